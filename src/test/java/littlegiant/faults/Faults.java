package littlegiant.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What takes too long for a test run; {@code scripts/faults.sh} starts it and {@code docs/faults.md} has the results. */
public final class Faults {

    private Faults() {}

    public static void main(String... args) throws Exception {
        int number = Integer.parseInt(args[1]);
        Path folder = Files.createTempDirectory("faults");
        System.out.println(switch (args[0]) {
            case "outage" -> Outage.of(folder, Duration.ofSeconds(number));
            default -> throw new IllegalArgumentException(args[0]);
        });
        System.exit(0);
    }
}
