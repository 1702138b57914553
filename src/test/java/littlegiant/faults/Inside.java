package littlegiant.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@code jcmd} tells of a service that runs. */
final class Inside {

    private static final Pattern THREAD = Pattern.compile("(?m)^\"([^\"]+)\" ");

    private final long pid;

    Inside(Child service) {
        this.pid = service.pid();
    }

    private String tell(String... command) {
        List<String> all = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid)));
        all.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the threads that run. */
    List<String> threads() {
        return THREAD.matcher(tell("Thread.print"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Those that do a job of their own for as long as the service runs. */
    static Set<String> standing(List<String> threads) {
        return threads.stream()
                .filter(name -> name.matches(
                        "ledger|scheduled-executor-thread-\\d+|HikariPool-\\d+.housekeeper|.*[eE]ventLoop.*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is in use after a full collection. */
    Used used() {
        tell("GC.run");
        String counters = tell("PerfCounter.print");
        return new Used(
                sum("java\\.cls\\.loadedClasses", counters) - sum("java\\.cls\\.unloadedClasses", counters),
                sum("sun\\.gc\\.metaspace\\.used", counters) / 1024,
                sum("sun\\.gc\\.generation\\.\\d+\\.space\\.\\d+\\.used", counters) / 1024,
                threads().size());
    }

    private static long sum(String counter, String counters) {
        return Pattern.compile("(?m)^" + counter + "=(\\d+)$")
                .matcher(counters)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    record Used(long classes, long metaspaceKilobytes, long heapKilobytes, int threads) {}
}
