package littlegiant.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTimesTest {

    /** Days and how many were answered in them; within so many half, and nine of ten. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3:1             | 3 | 3",
                "0:1 4:1         | 0 | 4",
                "1:5 2:4 9:1     | 1 | 2",
                "1:4 2:4 9:2     | 2 | 9",
                "1:50 2:40 30:10 | 1 | 2",
                "1:49 2:41 30:10 | 2 | 2",
                "1:50 2:39 30:11 | 1 | 30"
            })
    void whatHalfAndNineOfTenWereAnsweredWithin(String told, int half, int nineOfTen) {
        List<ApplicationWait> waits = new ArrayList<>();
        long answered = 0;
        for (String one : told.strip().split(" ")) {
            String[] parts = one.split(":");
            waits.add(new ApplicationWait("bank", Integer.parseInt(parts[0]), Long.parseLong(parts[1])));
            answered += Long.parseLong(parts[1]);
        }

        assertThat(AnswerTimes.times(waits)).isEqualTo(new AnswerTimes.Times(answered, half, nineOfTen));
    }
}
