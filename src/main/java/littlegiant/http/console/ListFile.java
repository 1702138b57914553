package littlegiant.http.console;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import littlegiant.desk.DeskSheet;
import littlegiant.paper.ListBook;

/** A list of somebody's desk as a file that is saved. */
final class ListFile {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private ListFile() {}

    static HttpResponse<byte[]> of(String title, DeskSheet sheet, LocalDate day) {
        String name = URLEncoder.encode(title + "_" + day + ".xlsx", StandardCharsets.UTF_8);
        return HttpResponse.ok(ListBook.of(title, sheet.headings(), sheet.rows(), day))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"list-" + day + ".xlsx\"; filename*=UTF-8''" + name);
    }
}
