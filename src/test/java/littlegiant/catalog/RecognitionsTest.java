package littlegiant.catalog;

import static littlegiant.catalog.ProductDocuments.METRICS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import littlegiant.kernel.Text;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.Editions;
import org.junit.jupiter.api.Test;

/** The lists that ship with the service. */
class RecognitionsTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private static final Recognitions SHIPPED =
            Recognitions.load(METRICS, RulesFixtures.folder().and(Recognitions.shipped()));

    @Test
    void theyAreBothTitlesInBothEditionsAndTheListings() {
        assertThat(SHIPPED.lists().stream()
                        .map(list -> list.id() + " " + list.title() + " " + list.edition() + " " + list.stage() + " "
                                + list.criteria().size()))
                .containsExactly(
                        "SPECIALIZED-2022 SPECIALIZED 2022 RECOGNITION 5",
                        "SPECIALIZED-2026 SPECIALIZED 2026 RECOGNITION 19",
                        "SPECIALIZED-2026-REVIEW SPECIALIZED 2026 REVIEW 19",
                        "LITTLE-GIANT-2022 LITTLE_GIANT 2022 RECOGNITION 13",
                        "LITTLE-GIANT-2026 LITTLE_GIANT 2026 RECOGNITION 21",
                        "LITTLE-GIANT-2026-REVIEW LITTLE_GIANT 2026 REVIEW 20",
                        "LISTING-BSE-1 LISTING_BSE null LISTING 2",
                        "LISTING-STAR LISTING_STAR null LISTING 4");
    }

    @Test
    void everyCriterionHasASourceItsEvidenceAndItsWordsInBothLanguages() {
        for (Recognition list : SHIPPED.lists()) {
            assertThat(list.criteria()).allSatisfy(criterion -> {
                assertThat(criterion.source()).isNotBlank();
                assertThat(criterion.evidence()).isNotNull();
                isInBothLanguages(criterion.text());
            });
        }
    }

    @Test
    void everyListSaysWhatItIsInBothLanguages() {
        for (Recognition list : SHIPPED.lists()) {
            assertThat(list.source()).isNotBlank();
            assertThat(list.evidence()).isNotNull();
            Stream.concat(
                            Stream.of(list.name(), list.summary(), list.issuer().name()),
                            list.notAssessed().stream().map(Recognition.NotAssessed::text))
                    .forEach(text -> {
                        assertThat(text).isNotNull();
                        isInBothLanguages(text);
                    });
        }
    }

    private static void isInBothLanguages(Text text) {
        assertThat(CHINESE.matcher(text.zh()).find()).as(text.zh()).isTrue();
        assertThat(CHINESE.matcher(text.en()).find()).as(text.en()).isFalse();
    }

    /** A title's lists are in force on the days of their edition; the last day of one is the day before the first of the next. */
    @Test
    void theListsOfAnEditionAreInForceWhileTheEditionIs() {
        Editions editions = Editions.of(RulesFixtures.folder().text("tables/editions.csv"));
        for (LocalDate day : List.of(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 1))) {
            assertThat(SHIPPED.lists().stream()
                            .filter(list ->
                                    list.edition() != null && list.inForce().contains(day))
                            .map(Recognition::edition)
                            .distinct())
                    .containsExactly(
                            java.util.Objects.requireNonNull(editions.on(day)).code());
        }
    }

    @Test
    void theReReviewLeavesGrowthOutAndShowsIt() {
        assertThat(SHIPPED.lists().stream()
                        .filter(list -> !list.notAssessed().isEmpty())
                        .map(list -> list.id() + " "
                                + list.notAssessed().stream()
                                        .map(one -> one.id() + " "
                                                + (one.metric() == null
                                                        ? "-"
                                                        : one.metric().code()))
                                        .toList()))
                .containsExactly("LITTLE-GIANT-2026-REVIEW [growth revenue.cagr2y]");
    }
}
