package littlegiant.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;

/** The firms at the head of the shipped file: personas and others written by hand, whose figures the drawn ones fill up to the totals. */
record HandWritten(List<String> lines) {

    /** How many lines of the shipped file are. */
    static final int COUNT = 30;

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    static HandWritten shipped() {
        try (InputStream in = HandWritten.class.getResourceAsStream("/demo/firms.ndjson")) {
            if (in == null) {
                throw new IllegalStateException("the demo lacks firms.ndjson");
            }
            return new HandWritten(DocumentReader.lines(in.readAllBytes()).stream()
                    .limit(COUNT)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a year, by the name of the figure; in 万元. */
    long sum(int year, String figure) {
        return wan(firms().flatMap(firm -> accounts(firm, year, figure)));
    }

    /** The same of those that are little giants on the day of the demo. */
    long sumOfLittleGiants(int year, String figure) {
        return wan(littleGiants().flatMap(firm -> accounts(firm, year, figure)));
    }

    long inventionsOfLittleGiants() {
        return littleGiants()
                .flatMap(firm -> number(firm, "ip.classOne"))
                .mapToLong(BigDecimal::longValueExact)
                .sum();
    }

    private Stream<Value.Obj> firms() {
        return lines.stream()
                .map(line -> (Value.Obj) DocumentReader.json(line.getBytes(StandardCharsets.UTF_8), new Faults()));
    }

    private Stream<Value.Obj> littleGiants() {
        return firms().filter(firm -> items(firm, "badges").anyMatch(HandWritten::isValidLittleGiant));
    }

    private static boolean isValidLittleGiant(Value.Obj badge) {
        return text(badge, "type").equals("LITTLE_GIANT")
                && !text(badge, "review").equals("FAILED")
                && !LocalDate.parse(text(badge, "validUntil")).isBefore(FirmGenerator.TOLD_ON)
                && !LocalDate.parse(text(badge, "issuedOn")).isAfter(FirmGenerator.TOLD_ON);
    }

    private static Stream<BigDecimal> accounts(Value.Obj firm, int year, String figure) {
        return items(firm, "fiscalYears")
                .filter(one -> number(one, "year").anyMatch(BigDecimal.valueOf(year)::equals))
                .flatMap(one -> number(one, figure));
    }

    private static Stream<Value.Obj> items(Value.Obj firm, String list) {
        return firm.at(list) instanceof Value.Arr arr ? arr.items().stream().map(Value.Obj.class::cast) : Stream.of();
    }

    private static Stream<BigDecimal> number(Value.Obj of, String path) {
        return of.at(path) instanceof Value.Num num ? Stream.of(num.number()) : Stream.of();
    }

    private static String text(Value.Obj of, String path) {
        return of.at(path) instanceof Value.Str str ? str.text() : "";
    }

    private static long wan(Stream<BigDecimal> yuan) {
        return yuan.reduce(BigDecimal.ZERO, BigDecimal::add).divide(WAN).longValueExact();
    }
}
