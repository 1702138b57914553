package littlegiant.intake;

import java.util.List;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Text;

/** What makes a whole file unreadable. */
final class Unreadable {

    private Unreadable() {}

    static AppException because(Fault.Code code, String zh, String en) {
        return of(ErrorCode.BODY_UNREADABLE, code, Text.of(zh, en));
    }

    static AppException empty() {
        return new AppException(ErrorCode.BODY_MISSING, "文件没有数据行", "the file has no rows of data");
    }

    static AppException tooLarge(String zh, String en) {
        return of(ErrorCode.BODY_TOO_LARGE, Fault.Code.TOO_LARGE, Text.of(zh, en));
    }

    static AppException tooMany(String zh, String en) {
        return of(ErrorCode.BODY_TOO_LARGE, Fault.Code.TOO_MANY, Text.of(zh, en));
    }

    static AppException notAWorkbook() {
        return because(
                Fault.Code.SYNTAX,
                "不是完整的XLSX文件，请重新导出或重新上传",
                "is not a whole XLSX file; export it again or upload it again");
    }

    private static AppException of(ErrorCode error, Fault.Code code, Text detail) {
        return new AppException(error, detail, List.of(new Fault("", code, detail)));
    }
}
