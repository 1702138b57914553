package littlegiant.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A report that is gone on writing: headings that a word processor knows, tables, page numbers. */
public final class Report {

    private static final int TITLE_POINTS = 20;
    private static final int QUIET_POINTS = 9;

    /** Twentieths of a point: A4. */
    private static final long WIDTH = 11_906;

    private static final long HEIGHT = 16_838;
    private static final long MARGIN = 1_134;

    private Report() {}

    /**
     * @param subtitle lines under the title
     * @param mark     at the head of each page; empty = nothing
     */
    public record Content(
            Lang lang,
            String title,
            List<String> subtitle,
            String author,
            String mark,
            LocalDate madeOn,
            List<Section> sections) {
        public Content {
            subtitle = List.copyOf(subtitle);
            sections = List.copyOf(sections);
        }
    }

    /** @param note under the table; empty = none */
    public record Section(String heading, Grid grid, String note) {}

    /**
     * A table.
     *
     * @param figures from this column on cells are figures, set to the right; as many as there are heads = none
     */
    public record Grid(List<String> heads, int figures, List<List<String>> rows) {
        public Grid {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** The same content gives the same bytes. */
    public static byte[] of(Content content) {
        try (XWPFDocument document = new XWPFDocument()) {
            Styles.into(document, content.lang());
            page(document);
            footer(document, content);
            title(document, content);
            for (Section section : content.sections()) {
                XWPFParagraph heading = document.createParagraph();
                heading.setStyle(Styles.HEADING);
                heading.setKeepNext(true);
                heading.createRun().setText(Characters.ofXml(section.heading()));
                Tables.add(document, section.grid());
                quiet(document, section.note());
            }
            date(document, content);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return FixedZip.of(out.toByteArray(), content.madeOn());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        CTPageMar margin = section.addNewPgMar();
        BigInteger wide = BigInteger.valueOf(MARGIN);
        margin.setTop(wide);
        margin.setBottom(wide);
        margin.setLeft(wide);
        margin.setRight(wide);
        margin.setHeader(BigInteger.valueOf(MARGIN / 2));
        margin.setFooter(BigInteger.valueOf(MARGIN / 2));
    }

    private static void footer(XWPFDocument document, Content content) {
        Lang lang = content.lang();
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.CENTER);
        small(foot).setText(Messages.of("paper.page.before").in(lang) + " ");
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        small(foot).setText(" " + Messages.of("paper.page.between").in(lang) + " ");
        foot.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        String after = Messages.of("paper.page.after").in(lang);
        if (!after.isEmpty()) {
            small(foot).setText(" " + after);
        }
        if (!content.mark().isEmpty()) {
            XWPFParagraph head = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
            head.setAlignment(ParagraphAlignment.RIGHT);
            small(head).setText(Characters.ofXml(content.mark()));
        }
    }

    private static void title(XWPFDocument document, Content content) {
        XWPFParagraph title = document.createParagraph();
        title.setStyle(Styles.TITLE);
        XWPFRun run = title.createRun();
        run.setText(Characters.ofXml(content.title()));
        run.setFontSize(TITLE_POINTS);
        content.subtitle().forEach(line -> quiet(document, line));
    }

    private static void quiet(XWPFDocument document, String text) {
        if (!text.isEmpty()) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setSpacingAfter(60);
            small(paragraph).setText(Characters.ofXml(text));
        }
    }

    private static XWPFRun small(XWPFParagraph paragraph) {
        XWPFRun run = paragraph.createRun();
        run.setFontSize(QUIET_POINTS);
        run.setColor(Styles.QUIET);
        return run;
    }

    private static void date(XWPFDocument document, Content content) {
        Date day = Date.from(content.madeOn().atStartOfDay().toInstant(ZoneOffset.UTC));
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        core.setCreated(Optional.of(day));
        core.setModified(Optional.of(day));
        core.setTitle(Characters.ofXml(content.title()));
        core.setCreator(Characters.ofXml(content.author()));
    }
}
