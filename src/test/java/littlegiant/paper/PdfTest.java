package littlegiant.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest {

    private static final Pdf.About ABOUT = new Pdf.About("方案", "示范银行", "zh-CN", LocalDate.of(2026, 11, 23));

    private static byte[] pdf(String body) {
        return Pdf.of(page(body), Map.of(), ABOUT);
    }

    private static String page(String body) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>方案</title><style>"
                + "@page { size: A4; margin: 20mm; } body { font-family: 'Noto Sans SC', 'Noto Sans SC All'; }"
                + "</style></head><body>" + body + "</body></html>";
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void textIsTheUsualOneAndCanBeFound() {
        assertThat(text(pdf("<p>金融服务方案：小巨人贷款3.20%–3.60%，长期</p>"))).isEqualTo("金融服务方案：小巨人贷款3.20%–3.60%，长期");
    }

    @ParameterizedTest
    @ValueSource(strings = {"镕基", "堃新", "双喆", "㙦山", "𬭎"})
    void rareCharactersOfNamesArePrinted(String name) {
        assertThat(text(pdf("<p>" + name + "</p>"))).isEqualTo(name);
        assertThat(text(pdf("<b>" + name + "</b>"))).isEqualTo(name);
    }

    /** A box where the font has nothing; the paper is made all the same. */
    @Test
    void whatNoFontHasIsSeenToBeMissing() {
        assertThat(text(pdf("<p>甲😀乙</p>"))).isEqualTo("甲□乙");
        assertThat(text(pdf("<p>甲\u0001乙</p>"))).startsWith("甲").endsWith("乙");
    }

    /** Radicals and compatibility ideographs look like the usual characters, and are searched for as those. */
    @Test
    void whatLooksTheSameIsTheSame() {
        assertThat(text(pdf("<p>\u2FA6\uF92C\u00A0x</p>"))).isEqualTo("金郎 x");
    }

    @Test
    void fontsAreInTheFileAsFarAsTheyAreUsed() throws IOException {
        byte[] pdf = pdf("<p>方案<b>粗体</b></p>");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var fonts = document.getPage(0).getResources();
            int seen = 0;
            for (COSName name : fonts.getFontNames()) {
                PDFont font = fonts.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC.*");
                seen++;
            }
            assertThat(seen).isEqualTo(2);
        }
        assertThat(pdf.length).isLessThan(60_000);
    }

    @Test
    void itSaysWhatItIsAndInWhichLanguage() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf("<p>方案</p>"))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("方案");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("示范银行");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
        }
    }

    @Test
    void theSamePaperIsTheSameFile() {
        Map<String, byte[]> pictures = Map.of("qr", Qr.png("https://match.example.cn/verify/1"));
        String body = page("<p>方案<b>粗</b></p><img src=\"paper:qr\" alt=\"\"/>");

        assertThat(Pdf.of(body, pictures, ABOUT)).isEqualTo(Pdf.of(body, pictures, ABOUT));
    }

    @Test
    void aPictureIsTheOneThatIsHandedOver() throws IOException {
        byte[] pdf = Pdf.of(
                page("<img src=\"paper:qr\" alt=\"\"/>"), Map.of("qr", Qr.png("https://match.example.cn")), ABOUT);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
    }

    /** Whatever it names, no server hears of it and no file is read. */
    @Test
    void nothingIsFetchedAndNoFileIsRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.css"), "p:after { content: 'LEAKED' }");
        AtomicInteger heard = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            heard.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String there = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
        try {
            String read = text(Pdf.of(
                    page("<link rel=\"stylesheet\" href=\"" + secret.toUri() + "\"/><p>甲</p>"
                            + "<style>@import url(" + there + "); @font-face { font-family: X; src: url(" + there
                            + ") } p { background-image: url(" + there + "); font-family: X, 'Noto Sans SC' }</style>"
                            + "<img src=\"" + there + "\" alt=\"\"/><img src=\"" + secret.toUri() + "\" alt=\"\"/>"
                            + "<img src=\"paper:none\" alt=\"\"/><object data=\"" + there
                            + "\" type=\"text/html\"></object>"
                            + "<iframe src=\"" + secret.toUri() + "\"></iframe><a href=\"" + there + "\">乙</a>"
                            + "<a href=\"" + secret.toUri() + "\" download=\"x\">丙</a>"),
                    Map.of(),
                    ABOUT));
            assertThat(read).contains("甲", "乙").doesNotContain("LEAKED");
            assertThat(heard).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><html><body>&x;</body></html>",
                "<html><body><p></body></html>",
                "<html><body>&nbsp;</body></html>"
            })
    void whatIsNotWellFormedOrHasADocumentTypeIsNone(String xhtml) {
        assertThatThrownBy(() -> Pdf.of(xhtml, Map.of(), ABOUT)).isInstanceOf(IllegalArgumentException.class);
    }
}
