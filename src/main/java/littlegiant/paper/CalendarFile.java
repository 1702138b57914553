package littlegiant.paper;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Days to be kept in mind, as a calendar program takes them in (RFC 5545). The same days on the same day are the same bytes. */
public final class CalendarFile {

    /** Octets of a line, its end not counted. */
    private static final int LINE_MAX = 75;

    private static final String END = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private CalendarFile() {}

    /**
     * One whole day.
     *
     * @param uid        the same whenever the same is told again, so that a program moves it and does not double it
     * @param remindDays how many days before it somebody is reminded
     */
    public record Entry(String uid, LocalDate day, String title, String about, int remindDays) {}

    /** @param asOf stands as the moment at which it was written */
    public static byte[] write(String name, List<Entry> entries, LocalDate asOf) {
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Little Giant Match//Deadlines//ZH");
        line(out, "CALSCALE:GREGORIAN");
        line(out, "METHOD:PUBLISH");
        line(out, "X-WR-CALNAME:" + escaped(name));
        entries.forEach(entry -> event(out, entry, asOf));
        line(out, "END:VCALENDAR");
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void event(StringBuilder out, Entry entry, LocalDate asOf) {
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + escaped(entry.uid));
        line(out, "DTSTAMP:" + DAY.format(asOf) + "T000000Z");
        line(out, "DTSTART;VALUE=DATE:" + DAY.format(entry.day));
        line(out, "DTEND;VALUE=DATE:" + DAY.format(entry.day.plusDays(1)));
        line(out, "SUMMARY:" + escaped(entry.title));
        line(out, "DESCRIPTION:" + escaped(entry.about));
        line(out, "TRANSP:TRANSPARENT");
        line(out, "BEGIN:VALARM");
        line(out, "ACTION:DISPLAY");
        line(out, "DESCRIPTION:" + escaped(entry.title));
        line(out, "TRIGGER:-P" + entry.remindDays + "D");
        line(out, "END:VALARM");
        line(out, "END:VEVENT");
    }

    /** Of a text: what else would end it, or part it. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** A long line goes on behind a blank in the next one; no character is cut in two. */
    private static void line(StringBuilder out, String text) {
        int used = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            String written = Character.toString(character);
            int octets = written.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > LINE_MAX) {
                out.append(END).append(' ');
                used = 1;
            }
            out.append(written);
            used += octets;
            at += Character.charCount(character);
        }
        out.append(END);
    }
}
