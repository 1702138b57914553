package littlegiant.faults;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import littlegiant.http.TestServer.Reply;

/** Requests one after another from several threads, until it is closed; what came of each is kept. */
final class Traffic implements AutoCloseable {

    private static final Duration LAST_ANSWER_WITHIN = Duration.ofMinutes(1);

    private final IntFunction<Reply> request;
    private final AtomicInteger sent = new AtomicInteger();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    private Traffic(IntFunction<Reply> request) {
        this.request = request;
    }

    /**
     * What came of one request.
     *
     * @param what   status and, of a problem, its code; the exception if nothing came
     * @param sound  answered with what was asked for, or with a problem document without a trace of our code
     * @param millis until it was there
     */
    record Answer(String what, boolean sound, long millis) {

        private static Answer of(Reply reply, long millis) {
            if (reply.status() == 200) {
                return new Answer("200", true, millis);
            }
            boolean problem = reply.contentType().startsWith("application/problem+json");
            return new Answer(
                    reply.status() + " " + (problem ? reply.json().path("code").asText() : reply.contentType()),
                    problem
                            && !reply.body().contains("Exception")
                            && !reply.body().contains("\\tat "),
                    millis);
        }
    }

    /** @param request sends the request of a number and waits for its answer */
    static Traffic start(int threads, IntFunction<Reply> request) {
        Traffic traffic = new Traffic(request);
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(traffic::run, "traffic " + i);
            traffic.threads.add(thread);
            thread.start();
        }
        return traffic;
    }

    private void run() {
        while (!closed) {
            long before = System.nanoTime();
            Answer answer;
            try {
                Reply reply = request.apply(sent.getAndIncrement());
                answer = Answer.of(reply, millis(before));
            } catch (UncheckedIOException nothing) {
                answer = new Answer(String.valueOf(nothing.getCause()), false, millis(before));
            }
            synchronized (answers) {
                answers.add(answer);
            }
        }
    }

    private static long millis(long before) {
        return (System.nanoTime() - before) / 1_000_000;
    }

    /** What has come since the last time it was asked. */
    Came came() {
        synchronized (answers) {
            List<Answer> some = List.copyOf(answers);
            answers.clear();
            return new Came(some);
        }
    }

    /** Answers of some time. */
    record Came(List<Answer> answers) {

        /** How many of each kind. */
        Map<String, Long> kinds() {
            return new TreeMap<>(answers.stream().collect(Collectors.groupingBy(Answer::what, Collectors.counting())));
        }

        List<Answer> unsound() {
            return answers.stream().filter(answer -> !answer.sound()).distinct().toList();
        }

        long slowestMillis() {
            return answers.stream().mapToLong(Answer::millis).max().orElse(0);
        }
    }

    /** No request is sent any more, and every answer has come. */
    void stop() {
        closed = true;
        Waiting.until(
                "the last answers", LAST_ANSWER_WITHIN, () -> threads.stream().noneMatch(Thread::isAlive));
    }

    @Override
    public void close() {
        stop();
    }
}
