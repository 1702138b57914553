package littlegiant.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import littlegiant.oracle.Truth.Missing;
import littlegiant.rules.RulesFixtures;
import org.jspecify.annotations.Nullable;

/**
 * Size classes by 工信部联企业〔2011〕300号, typed in from the document: large, medium and small want all of their lower bounds; people, and revenue and assets in
 * 万元. A code that is told coarsely may be any class of GB/T 4754 below it.
 */
final class SizeTruths {

    private static final List<String> SIZES = List.of("MICRO", "SMALL", "MEDIUM", "LARGE");

    /** A bound that is not asked. */
    private static final int NONE = 0;

    /** Lower bounds from large to small. */
    private record Row(List<Integer> people, List<Integer> revenue, List<Integer> assets) {}

    private static final List<Integer> NO = List.of(NONE, NONE, NONE);
    private static final Row AGRICULTURE = new Row(NO, List.of(20000, 500, 50), NO);
    private static final Row INDUSTRY = new Row(List.of(1000, 300, 20), List.of(40000, 2000, 300), NO);
    private static final Row CONSTRUCTION = new Row(NO, List.of(80000, 6000, 300), List.of(80000, 5000, 300));
    private static final Row WHOLESALE = new Row(List.of(200, 20, 5), List.of(40000, 5000, 1000), NO);
    private static final Row RETAIL = new Row(List.of(300, 50, 10), List.of(20000, 500, 100), NO);
    private static final Row TRANSPORT = new Row(List.of(1000, 300, 20), List.of(30000, 3000, 200), NO);
    private static final Row STORAGE = new Row(List.of(200, 100, 20), List.of(30000, 1000, 100), NO);
    private static final Row POST = new Row(List.of(1000, 300, 20), List.of(30000, 2000, 100), NO);
    private static final Row HOTELS = new Row(List.of(300, 100, 10), List.of(10000, 2000, 100), NO);
    private static final Row INFORMATION = new Row(List.of(2000, 100, 10), List.of(100000, 1000, 100), NO);
    private static final Row SOFTWARE = new Row(List.of(300, 100, 10), List.of(10000, 1000, 50), NO);
    private static final Row DEVELOPERS = new Row(NO, List.of(200000, 1000, 100), List.of(10000, 5000, 2000));
    private static final Row PROPERTY = new Row(List.of(1000, 300, 100), List.of(5000, 1000, 500), NO);
    private static final Row LEASING = new Row(List.of(300, 100, 10), NO, List.of(120000, 8000, 100));
    private static final Row OTHER = new Row(List.of(300, 100, 10), NO, NO);

    private static final List<String> CLASSES = RulesFixtures.folder()
            .text("tables/industries.csv")
            .lines()
            .map(line -> line.substring(0, Math.max(0, line.indexOf(','))))
            .filter(code -> code.matches("[A-T]\\d{4}"))
            .toList();

    private SizeTruths() {}

    static void register(Map<String, Function<Telling, Truth>> all) {
        all.put("sizeClass", told -> {
            NavigableSet<Integer> possible = possible(told);
            return possible.isEmpty() || (possible.contains(0) && possible.contains(3))
                    ? Missing.NOT_TOLD
                    : new Truth.Word(new TreeSet<>(SIZES.subList(possible.first(), possible.last() + 1)));
        });
        all.put("sme", told -> {
            NavigableSet<Integer> possible = possible(told);
            return possible.isEmpty() || (possible.contains(3) && possible.size() > 1)
                    ? Missing.NOT_TOLD
                    : new Truth.Flag(!possible.contains(3));
        });
    }

    /** The sizes that the firm can have, from 0 for micro; none if the document may not cover it. */
    private static NavigableSet<Integer> possible(Telling told) {
        Integer year = told.newestYear();
        BigDecimal people = told.number("employees");
        BigDecimal revenue = year == null ? null : told.ofYear("revenue", year);
        BigDecimal assets = year == null ? null : told.ofYear("totalAssets", year);
        NavigableSet<Integer> possible = new TreeSet<>();
        for (String industry : classesBelow(told.word("industryCode"))) {
            Row row = row(industry);
            if (row == null) {
                return new TreeSet<>();
            }
            int least = size(row, people, revenue, assets, BigDecimal.ZERO);
            int most = size(row, people, revenue, assets, new BigDecimal("1e15"));
            for (int size = least; size <= most; size++) {
                possible.add(size);
            }
        }
        return possible;
    }

    private static List<String> classesBelow(@Nullable String industry) {
        List<String> below = new ArrayList<>(CLASSES);
        below.removeIf(code -> industry != null && !code.startsWith(industry));
        return below;
    }

    /** The size with {@code missing} in place of what was not told. */
    private static int size(
            Row row,
            @Nullable BigDecimal people,
            @Nullable BigDecimal revenue,
            @Nullable BigDecimal assets,
            BigDecimal missing) {
        for (int i = 0; i < 3; i++) {
            if (reaches(people, row.people.get(i), 1, missing)
                    && reaches(revenue, row.revenue.get(i), 10_000, missing)
                    && reaches(assets, row.assets.get(i), 10_000, missing)) {
                return 3 - i;
            }
        }
        return 0;
    }

    private static boolean reaches(@Nullable BigDecimal figure, int bound, int unit, BigDecimal missing) {
        BigDecimal counted = figure == null ? missing : figure;
        return bound == NONE || counted.compareTo(BigDecimal.valueOf((long) bound * unit)) >= 0;
    }

    /** Of a class of GB/T 4754-2017; null if the document does not cover it. */
    private static @Nullable Row row(String industry) {
        String division = industry.substring(0, 3);
        return switch (industry.charAt(0)) {
            case 'A' -> AGRICULTURE;
            case 'B', 'C', 'D' -> INDUSTRY;
            case 'E' -> CONSTRUCTION;
            case 'F' -> division.equals("F51") ? WHOLESALE : RETAIL;
            case 'G' -> transport(industry, division);
            case 'H' -> HOTELS;
            case 'I' -> division.equals("I65") ? SOFTWARE : INFORMATION;
            case 'K' -> industry.startsWith("K701") ? DEVELOPERS : industry.startsWith("K702") ? PROPERTY : OTHER;
            case 'L' -> LEASING;
            case 'M', 'N', 'O', 'P', 'Q', 'R' -> OTHER;
            default -> null;
        };
    }

    /** Without railways; loading and unloading is transport, the rest of its division is storage. */
    private static @Nullable Row transport(String industry, String division) {
        return switch (division) {
            case "G53" -> null;
            case "G59" -> industry.startsWith("G591") ? TRANSPORT : STORAGE;
            case "G60" -> POST;
            default -> TRANSPORT;
        };
    }
}
