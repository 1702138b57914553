package littlegiant.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the sheet shows its numbers: what is a day or a share is told by nothing else. */
final class Styles {

    enum Shown {
        PLAIN,
        DAY,
        PERCENT
    }

    static final Styles NONE = new Styles(List.of());

    private final List<Shown> byStyle;

    private Styles(List<Shown> byStyle) {
        this.byStyle = byStyle;
    }

    static Styles read(Xml xml) {
        Map<Integer, String> codes = new HashMap<>();
        List<Shown> shown = new ArrayList<>();
        while (xml.advance()) {
            if (xml.starts("numFmt")) {
                codes.put(xml.whole("numFmtId"), xml.attribute("formatCode", ""));
            } else if (xml.starts("cellXfs")) {
                while (xml.advance() && !xml.ends("cellXfs")) {
                    if (xml.starts("xf")) {
                        int format = xml.whole("numFmtId");
                        shown.add(codes.containsKey(format) ? of(codes.get(format)) : builtIn(format));
                    }
                }
            }
        }
        return new Styles(shown);
    }

    Shown of(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : Shown.PLAIN;
    }

    /** Formats that need no code: ECMA-376 part 1, 18.8.30, with those of Chinese (27 to 36, 50 to 58). Times of day are no days. */
    private static Shown builtIn(int format) {
        return switch (format) {
            case 9, 10 -> Shown.PERCENT;
            case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> Shown.DAY;
            default -> Shown.PLAIN;
        };
    }

    static Shown of(String code) {
        String letters =
                code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]", "").toLowerCase(Locale.ROOT);
        String first = letters.contains(";") ? letters.substring(0, letters.indexOf(';')) : letters;
        if (first.matches("[^hs]*m[^hs]*") || first.contains("y") || first.contains("d")) {
            return first.equals("general") ? Shown.PLAIN : Shown.DAY;
        }
        return first.contains("%") ? Shown.PERCENT : Shown.PLAIN;
    }
}
