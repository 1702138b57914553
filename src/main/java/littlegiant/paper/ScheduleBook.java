package littlegiant.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import littlegiant.finance.Schedule;
import littlegiant.kernel.Lang;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a workbook: what the loan was reckoned with, its schedule with a formula in every cell that follows from others, and the products. Each formula has its
 * value beside it, so that a phone that reckons nothing shows the figures. Whatever a name looks like, it is a text.
 */
public final class ScheduleBook {

    private ScheduleBook() {}

    /**
     * @param subtitle for whom, and the day
     * @param mark     printed at the foot of each sheet; empty = nothing
     * @param loan     null if the plan has no price
     * @param notes    a line each, under the inputs
     */
    public record Content(
            Lang lang,
            String title,
            String subtitle,
            String author,
            String mark,
            LocalDate madeOn,
            @Nullable Priced loan,
            List<Product> products,
            List<String> notes) {
        public Content {
            products = List.copyOf(products);
            notes = List.copyOf(notes);
        }
    }

    /**
     * @param method   how it is repaid, in words
     * @param fees     a line each: what for, how much, when
     */
    public record Priced(Schedule schedule, String method, List<String> fees) {
        public Priced {
            fees = List.copyOf(fees);
        }
    }

    /** @param yuan null if it is not known */
    public record Product(String role, String name, String provider, @Nullable BigDecimal yuan, String why) {}

    /** The same content gives the same bytes. */
    public static byte[] of(Content content) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Cells cells = new Cells(book, content);
            if (content.loan() != null) {
                LoanSheets.into(cells, content, content.loan());
            }
            ProductSheet.into(cells, content);
            XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
            date(book, content);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return FixedZip.of(out.toByteArray(), content.madeOn());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void date(XSSFWorkbook book, Content content) {
        Date day = Date.from(content.madeOn().atStartOfDay().toInstant(ZoneOffset.UTC));
        POIXMLProperties.CoreProperties core = book.getProperties().getCoreProperties();
        core.setCreated(Optional.of(day));
        core.setModified(Optional.of(day));
        core.setTitle(Characters.ofXml(content.title()));
        core.setCreator(Characters.ofXml(content.author()));
    }
}
