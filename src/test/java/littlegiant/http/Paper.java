package littlegiant.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import littlegiant.http.Asked.Download;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Papers as somebody gets them. */
final class Paper {

    static final String FIRST = "/console/enterprises/913202050000LG017P/";
    static final String EIGHTH = "/console/enterprises/913202050000LG084M/";
    static final String WORKING =
            "?asOf=2026-11-23&amount=10000000&termMonths=12&purpose=WORKING_CAPITAL&security=CREDIT";
    static final String EQUIPMENT =
            "?asOf=2026-11-23&amount=30000000&termMonths=36&purpose=FIXED_ASSET&security=MORTGAGE_EQUIPMENT";

    private Paper() {}

    /** The text of each page, without the spaces that only set it. */
    static List<String> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("[\\s\u3000]+", ""));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Download pdf) {
        return String.join("", pages(pdf.bytes()));
    }

    static XSSFWorkbook book(byte[] bytes) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XWPFDocument report(byte[] bytes) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A form that a page of ours would send, with what goes with it. */
    static byte[] form(TestServer server, String user, String fields) {
        return (fields + "&form=" + encoded(token(server, user))).getBytes(StandardCharsets.UTF_8);
    }

    private static String token(TestServer server, String user) {
        Document page = Jsoup.parse(server.get("/account", server.as(user)).body());
        return page.select("input[name=form]").attr("value");
    }
}
