package littlegiant.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Fault;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook's first sheet that is not hidden. */
final class Workbook implements AutoCloseable {

    private static final String WORKBOOK = "officeDocument";

    private final Archive archive;
    private final SheetRows rows;

    /** A part that another one points to. */
    private record Relation(String id, String type, String target) {}

    /** @throws AppException if it is no workbook, unfolds to too much, or has no sheet to read */
    Workbook(Path file, Limits limits, Deadline deadline) throws IOException {
        this.archive = new Archive(file, limits.unzipped(), deadline);
        try {
            this.rows = open(limits);
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private SheetRows open(Limits limits) throws IOException {
        String workbook = byType(relations(""), WORKBOOK);
        if (workbook == null) {
            throw Unreadable.notAWorkbook();
        }
        Map<String, Relation> relations = relations(workbook);
        SheetNumbers.Calendar calendar = SheetNumbers.Calendar.FROM_1900;
        String sheet = null;
        Xml xml = new Xml(held(workbook));
        while (xml.advance()) {
            if (xml.starts("workbookPr") && xml.attribute("date1904", "").matches("1|true|on")) {
                calendar = SheetNumbers.Calendar.FROM_1904;
            } else if (sheet == null && xml.starts("sheet")) {
                sheet = visible(xml, relations);
            }
        }
        String styles = byType(relations, "styles");
        String texts = byType(relations, "sharedStrings");
        InflatedStream content = sheet == null ? null : archive.inRows(sheet, limits.rowBytes());
        if (content == null) {
            throw Unreadable.because(Fault.Code.EMPTY, "没有可读的工作表", "there is no sheet to read");
        }
        return new SheetRows(
                content,
                styles == null ? Styles.NONE : Styles.read(new Xml(held(styles))),
                texts == null ? List.of() : texts(new Xml(held(texts))),
                calendar,
                limits.cellChars());
    }

    private static @Nullable String visible(Xml xml, Map<String, Relation> relations) {
        Relation relation = relations.get(xml.attribute("id", ""));
        boolean hidden = !xml.attribute("state", "visible").equals("visible");
        return relation == null || hidden || !relation.type.equals("worksheet") ? null : relation.target;
    }

    private static @Nullable String byType(Map<String, Relation> relations, String type) {
        for (Relation relation : relations.values()) {
            if (relation.type.equals(type)) {
                return relation.target;
            }
        }
        return null;
    }

    private Map<String, Relation> relations(String from) throws IOException {
        int name = from.lastIndexOf('/') + 1;
        Xml xml = new Xml(held(from.substring(0, name) + "_rels/" + from.substring(name) + ".rels"));
        Map<String, Relation> relations = new HashMap<>();
        while (xml.advance()) {
            if (xml.starts("Relationship")) {
                String type = xml.attribute("Type", "");
                String id = xml.attribute("Id", "");
                String target = Archive.resolve(from, xml.attribute("Target", ""));
                relations.put(id, new Relation(id, type.substring(type.lastIndexOf('/') + 1), target));
            }
        }
        return relations;
    }

    private InputStream held(String part) throws IOException {
        InputStream in = archive.held(part);
        if (in == null) {
            throw Unreadable.notAWorkbook();
        }
        return in;
    }

    /** Texts that cells refer to by their place. */
    private static List<String> texts(Xml xml) {
        List<String> texts = new ArrayList<>();
        while (xml.advance()) {
            if (xml.starts("si")) {
                StringBuilder text = new StringBuilder();
                while (xml.advance() && !xml.ends("si")) {
                    if (xml.starts("rPh")) {
                        xml.skip("rPh"); // how it is pronounced
                    } else if (xml.starts("t")) {
                        xml.text("t", text);
                    }
                }
                texts.add(text.toString());
            }
        }
        return texts;
    }

    SheetRows rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
