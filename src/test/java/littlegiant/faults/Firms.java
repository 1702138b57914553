package littlegiant.faults;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up firms; any check digit is stored. */
final class Firms {

    private Firms() {}

    static String code(int number) {
        return "91320205%09dA".formatted(number);
    }

    static String address(int number) {
        return "/api/v1/enterprises/" + code(number);
    }

    static String document(int number, int employees) {
        return "{\"uscc\":\"" + code(number) + "\",\"name\":\"断电（测试）\",\"regionCode\":\"320205\",\"employees\":"
                + employees + "}";
    }

    /** A file of JSON lines. */
    static String file(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> document(number, 10))
                .collect(Collectors.joining("\n"));
    }

    /** In SQL, those of a file. */
    static String between(int first, int count) {
        return "uscc BETWEEN '" + code(first) + "' AND '" + code(first + count - 1) + "'";
    }
}
