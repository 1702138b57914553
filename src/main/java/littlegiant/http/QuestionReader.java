package littlegiant.http;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import littlegiant.catalog.Product;
import littlegiant.finance.Loan;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Value;
import littlegiant.matching.Inside;
import littlegiant.matching.Question;
import littlegiant.matching.Sort;
import littlegiant.plan.Chooser;
import littlegiant.profile.Profile;
import littlegiant.profile.ProfileReader;
import littlegiant.release.RuleSets;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;

/** Reads a question about matches, from parameters or from a body with a profile. */
@Singleton
public class QuestionReader {

    private static final int USCC_MAX = 40;
    private static final int PRODUCT_ID_MAX = 64;

    private final ProfileReader profiles;
    private final RuleSets ruleSets;
    private final Today today;

    public QuestionReader(ProfileReader profiles, RuleSets ruleSets, Today today) {
        this.profiles = profiles;
        this.ruleSets = ruleSets;
        this.today = today;
    }

    /** A profile and what is asked about it. */
    public record Asked(Profile profile, Question question) {}

    private enum Scope {
        OWN,
        MARKET
    }

    /** The parts of the need stand among the other parameters. Faults are collected; the caller closes the parameters. */
    public Question read(Parameters parameters, Viewer viewer) {
        Fields in = parameters.fields();
        return question(in, need(in), viewer, viewer.inside(true));
    }

    /** A stored firm, the need, and the products that somebody chose for it. */
    public record Chosen(String uscc, Question question, List<String> products) {}

    /** Null only if a fault was found. */
    public @Nullable Chosen readChosen(Fields in, Viewer viewer) {
        in.require("uscc", "products");
        String uscc = in.text("uscc", USCC_MAX);
        List<String> products = products(in, "products");
        Question question = needed(in, viewer);
        return uscc == null || products == null ? null : new Chosen(uscc, question, products);
    }

    /** Ids of products, each once, in the order they are told; null if none is. */
    public static @Nullable List<String> products(Fields in, String name) {
        Value told = in.raw(name);
        List<String> ids = told instanceof Value.Str one ? List.of(one.text()) : in.texts(name, PRODUCT_ID_MAX);
        if (ids == null) {
            return null;
        }
        boolean none = told instanceof Value.Arr list && list.items().isEmpty();
        if (none || ids.size() > Chooser.PRODUCTS_MAX) {
            in.fault(
                    name,
                    none ? Fault.Code.EMPTY : Fault.Code.TOO_MANY,
                    "须为1至" + Chooser.PRODUCTS_MAX + "个产品",
                    "must be 1 to " + Chooser.PRODUCTS_MAX + " products");
        }
        Set<String> once = new LinkedHashSet<>(ids);
        if (once.size() < ids.size()) {
            in.fault(name, Fault.Code.DUPLICATE, "同一产品只能选一次", "each product once only");
        }
        return ids;
    }

    /** The need, the day and the scope alone: of a question that has one answer and no pages. */
    public Question readNeed(Parameters parameters, Viewer viewer) {
        return needed(parameters.fields(), viewer);
    }

    private Question needed(Fields in, Viewer viewer) {
        Need need = need(in);
        return new Question(
                Parameters.asOf(in, today.date()),
                need,
                Set.of(),
                Set.of(),
                Set.of(),
                institution(in, viewer),
                viewer.inside(true),
                Sort.RECOMMENDED,
                0,
                Question.SIZE_DEFAULT);
    }

    /** @throws littlegiant.kernel.AppException MATCH_INVALID with every fault */
    public Asked read(Value body, Viewer viewer, Faults faults) {
        Fields in = Fields.of(body, "", faults);
        Asked asked = in == null ? null : asked(in, viewer);
        return faults.sound(asked, ErrorCode.MATCH_INVALID);
    }

    private @Nullable Asked asked(Fields in, Viewer viewer) {
        in.require("profile");
        Value told = in.raw("profile");
        Profile profile = told == null ? null : profiles.read(told, in.pointerTo("profile"), today.date(), in.faults());
        Need need = in.object("need", this::need);
        Question question = question(in, need == null ? Need.NONE : need, viewer, viewer.inside(false));
        in.close();
        return profile == null ? null : new Asked(profile, question);
    }

    private Question question(Fields in, Need need, Viewer viewer, Inside inside) {
        return new Question(
                Parameters.asOf(in, today.date()),
                need,
                Parameters.choices(in, "verdict", Verdict.class),
                Parameters.choices(in, "kind", Product.Kind.class),
                Parameters.words(in, "provider"),
                institution(in, viewer),
                inside,
                sort(in),
                Parameters.page(in),
                Parameters.size(in));
    }

    private static Sort sort(Fields in) {
        String word = in.text("sort", 40);
        Sort sort = word == null
                ? null
                : Fields.choice(word.toUpperCase(Locale.ROOT), Sort.class, in.pointerTo("sort"), in.faults());
        return sort == null ? Sort.RECOMMENDED : sort;
    }

    /** OWN needs somebody who belongs to an institution; the default is the whole market. */
    private static @Nullable String institution(Fields in, Viewer viewer) {
        if (in.choice("scope", Scope.class) != Scope.OWN) {
            return null;
        }
        if (viewer.institution() == null) {
            in.fault(
                    "scope",
                    Fault.Code.CONTRADICTION,
                    "OWN须以机构用户登录",
                    "OWN needs a sign-in that belongs to an institution");
        }
        return viewer.institution();
    }

    private Need need(Fields in) {
        BigDecimal amount = in.decimal("amount", new BigDecimal("0.01"), Decimals.MAX, 2);
        Integer termMonths = in.whole("termMonths", 1, Loan.MONTHS_MAX);
        Set<String> purposes = known(in, "purpose");
        if (purposes.size() > 1) {
            in.fault("purpose", Fault.Code.TOO_MANY, "只能有一个用途", "one purpose only");
        }
        Set<String> security = known(in, "security");
        return new Need(
                amount,
                termMonths,
                purposes.isEmpty() ? null : purposes.iterator().next(),
                security.isEmpty() ? null : security,
                in.date("neededBy"),
                in.decimal("postMoney", new BigDecimal("0.01"), Decimals.MAX, 2));
    }

    /** Codes of the need's metric of that name. */
    private Set<String> known(Fields in, String name) {
        Set<String> values =
                ruleSets.current().metrics().get("need." + name).values().keySet();
        Set<String> known = new LinkedHashSet<>();
        for (String word : Parameters.words(in, name)) {
            if (values.contains(word)) {
                known.add(word);
            } else {
                Fields.unknownValue(word, values, in.pointerTo(name), in.faults());
            }
        }
        return known;
    }
}
