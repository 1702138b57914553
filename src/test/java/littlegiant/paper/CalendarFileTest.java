package littlegiant.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static String written(CalendarFile.Entry... entries) {
        return new String(CalendarFile.write("name", List.of(entries), DAY), StandardCharsets.UTF_8);
    }

    @Test
    void aDayIsWrittenAsTheStandardSays() {
        String file = written(new CalendarFile.Entry("a@b", LocalDate.of(2026, 12, 31), "Closes", "x", 14));

        assertThat(file)
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Little Giant Match//Deadlines//ZH",
                        "CALSCALE:GREGORIAN",
                        "METHOD:PUBLISH",
                        "X-WR-CALNAME:name",
                        "BEGIN:VEVENT",
                        "UID:a@b",
                        "DTSTAMP:20261123T000000Z",
                        "DTSTART;VALUE=DATE:20261231",
                        "DTEND;VALUE=DATE:20270101",
                        "SUMMARY:Closes",
                        "DESCRIPTION:x",
                        "TRANSP:TRANSPARENT",
                        "BEGIN:VALARM",
                        "ACTION:DISPLAY",
                        "DESCRIPTION:Closes",
                        "TRIGGER:-P14D",
                        "END:VALARM",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    @Test
    void whatWouldEndATextIsEscaped() {
        String file = written(new CalendarFile.Entry("u", DAY, "a, b; c \\ d\r\nBEGIN:VALARM", "e", 1));

        assertThat(file).contains("SUMMARY:a\\, b\\; c \\\\ d\\nBEGIN:VALARM\r\n");
    }

    /** 75 octets at most, and no character is cut. */
    @Test
    void aLongLineIsFolded() {
        String title = "称号到期：".repeat(40) + "𠮷".repeat(30);
        String file = written(new CalendarFile.Entry("u", DAY, title, "e", 1));

        assertThat(file.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", "")).contains("SUMMARY:" + title + "\r\n");
    }
}
