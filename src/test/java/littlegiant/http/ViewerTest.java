package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import littlegiant.answers.Answers.Foreseen;
import littlegiant.matching.Match;
import littlegiant.matching.MatchFixtures;
import littlegiant.matching.ProductFixtures;
import littlegiant.matching.ProfileFixtures;
import littlegiant.matching.Question;
import org.junit.jupiter.api.Test;

/** What follows from a lender's internal criterion is the lender's business too. */
class ViewerTest {

    private static final Viewer OWN = new Viewer("taihu-bank");
    private static final Viewer OTHER = new Viewer("canal-bank");
    private static final Viewer NOBODY = new Viewer(null);

    private static final Foreseen FORESEEN = new Foreseen(LocalDate.of(2027, 5, 8), List.of(), List.of(), true);

    /** A firm founded in May 2024 asked for three years. */
    private static Match match(boolean internal) {
        ProductFixtures product = ProductFixtures.asking(
                "L", "{id: age, metric: age.years, test: AT_LEAST, value: 3, internal: " + internal + "}");
        return MatchFixtures.match(
                        ProfileFixtures.silent().with("establishedOn: 2024-05-08"),
                        Question.on(ProfileFixtures.TODAY),
                        product)
                .matches()
                .get(0);
    }

    @Test
    void theDayOnWhichAnInternalCriterionComesTrueIsForItsOwnInstitution() {
        assertThat(OWN.seen(FORESEEN, match(true))).isEqualTo(FORESEEN);
        assertThat(OTHER.seen(FORESEEN, match(true))).isNull();
        assertThat(NOBODY.seen(FORESEEN, match(true))).isNull();
    }

    @Test
    void theDayOfAPublishedCriterionIsForEverybody() {
        assertThat(OTHER.seen(FORESEEN, match(false))).isEqualTo(FORESEEN);
        assertThat(NOBODY.seen(FORESEEN, match(false))).isEqualTo(FORESEEN);
    }
}
