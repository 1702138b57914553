package littlegiant.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import littlegiant.faults.Traffic.Came;
import littlegiant.http.TestServer;

/** What takes too long for a test run; {@code scripts/faults.sh} starts it and {@code docs/faults.md} has the results. */
public final class Faults {

    private static final int TOLD_EVERY = 10;

    /** An import of the files sent here takes about as long. */
    private static final int IMPORT_MILLIS = 2_000;

    private final Path folder;
    private final int number;

    private Faults(Path folder, int number) {
        this.folder = folder;
        this.number = number;
    }

    /** @param args which fault, and how often or for how many seconds */
    public static void main(String... args) throws Exception {
        Faults faults = new Faults(Files.createTempDirectory("faults"), Integer.parseInt(args[1]));
        switch (args[0]) {
            case "outage" -> System.out.println(Outage.of(faults.folder, Duration.ofSeconds(faults.number)));
            case "kills-h2" -> faults.kills(Stores.h2(faults.folder));
            case "kills-maria" -> faults.kills(Stores.maria());
            case "swaps" -> faults.swaps();
            case "rules" -> faults.rules();
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.exit(0);
    }

    /** Kills while firms are written, and while a file is imported, at moments that chance chooses. */
    private void kills(Stores store) throws SQLException {
        Random chance = new Random(42);
        int acknowledged = 0;
        List<Long> stored = new ArrayList<>();
        try (KilledService service = new KilledService(folder, store)) {
            for (int i = 0; i < number; i++) {
                acknowledged += service.whileFirmsAreWritten(200 + chance.nextInt(800));
                Instant moment = Instant.now().plusMillis(chance.nextInt(IMPORT_MILLIS));
                stored.add(service.whileAFileIsImported(
                        100_000 + 10_000 * i, () -> Instant.now().isAfter(moment)));
            }
        }
        System.out.println(2 * number + " kills: " + acknowledged
                + " acknowledged writes, all there; firms of each file: " + stored);
    }

    private void swaps() {
        try (Child service = Child.start(folder, Map.of())) {
            Swaps swaps = new Swaps(service);
            Inside inside = new Inside(service);
            Came came = swaps.run(number, i -> tell(inside, i, number / TOLD_EVERY));
            System.out.println(number + " swaps, " + came.kinds() + ", slowest " + came.slowestMillis() + " ms");
            Writers.requireIntactChain(service);
        }
    }

    private static void tell(Inside inside, int i, int every) {
        if (i % Math.max(1, every) == 0) {
            System.out.println(i + " " + inside.used());
        }
    }

    /** Every release has rules that were never compiled before. */
    private void rules() throws IOException {
        Path rules = folder.resolve("rules");
        RuleChangeTest.copy(Path.of("rules"), rules);
        try (Child service = Child.start(folder, Map.of("LG_RULES_DIR", rules.toString()))) {
            Inside inside = new Inside(service);
            try (Traffic traffic =
                    Traffic.start(1, i -> service.get("/api/v1/enterprises/913202050000LG017P/recommendations"))) {
                for (int i = 1; i <= number; i++) {
                    Files.writeString(
                            rules.resolve("criteria/at-least.drl"), "// " + i + "\n", StandardOpenOption.APPEND);
                    assertThat(service.post("/api/v1/releases", TestServer.JSON, "{}")
                                    .status())
                            .isEqualTo(200);
                    tell(inside, i, number / TOLD_EVERY);
                }
                traffic.stop();
                Came came = traffic.came();
                System.out.println(
                        number + " rule sets, " + came.kinds() + ", slowest " + came.slowestMillis() + " ms");
            }
        }
    }
}
