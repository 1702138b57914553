package littlegiant.paper;

import java.math.BigDecimal;
import littlegiant.kernel.Messages;
import littlegiant.paper.Cells.Look;
import littlegiant.paper.ScheduleBook.Content;
import littlegiant.paper.ScheduleBook.Product;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The products of a plan, one row each. */
final class ProductSheet {

    private static final int HEAD = 3;

    private ProductSheet() {}

    static void into(Cells cells, Content content) {
        XSSFSheet sheet = cells.sheet(Messages.of("menu.products"), true, HEAD, 6, 10, 36, 30, 18, 70);
        cells.heads(
                sheet,
                HEAD,
                Messages.of("paper.row"),
                Messages.of("paper.role"),
                Messages.of("product"),
                Messages.of("provider"),
                Messages.of("paper.amount.yuan"),
                Messages.of("paper.why"));
        int row = HEAD + 1;
        for (Product product : content.products()) {
            cells.number(sheet, row, 0, BigDecimal.valueOf(row - HEAD), Look.WHOLE);
            cells.text(sheet, row, 1, product.role(), Look.WRAPPED);
            cells.text(sheet, row, 2, product.name(), Look.WRAPPED);
            cells.text(sheet, row, 3, product.provider(), Look.WRAPPED);
            if (product.yuan() == null) {
                cells.text(sheet, row, 4, cells.in(Messages.of("not.told")), Look.PLAIN);
            } else {
                cells.number(sheet, row, 4, product.yuan(), Look.MONEY);
            }
            cells.text(sheet, row, 5, product.why(), Look.WRAPPED);
            row++;
        }
    }
}
