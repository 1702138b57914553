package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.access.Memberships.Part;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The deadlines of a firm, read as a calendar program reads them. */
class CalendarTest {

    private static TestServer server;
    private static String owner = "";

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        owner = new PortalDesk(server).person("LG033D", Part.OWNER);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Reply file(String query) {
        return server.get("/portal/" + PortalDesk.firm("LG033D") + "/calendar.ics?" + query, server.as(owner));
    }

    /** Lines unfolded, each entry by the names of its properties. */
    private static List<Map<String, String>> entries(String file) {
        List<Map<String, String>> entries = new ArrayList<>();
        boolean alarm = false;
        for (String line : file.replace("\r\n ", "").split("\r\n")) {
            String name = line.substring(0, line.indexOf(':')).replaceAll(";.*", "");
            String value = line.substring(line.indexOf(':') + 1);
            if (line.equals("BEGIN:VEVENT")) {
                entries.add(new LinkedHashMap<>());
            } else if (line.endsWith(":VALARM")) {
                alarm = line.startsWith("BEGIN");
            } else if (!entries.isEmpty() && !alarm && !line.startsWith("END")) {
                entries.get(entries.size() - 1).put(name, value);
            }
        }
        return entries;
    }

    /** Persona 2.3: its title ends in 27 days, its loan falls due within 60. */
    @Test
    void titlesLoansAndPoliciesAreInIt() {
        Reply reply = file("asOf=2026-11-23");
        List<Map<String, String>> entries = entries(reply.body());

        assertThat(reply.contentType()).startsWith("text/calendar");
        assertThat(reply.body().getBytes(StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(entries)
                .anySatisfy(entry -> assertThat(entry)
                        .containsEntry("DTSTART", "20261220")
                        .containsEntry("SUMMARY", "称号到期：专精特新“小巨人”企业"))
                .anySatisfy(entry -> assertThat(entry)
                        .containsEntry("DTSTART", "20270115")
                        .hasEntrySatisfying(
                                "SUMMARY", title -> assertThat(title).startsWith("贷款到期：")))
                .anySatisfy(entry -> assertThat(entry).hasEntrySatisfying("SUMMARY", title -> assertThat(title)
                        .startsWith("申报截止：")))
                .allSatisfy(entry -> assertThat(entry)
                        .containsKeys("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION")
                        .containsEntry("DTSTAMP", "20261123T000000Z"));
        assertThat(entries).extracting(entry -> entry.get("UID")).doesNotHaveDuplicates();
        assertThat(entries).extracting(entry -> entry.get("DTSTART")).isSorted();
    }

    @Test
    void theSameDayIsTheSameBytesAndAnotherDayKeepsTheIds() {
        String once = file("asOf=2026-11-23").body();
        String later = file("asOf=2026-11-24").body();

        assertThat(file("asOf=2026-11-23").body()).isEqualTo(once);
        assertThat(entries(later))
                .extracting(entry -> entry.get("UID"))
                .containsExactlyElementsOf(
                        entries(once).stream().map(entry -> entry.get("UID")).toList());
        assertThat(file("asOf=2026-12-21").body()).doesNotContain("DTSTART;VALUE=DATE:20261220");
    }

    @Test
    void itSpeaksEnglishToo() {
        assertThat(entries(file("asOf=2026-11-23&lang=en").body()))
                .extracting(entry -> entry.get("SUMMARY"))
                .allSatisfy(title -> assertThat(title).matches("(Closes|Opens|Title ends|Loan due): .*"));
    }
}
