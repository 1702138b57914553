package littlegiant.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An archive whose bytes follow from what is in it: entries in the order of their names, with one day for a time. */
final class FixedZip {

    /** Readers want the list of parts first. */
    private static final String FIRST = "[Content_Types].xml";

    private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

    private FixedZip() {}

    /** @param day no earlier than 1980 in an archive */
    static byte[] of(byte[] archive, LocalDate day) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        LocalDateTime time = (day.isBefore(EARLIEST) ? EARLIEST : day).atStartOfDay();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            byte[] first = entries.remove(FIRST);
            if (first != null) {
                put(zip, FIRST, first, time);
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue(), time);
            }
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes, LocalDateTime time) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
