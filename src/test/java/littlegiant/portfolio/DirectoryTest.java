package littlegiant.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import littlegiant.demo.FirmGenerator;
import littlegiant.kernel.Faults;
import littlegiant.profile.Profile;
import littlegiant.profile.ProfileReader;
import littlegiant.rules.RulesFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 10,000 firms, found and listed page by page: the same as going through all of them. */
class DirectoryTest {

    private static final int FIRMS = 10_000;
    private static final int SIZE = 37;
    private static final List<Profile> PROFILES = new FirmGenerator(20261130)
            .firms(FIRMS)
            .map(document ->
                    new ProfileReader(RulesFixtures.metrics()).read(document, LocalDate.of(2030, 1, 1), new Faults()))
            .toList();
    private static final Population FIRST = PortfolioFixtures.population(PortfolioFixtures.DAY, 2, PROFILES.stream());
    private static final Directory DIRECTORY = new Directory(FIRST);

    /** What a list can be put in order by. */
    enum By {
        NAME(null),
        LOAN_DUE(firm -> {
            Particulars.Loan loan = FIRST.particulars(firm).nextLoan();
            return loan == null || loan.dueOn() == null ? null : loan.dueOn().toEpochDay();
        }),
        REMAINDER(firm -> firm % 11 == 0 ? null : Long.valueOf(firm % 7));

        private final @Nullable IntFunction<@Nullable Long> key;

        By(@Nullable IntFunction<@Nullable Long> key) {
            this.key = key;
        }
    }

    private static List<Integer> all(
            Directory directory, @Nullable Word word, IntPredicate passes, Directory.Order order) {
        List<Integer> all = new ArrayList<>();
        Directory.Position after = null;
        int total = -1;
        do {
            Directory.Page page = directory.page(word, passes, order, after, SIZE);
            page.hits().forEach(hit -> all.add(hit.firm()));
            assertThat(total).isIn(-1, page.total());
            total = page.total();
            after = page.last();
        } while (after != null);
        assertThat(all).hasSize(total);
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void pagesAreTheWholeListCut(By by) {
        for (boolean descending : new boolean[] {false, true}) {
            Directory.Order order = new Directory.Order(by.key, descending);
            List<Integer> found = all(DIRECTORY, null, firm -> firm % 3 == 0, order);

            assertThat(found).isEqualTo(sorted(by, descending, firm -> firm % 3 == 0));
        }
    }

    private static List<Integer> sorted(By by, boolean descending, IntPredicate passes) {
        IntFunction<@Nullable Long> key = by.key;
        Comparator<Integer> byName = (one, other) -> Pinyin.compare(FIRST.name(one), FIRST.name(other));
        Comparator<Integer> byKey = key == null
                ? (descending ? byName.reversed() : byName)
                : (one, other) -> {
                    Long mine = key.apply(one);
                    Long his = key.apply(other);
                    return mine == null || his == null
                            ? Boolean.compare(mine == null, his == null)
                            : descending ? his.compareTo(mine) : mine.compareTo(his);
                };
        return IntStream.range(0, FIRST.size())
                .filter(passes)
                .boxed()
                .sorted(byKey.thenComparing(FIRST::uscc))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"轴承", "slzc", "slwn", "G0000", "示例", "装备7", "锡", "zb12", "公司"})
    void aWordFindsWhatLookingAtEachNameFinds(String word) {
        List<Integer> naive = IntStream.range(0, FIRST.size())
                .filter(firm -> isIn(FIRST.name(firm), word) || FIRST.uscc(firm).contains(word))
                .boxed()
                .toList();

        assertThat(new TreeSet<>(all(DIRECTORY, Word.of(word), firm -> true, Directory.Order.BY_NAME)))
                .isEqualTo(new TreeSet<>(naive));
    }

    /** With the letters that the generator's words begin with, written down here. */
    private static boolean isIn(String name, String word) {
        String plain = name.replaceAll("[（）]", "");
        return plain.contains(word) || initials(plain).contains(word);
    }

    private static String initials(String name) {
        String characters = "示例轴承微纳装备深冷精密生物绿色";
        String letters = "slzcwnzbsljmswls";
        StringBuilder text = new StringBuilder();
        name.chars().forEach(one -> {
            int place = characters.indexOf(one);
            text.append(place < 0 ? (char) one : letters.charAt(place));
        });
        return text.toString();
    }

    @Test
    void aCursorSurvivesFirmsThatComeAndGo() {
        Directory.Order order = Directory.Order.BY_NAME;
        Directory.Page first = DIRECTORY.page(null, firm -> true, order, null, SIZE);
        String last = FIRST.uscc(first.hits().get(SIZE - 1).firm());
        String second = FIRST.uscc(first.hits().get(1).firm());
        List<String> expected = sorted(By.NAME, false, firm -> true).stream()
                .skip(SIZE)
                .limit(SIZE)
                .map(FIRST::uscc)
                .toList();
        Population changed = FIRST.without(java.util.Set.of(last, second))
                .with(PortfolioFixtures.population(PortfolioFixtures.firm(1, "{name: 啊（测试）}")));

        Directory.Page next =
                new Directory(changed).page(null, firm -> true, order, Objects.requireNonNull(first.last()), SIZE);

        assertThat(next.hits().stream().map(hit -> changed.uscc(hit.firm()))).containsExactlyElementsOf(expected);
        assertThat(next.total()).isEqualTo(FIRMS - 1);
    }

    @Test
    void firmsThatDidNotChangeKeepTheirNames() {
        Population more = FIRST.with(PortfolioFixtures.population(PortfolioFixtures.firm(1, "{name: 啊（测试）}")));
        long shared = more.blocks().stream().filter(FIRST.blocks()::contains).count();

        assertThat(shared).isEqualTo(FIRST.blocks().size() - 1);
        assertThat(more.blocks().get(1).plainNames())
                .isSameAs(FIRST.blocks().get(1).plainNames());
    }
}
