package littlegiant.paper;

import java.math.BigInteger;
import littlegiant.kernel.Lang;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a report, under the names by which a word processor makes a table of contents. */
final class Styles {

    static final String TITLE = "Title";
    static final String HEADING = "Heading1";
    static final String ACCENT = "0B5C6B";
    static final String QUIET = "5B6B6E";
    static final String LINE = "B8C7CA";

    private static final String FONT = "Microsoft YaHei";
    private static final int HALF_POINTS = 20;
    private static final int HEADING_HALF_POINTS = 28;

    private Styles() {}

    static void into(XWPFDocument document, Lang lang) {
        XWPFStyles styles = document.createStyles();
        styles.setDefaultFonts(fonts());
        styles.setEastAsia("zh-CN");
        styles.setSpellingLanguage(lang == Lang.EN ? "en-GB" : "zh-CN");
        styles.addStyle(new XWPFStyle(style(TITLE, "Title", null, HEADING_HALF_POINTS)));
        styles.addStyle(new XWPFStyle(style(HEADING, "heading 1", BigInteger.ZERO, HEADING_HALF_POINTS)));
        CTStyle normal = CTStyle.Factory.newInstance();
        normal.setStyleId("Normal");
        normal.setType(STStyleType.PARAGRAPH);
        normal.setDefault(true);
        normal.addNewName().setVal("Normal");
        normal.addNewRPr().addNewSz().setVal(BigInteger.valueOf(HALF_POINTS));
        styles.addStyle(new XWPFStyle(normal));
    }

    private static CTFonts fonts() {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setEastAsia(FONT);
        return fonts;
    }

    /** @param outline its level in a table of contents; null = it stands in none */
    private static CTStyle style(String id, String name, @Nullable BigInteger outline, int halfPoints) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        if (outline != null) {
            style.addNewPPr().addNewOutlineLvl().setVal(outline);
            style.getPPr().addNewSpacing().setBefore(BigInteger.valueOf(280));
            style.getPPr().getSpacing().setAfter(BigInteger.valueOf(120));
        }
        CTRPr run = style.addNewRPr();
        run.addNewB();
        run.addNewColor().setVal(ACCENT);
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        return style;
    }
}
