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
import littlegiant.judging.IntervalIndex;
import littlegiant.judging.JudgedSheet;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import littlegiant.matching.Matcher;
import littlegiant.matching.Question;
import littlegiant.sheet.Need;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

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

    /**
     * Every product that cannot be judged for one of the firms on one of the days, in one line each; where all can be, the first test for which judging all firms at once
     * would answer otherwise than judging one.
     */
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
            } else {
                String difference = difference(onDay, release.ruleSet(), day);
                if (difference != null) {
                    faults.add("answers are not the same for every figure of an interval: " + difference);
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

    private @Nullable String difference(Release.OnDay onDay, RuleSet ruleSet, LocalDate day) {
        IntervalIndex index = onDay.index(day);
        String difference = index.difference(onDay.book());
        for (int firm = 0; difference == null && firm < documents.size(); firm++) {
            JudgedSheet judged = new JudgedSheet(sheet(documents.get(firm), ruleSet, day), index.tests());
            onDay.book().judge(judged);
            difference = index.difference(judged);
        }
        return difference;
    }

    private static Sheet sheet(Value document, RuleSet ruleSet, LocalDate day) {
        return ruleSet.sheets().make(ruleSet.profiles().stored(document), Need.NONE, day);
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
            matcher.match(sheet(document, ruleSet, day), Question.on(day).onOnePage());
        }
    }
}
