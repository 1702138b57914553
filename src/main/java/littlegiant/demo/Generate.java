package littlegiant.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import littlegiant.kernel.Value;

/** Writes made-up firms or products, or the demo's own firms, to standard output, one JSON document a line. */
public final class Generate {

    private static final String USAGE =
            """
            usage: java -cp little-giant-match.jar littlegiant.demo.Generate firms|products COUNT SEED
                   java -cp little-giant-match.jar littlegiant.demo.Generate demo
              COUNT  from 0 to 1000000
              SEED   any whole number; the same seed gives the same documents
              demo   the firms that the demo ships
            example: Generate firms 1000 42 > firms.ndjson
            """;

    private static final Pattern COUNT = Pattern.compile("\\d{1,7}");
    private static final Pattern SEED = Pattern.compile("-?\\d{1,18}");

    private Generate() {}

    public static void main(String... args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        boolean understood = write(List.of(args), out);
        out.flush();
        if (!understood) {
            System.err.print(USAGE);
            System.exit(2);
        }
    }

    /** @return false, and nothing written, if the arguments are not understood */
    static boolean write(List<String> args, PrintStream out) {
        if (args.equals(List.of("demo"))) {
            Population.lines(HandWritten.shipped()).forEach(line -> out.print(line + "\n"));
            return true;
        }
        if (args.size() != 3
                || !COUNT.matcher(args.get(1)).matches()
                || !SEED.matcher(args.get(2)).matches()) {
            return false;
        }
        int count = Integer.parseInt(args.get(1));
        long seed = Long.parseLong(args.get(2));
        if (args.get(0).equals("firms") && count <= FirmGenerator.COUNT_MAX) {
            print(new FirmGenerator(seed).firms(count), out);
            return true;
        }
        if (args.get(0).equals("products") && count <= ProductGenerator.COUNT_MAX) {
            print(new ProductGenerator(seed).products(count), out);
            return true;
        }
        return false;
    }

    private static void print(Stream<Value.Obj> documents, PrintStream out) {
        documents.forEach(document -> out.print(document.canonical() + "\n"));
    }
}
