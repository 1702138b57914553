package littlegiant.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import littlegiant.access.Identity;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.judging.Verdict;
import littlegiant.matching.Question;
import littlegiant.portfolio.Block;
import littlegiant.portfolio.Census;
import littlegiant.profile.Profile;
import littlegiant.profile.StoredFirms;
import littlegiant.release.Release;
import littlegiant.sheet.Need;
import littlegiant.sweep.BlockAnswers;
import littlegiant.sweep.Sweep;
import littlegiant.sweep.Verdicts;

/** Matches the firms of a part of a run, and asks some of them one by one as well. */
final class PartMatch {

    /** One firm of so many is asked alone too; one of each part at least. */
    private static final int SAMPLE = 256;

    private final Release release;
    private final LocalDate asOf;
    private final StoredFirms firms;
    private final List<String> regions;
    private final Release.OnDay onDay;
    private final Sweep sweep;

    PartMatch(Release release, LocalDate asOf, StoredFirms firms, List<String> regions) {
        this.release = release;
        this.asOf = asOf;
        this.firms = firms;
        this.regions = regions;
        this.onDay = release.on(asOf);
        this.sweep = new Sweep(
                onDay.catalogue().entries().stream().map(Entry::criteria).toList(), release.index(asOf));
    }

    /** @param checked how many of them were asked one by one as well */
    record Found(List<MatchVerdictsRow> rows, int checked) {}

    /** All firms at once answered otherwise than one alone. */
    static final class Differs extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Differs(String message) {
            super(message);
        }
    }

    /** For one thread. */
    Judge judge() {
        return new Judge();
    }

    /** Does one part after another. */
    final class Judge {
        private final BlockAnswers answers = sweep.answers();
        private final Census census = new Census(release.ruleSet().sheets(), asOf, 1);

        /** @throws Differs if a firm that was asked alone answers otherwise */
        Found match(MatchPartRow part) {
            List<Census.Firm> wanted = firms.documents(
                            firms.between(part.afterUscc(), part.lastUscc(), region -> Identity.lies(regions, region)))
                    .map(lying -> new Census.Firm(firms.read(lying), lying.revision()))
                    .toList();
            if (wanted.isEmpty()) {
                return new Found(List.of(), 0);
            }
            Block block = census.block(wanted.stream());
            answers.judge(block);
            List<MatchVerdictsRow> rows = rows(part.runId(), block);
            Random random = new Random(part.number());
            int checked = (wanted.size() + SAMPLE - 1) / SAMPLE;
            for (int i = 0; i < checked; i++) {
                int row = random.nextInt(wanted.size());
                check(wanted.get(row).profile(), rows.get(row).verdicts());
            }
            return new Found(rows, checked);
        }

        private List<MatchVerdictsRow> rows(String run, Block block) {
            int products = onDay.products().size();
            List<MatchVerdictsRow> rows = new ArrayList<>(block.size());
            for (int row = 0; row < block.size(); row++) {
                rows.add(new MatchVerdictsRow(
                        MatchVerdictsRow.idOf(run, block.uscc(row)), block.revision(row), PackedVerdicts.of(products)));
            }
            Verdicts found = new Verdicts(answers.words());
            for (int product = 0; product < products; product++) {
                answers.verdicts(product, found);
                for (int row = 0; row < block.size(); row++) {
                    PackedVerdicts.put(rows.get(row).verdicts(), product, found.of(row));
                }
            }
            return rows;
        }
    }

    private void check(Profile firm, byte[] packed) {
        Map<String, Verdict> alone = onDay.matcher()
                .look(release.ruleSet().sheets().make(firm, Need.NONE, asOf), Question.on(asOf))
                .verdicts();
        for (int product = 0; product < onDay.products().size(); product++) {
            String id = onDay.products().get(product).product().id();
            Verdict here = PackedVerdicts.at(packed, product);
            if (here != alone.get(id)) {
                throw new Differs("firm " + firm.uscc() + ", product " + id + ": " + here + " here, " + alone.get(id)
                        + " asked alone");
            }
        }
    }
}
