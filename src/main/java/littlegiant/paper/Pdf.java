package littlegiant.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Semaphore;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * XHTML as a PDF: A4 as its style says, our fonts embedded as far as they are used, text that can be selected. Whatever the XHTML names, nothing is fetched and no
 * file is read: pictures are those that are handed over.
 */
public final class Pdf {

    /** How the XHTML names a picture: {@code <img src="paper:qr"/>}. */
    public static final String PICTURE = "paper";

    /** One paper takes some megabytes of fonts and a second of one core; more at a time would only make all of them late. */
    private static final Semaphore AT_A_TIME = new Semaphore(2);

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /**
     * What is known of a document beside its text.
     *
     * @param language BCP 47
     * @param madeOn   the day it speaks of, so that the same paper is the same file
     */
    public record About(String title, String author, String language, LocalDate madeOn) {}

    /**
     * @param xhtml    well-formed, without a document type
     * @param pictures PNG, by the name after {@code paper:}
     * @throws IllegalArgumentException if it is not well-formed
     */
    public static byte[] of(String xhtml, Map<String, byte[]> pictures, About about) {
        Document document = parse(xhtml);
        AT_A_TIME.acquireUninterruptibly();
        try {
            return render(document, pictures, about);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            AT_A_TIME.release();
        }
    }

    private static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(Characters.ofFonts(Characters.ofXml(xhtml)))));
        } catch (SAXException e) {
            throw new IllegalArgumentException("a paper that is not well-formed: " + e.getMessage(), e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] render(Document document, Map<String, byte[]> pictures, About about) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        Fonts.into(builder);
        builder.useReplacementText("□");
        builder.useUriResolver((base, uri) -> isOurs(uri, pictures) ? uri : null);
        builder.useProtocolsStreamImplementation(
                uri -> new Picture(pictures.getOrDefault(name(uri), new byte[0])), PICTURE);
        builder.useProtocolsStreamImplementation(
                uri -> new Picture(new byte[0]), "http", "https", "file", "jar", "data", "ftp");
        builder.useExternalResourceAccessControl(
                (uri, type) -> isOurs(uri, pictures), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> isOurs(uri, pictures), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withW3cDocument(document, null);
        builder.toStream(new ByteArrayOutputStream());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            return saved(renderer.getPdfDocument(), about);
        }
    }

    private static boolean isOurs(String uri, Map<String, byte[]> pictures) {
        return uri.startsWith(PICTURE + ":") && pictures.containsKey(name(uri));
    }

    private static String name(String uri) {
        return uri.substring(uri.indexOf(':') + 1);
    }

    /** With the day it speaks of for a date, and an id that follows from its text: nothing of the moment or the machine. */
    private static byte[] saved(PDDocument pdf, About about) throws IOException {
        GregorianCalendar day = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        day.setTimeInMillis(
                about.madeOn().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(about.title());
        information.setAuthor(about.author());
        information.setCreator("Little Giant Match");
        information.setProducer("openhtmltopdf, PDFBox");
        information.setCreationDate(day);
        information.setModificationDate(day);
        pdf.setDocumentInformation(information);
        pdf.getDocumentCatalog().setLanguage(about.language());
        pdf.setDocumentId(about.madeOn().toEpochDay());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    /** Bytes that are handed over. */
    private record Picture(byte[] bytes) implements FSStream {
        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
