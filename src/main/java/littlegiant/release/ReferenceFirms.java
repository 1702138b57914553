package littlegiant.release;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.CompiledCatalogue.Listed;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import littlegiant.matching.Matcher;
import littlegiant.matching.Question;
import littlegiant.profile.Profile;
import littlegiant.sheet.Need;

/** Firms of every kind, told fully and hardly at all, with which each new release is tried out before it answers anybody. Source: {@code reference/firms.ndjson}. */
@Singleton
class ReferenceFirms {

    private final List<Value> documents = new ArrayList<>();

    ReferenceFirms() {
        try (InputStream in = ReferenceFirms.class.getResourceAsStream("/reference/firms.ndjson")) {
            if (in == null) {
                throw new IllegalStateException("the service lacks reference/firms.ndjson");
            }
            for (String line : DocumentReader.lines(in.readAllBytes())) {
                documents.add(DocumentReader.json(line.getBytes(StandardCharsets.UTF_8), new Faults()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every product that cannot be judged for one of the firms on one of the days, in one line each. */
    List<String> faults(Release release, List<LocalDate> days) {
        List<String> faults = new ArrayList<>();
        for (LocalDate day : days) {
            Release.OnDay onDay = release.on(day);
            if (!isSound(onDay.matcher(), release.ruleSet(), day)) {
                onDay.products().forEach(one -> {
                    String fault = fault(one, release.ruleSet(), day);
                    if (!fault.isEmpty()) {
                        faults.add(fault);
                    }
                });
                if (faults.isEmpty()) {
                    faults.add("the products cannot be judged together on " + day);
                }
            }
        }
        return faults.stream().distinct().toList();
    }

    private boolean isSound(Matcher matcher, RuleSet ruleSet, LocalDate day) {
        try {
            judge(matcher, ruleSet, day);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private String fault(Published one, RuleSet ruleSet, LocalDate day) {
        CompiledCatalogue alone =
                new CompiledCatalogue(List.of(new Listed(one.product(), one.revision(), one.provider())));
        try (var book = ruleSet.rules().book(alone.tests(), 1)) {
            judge(new Matcher(alone, book, ruleSet.pricing()), ruleSet, day);
            return "";
        } catch (RuntimeException e) {
            return "product " + one.product().id() + " cannot be judged on " + day + ": " + e.getMessage();
        }
    }

    private void judge(Matcher matcher, RuleSet ruleSet, LocalDate day) {
        for (Value document : documents) {
            Profile profile = ruleSet.profiles().stored(document);
            matcher.match(
                    ruleSet.sheets().make(profile, Need.NONE, day),
                    Question.on(day).onOnePage());
        }
    }
}
