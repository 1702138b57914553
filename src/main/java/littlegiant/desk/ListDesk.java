package littlegiant.desk;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import littlegiant.access.Identity;
import littlegiant.answers.Answers;
import littlegiant.answers.Populations;
import littlegiant.audit.Act;
import littlegiant.audit.By;
import littlegiant.catalog.Product;
import littlegiant.engagement.Sights;
import littlegiant.judging.Verdict;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Text;
import littlegiant.matching.Answer;
import littlegiant.matching.Availability;
import littlegiant.matching.Inside;
import littlegiant.matching.Match;
import littlegiant.matching.Question;
import littlegiant.matching.Sort;
import littlegiant.portfolio.NameList;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.Progress;
import littlegiant.profile.Enterprises;
import littlegiant.receipt.Ledger;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;

/** What comes of a pasted list of names: the firms that it names, and how they stand with the products of one's own institution. */
@Singleton
public class ListDesk {

    /** Lines of one list. */
    public static final int LINES_MAX = 500;

    /** Firms of one table. */
    public static final int FIRMS_MAX = 50;

    private final Releases releases;
    private final Populations populations;
    private final Enterprises enterprises;
    private final Sights sights;
    private final Ledger ledger;

    ListDesk(Releases releases, Populations populations, Enterprises enterprises, Sights sights, Ledger ledger) {
        this.releases = releases;
        this.populations = populations;
        this.enterprises = enterprises;
        this.sights = sights;
        this.ledger = ledger;
    }

    /**
     * A firm by what is public of it.
     *
     * @param formerName that the list names it by; null = by its name or code
     * @param tier       a code of the metric {@code tier}; null if titles were not told in full
     */
    public record Named(String uscc, String name, @Nullable String formerName, @Nullable String tier) {}

    /**
     * A line of the list.
     *
     * @param told  as it was pasted
     * @param firms one of a line that is matched, several homonyms
     * @param near  firms with nearly the same name, of a line that was not found
     * @param again number of the first line, from 1, that named the same firm; null = none did
     */
    public record Line(
            String told, NameList.State state, List<Named> firms, List<Named> near, @Nullable Integer again) {}

    /**
     * Finds the firms that lines name, in their order, by what is public.
     *
     * @param asOf of the tiers
     * @throws AppException STORE_UNAVAILABLE if it could not be entered who looks: then nothing is told
     */
    public List<Line> match(List<String> lines, LocalDate asOf, By by) {
        Population firms = populations
                .on(asOf, releases.active().ruleSet(), new Progress())
                .population();
        List<NameList.Line> found = NameList.match(firms, lines);
        ledger.enter(Act.read("list.match", "", by)
                .with("lines", lines.size())
                .with(
                        "matched",
                        found.stream()
                                .filter(line -> line.state() == NameList.State.MATCHED)
                                .count()));
        List<Line> answer = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            NameList.Line line = found.get(i);
            answer.add(new Line(
                    lines.get(i),
                    line.state(),
                    line.hits().stream()
                            .map(hit -> named(firms, hit.firm(), hit.formerName()))
                            .toList(),
                    line.near().stream().map(firm -> named(firms, firm, null)).toList(),
                    line.again() == null ? null : line.again() + 1));
        }
        return answer;
    }

    private static Named named(Population firms, int firm, @Nullable String formerName) {
        return new Named(
                firms.uscc(firm),
                firms.name(firm),
                formerName,
                firms.code(firm, firms.metrics().get("tier")));
    }

    /**
     * A product of the institution.
     *
     * @param availability whether it can be applied for on the day
     */
    public record Column(String productId, Text name, Product.Kind kind, Availability availability) {}

    /** @param amountMax yuan; null if none can be estimated */
    public record Cell(Verdict verdict, int unmet, int unknown, @Nullable BigDecimal amountMax) {}

    /**
     * @param allowed whether the firm allows the institution to see more than what is public
     * @param cells   in the order of the columns
     */
    public record Row(String uscc, String name, boolean allowed, List<Cell> cells) {}

    public record Table(LocalDate asOf, String release, List<Column> columns, List<Row> rows) {}

    /**
     * How firms stand with every product of the institution that one works for, each found with what the firm allows.
     *
     * @param usccs in the order of the rows; one that comes twice has one row
     * @throws AppException FORBIDDEN if he works for no institution; REQUEST_INVALID if there are too many, or naming every firm that is not known; STORE_UNAVAILABLE if it
     *     could not be entered who looks: then nothing is told
     */
    public Table table(Identity who, List<String> usccs, LocalDate asOf, By by) {
        String institution = who.institution();
        if (institution == null) {
            throw new AppException(ErrorCode.FORBIDDEN, "您不属于任何机构", "you work for no institution");
        }
        requireKnown(usccs);
        Release release = releases.active();
        Question question = question(institution, asOf);
        List<Column> columns = columns(release, institution, asOf);
        Set<String> consents = new TreeSet<>();
        List<Row> rows = new ArrayList<>();
        for (String uscc : new LinkedHashSet<>(usccs)) {
            Sights.Seen seen = sights.see(who, uscc);
            consents.addAll(seen.consents());
            Answer answer = Answers.matched(seen.enterprise().profile(), question, release);
            rows.add(row(seen, answer, columns));
        }
        Act act = Act.read("list.table", "", by).with("firms", String.join(",", usccs));
        ledger.enter(consents.isEmpty() ? act : act.with("consents", String.join(",", consents)));
        return new Table(asOf, release.id(), columns, rows);
    }

    private void requireKnown(List<String> usccs) {
        Faults faults = new Faults();
        if (usccs.size() > FIRMS_MAX) {
            faults.add("/usccs", Fault.Code.TOO_MANY, "最多" + FIRMS_MAX + "家企业", "at most " + FIRMS_MAX + " firms");
        }
        for (int i = 0; i < Math.min(usccs.size(), FIRMS_MAX); i++) {
            if (!enterprises.isKnown(usccs.get(i))) {
                faults.add(
                        "/usccs/" + i,
                        Fault.Code.UNKNOWN_VALUE,
                        "没有企业" + usccs.get(i),
                        "there is no enterprise " + usccs.get(i));
            }
        }
        faults.throwIfAny(ErrorCode.REQUEST_INVALID);
    }

    private static Question question(String institution, LocalDate asOf) {
        return new Question(
                        asOf,
                        Need.NONE,
                        Set.of(),
                        Set.of(),
                        Set.of(institution),
                        institution,
                        new Inside(false, institution),
                        Sort.NAME,
                        0,
                        1)
                .onOnePage();
    }

    private static List<Column> columns(Release release, String institution, LocalDate asOf) {
        return release.on(asOf).products().stream()
                .filter(one -> one.provider().id().equals(institution))
                .map(one -> new Column(
                        one.product().id(),
                        one.product().name(),
                        one.product().kind(),
                        Availability.of(one.product(), asOf)))
                .toList();
    }

    private static Row row(Sights.Seen seen, Answer answer, List<Column> columns) {
        Map<String, Match> matches = answer.matches().stream()
                .collect(Collectors.toMap(match -> match.product().id(), Function.identity()));
        List<Cell> cells = new ArrayList<>();
        for (Column column : columns) {
            Match match = matches.get(column.productId());
            if (match == null) {
                throw new IllegalStateException("no answer for " + column.productId());
            }
            cells.add(new Cell(
                    match.verdict(),
                    match.unmetCount(),
                    match.unknownCount(),
                    match.offer().amountMax()));
        }
        return new Row(
                seen.enterprise().profile().uscc(),
                seen.enterprise().profile().name(),
                !seen.sight().isPublicOnly(),
                cells);
    }
}
