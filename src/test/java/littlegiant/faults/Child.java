package littlegiant.faults;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import littlegiant.http.Asked;

/** The service as a process of its own, started from this run's class path as an operator starts it: with environment variables, in a folder. */
public final class Child extends Asked {

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration ENDED_WITHIN = Duration.ofMinutes(1);

    /** Small and quick to start, for machines that run other tests beside it. */
    private static final List<String> JVM =
            List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8");

    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
    }

    private final Process process;
    private final int port;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Thread listener;

    private Child(Process process, int port) {
        this.process = process;
        this.port = port;
        this.listener = new Thread(this::listen, "log of " + process.pid());
        this.listener.setDaemon(true);
        this.listener.start();
        RUNNING.add(process);
    }

    /** How a process ended, and all that it said. */
    public record Ended(int code, String log) {}

    /** Starts the service and waits until it is ready. */
    public static Child start(Path folder, Map<String, String> variables) {
        Child child = launch(folder, variables);
        child.awaitReady();
        return child;
    }

    /** Starts the service and does not wait. */
    public static Child launch(Path folder, Map<String, String> variables) {
        return launch(folder, variables, command("littlegiant.Application"));
    }

    /** The same, but that no file it writes grows longer than this. */
    public static Child launch(Path folder, Map<String, String> variables, long kilobytesMax) {
        List<String> limited =
                new ArrayList<>(List.of("bash", "-c", "ulimit -S -f " + kilobytesMax + "; exec \"$@\"", "bash"));
        limited.addAll(command("littlegiant.Application"));
        return launch(folder, variables, limited);
    }

    private static Child launch(Path folder, Map<String, String> variables, List<String> command) {
        int port = freePort();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.matches("(LG|MICRONAUT|DATASOURCES)_.*"));
        builder.environment().putAll(variables);
        builder.environment().put("MICRONAUT_SERVER_PORT", Integer.toString(port));
        try {
            return new Child(builder.start(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Java on what main code needs and nothing of the tests. */
    static List<String> command(String... mainAndArguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.add("-cp");
        command.add(classPath());
        command.addAll(List.of(mainAndArguments));
        return command;
    }

    static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.replace(File.separatorChar, '/').matches(".*/test-classes/?"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                log.add(line);
            }
        } catch (IOException killed) {
            log.add("(the log ends here)");
        }
    }

    /** @throws AssertionError with its log if it ends, or takes too long */
    public void awaitReady() {
        Waiting.until("the start of the service", READY_WITHIN, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the service ended at its start:\n" + ended().log());
            }
            return isReady();
        });
    }

    public boolean isReady() {
        try {
            return get("/health/readiness").status() == 200;
        } catch (UncheckedIOException notListening) {
            return false;
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public String log() {
        return log.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** Waits for it to end by itself. */
    public Ended ended() {
        try {
            if (!process.waitFor(ENDED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the service does not end; it said:\n" + log());
            }
            listener.join(ENDED_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        RUNNING.remove(process);
        return new Ended(process.exitValue(), log());
    }

    /** Kill -9: nothing of it runs any more when this returns. */
    public void kill() {
        process.destroyForcibly();
        ended();
    }

    /** As an operator stops it. */
    public void stop() {
        process.destroy();
        ended();
    }

    @Override
    protected URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        kill();
    }
}
