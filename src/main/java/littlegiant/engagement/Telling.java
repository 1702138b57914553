package littlegiant.engagement;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.access.Identity;
import littlegiant.access.Memberships;
import littlegiant.access.Memberships.Part;
import littlegiant.access.Role;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.profile.Enterprise;
import littlegiant.profile.Enterprises;
import littlegiant.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Who may tell what of a firm: its own users (but not in the name of an authority), its specialist, an officer of its district, and an account manager what the firm
 * lets his institution see, or a firm that nobody has told of yet.
 */
@Singleton
public class Telling {

    private static final String PROVENANCE = "provenance";

    private final Enterprises enterprises;
    private final Memberships memberships;
    private final Sights sights;

    public Telling(Enterprises enterprises, Memberships memberships, Sights sights) {
        this.enterprises = enterprises;
        this.memberships = memberships;
        this.sights = sights;
    }

    /**
     * What is to be stored.
     *
     * @param document what was told, with what the teller does not see as it was
     * @param base     the revision it was put together with; null = nothing was added to what was told
     * @param sight    of the teller
     */
    public record Merged(Value document, @Nullable Integer base, Sight sight) {}

    /**
     * @param faults gains what is told of parts that the teller does not see
     * @throws AppException FORBIDDEN
     */
    @Transactional(readOnly = true)
    public Merged merge(Identity who, String uscc, Value told, Faults faults) {
        if (who.is(Role.ENTERPRISE)
                && memberships.part(who.name(), uscc).filter(Part::mayWrite).isEmpty()) {
            throw mayNot();
        }
        Optional<Enterprise> stored = enterprises.find(uscc);
        if (told instanceof Value.Obj document && who.is(Role.OFFICER)) {
            requireGoverned(who, document);
        }
        if (stored.isEmpty()) {
            if (who.is(Role.SPECIALIST)) {
                sights.see(who, uscc);
            }
            return new Merged(told, null, Sight.ALL);
        }
        Sight sight = sights.see(who, uscc).sight();
        if (sight.isPublicOnly()) {
            throw new AppException(
                    ErrorCode.CONSENT_NEEDED, "须经企业授权后才能修改其资料", "the firm has not allowed your institution to see it");
        }
        if (!(told instanceof Value.Obj document)) {
            return new Merged(told, null, sight);
        }
        Value.Obj before = stored.get().profile().document();
        if (who.is(Role.ENTERPRISE)) {
            requireOwnWord(before, document, faults);
        }
        if (who.role().isOfAnInstitution()) {
            requirePublicAsBefore(before, document, faults);
        }
        return sight.isAll()
                ? new Merged(document, null, sight)
                : new Merged(
                        sight.merged(before, document, faults), stored.get().revision(), sight);
    }

    private static AppException mayNot() {
        return new AppException(ErrorCode.FORBIDDEN, "您无权修改这家企业的资料", "this firm is not yours to change");
    }

    private static void requireGoverned(Identity who, Value.Obj document) {
        if (!who.governs(document.at("regionCode") instanceof Value.Str region ? region.text() : null)) {
            throw new AppException(ErrorCode.FORBIDDEN, "注册地不在您的辖区内", "the firm's region is not of your district");
        }
    }

    /** Name, titles and region are what authorities announced; no consent makes them an institution's to change. */
    private static void requirePublicAsBefore(Value.Obj before, Value.Obj told, Faults faults) {
        for (String field : Scope.PUBLIC) {
            Value was = before.fields().getOrDefault(field, Value.Nul.NUL);
            Value is = told.fields().getOrDefault(field, Value.Nul.NUL);
            if (!was.canonical().equals(is.canonical())) {
                faults.add(
                        "/" + field,
                        Fault.Code.DOES_NOT_FIT,
                        "公开信息（名称、资质、地区）不能由机构修改",
                        "what is public (name, titles, region) is not an institution's to change");
            }
        }
        for (String byMetric : List.of("attributes", PROVENANCE)) {
            if (!publicPart(before, byMetric).equals(publicPart(told, byMetric))) {
                faults.add(
                        "/" + byMetric,
                        Fault.Code.DOES_NOT_FIT,
                        "其中关于公开信息（名称、资质、地区）的内容不能由机构修改",
                        "what it says of what is public (name, titles, region) is not an institution's to change");
            }
        }
    }

    /** By metric, what is told of those that everybody sees. */
    private static Map<String, String> publicPart(Value.Obj document, String field) {
        Map<String, String> told = new HashMap<>();
        if (document.fields().get(field) instanceof Value.Obj byMetric) {
            byMetric.fields().forEach((metric, value) -> {
                if (Sight.PUBLIC.seesMetric(metric)) {
                    told.put(metric, value.canonical());
                }
            });
        }
        return told;
    }

    /** A firm declares and shows documents; what an authority said stays as the authority said it. */
    private static void requireOwnWord(Value.Obj before, Value.Obj told, Faults faults) {
        if (!(told.at(PROVENANCE) instanceof Value.Obj provenance)) {
            return;
        }
        provenance.fields().forEach((metric, entry) -> {
            boolean authority = entry instanceof Value.Obj said
                    && said.at("verified") instanceof Value.Str verified
                    && verified.text().equals("AUTHORITY");
            if (authority && !isAsBefore(metric, entry, before, told)) {
                faults.add(
                        "/" + PROVENANCE + "/" + metric,
                        Fault.Code.DOES_NOT_FIT,
                        "企业自报的数据不能标为部门数据",
                        "what a firm tells itself is not an authority's word");
            }
        });
    }

    /** Both the figure and what was said of it, wherever the figure stands. */
    private static boolean isAsBefore(String metric, Value entry, Value.Obj before, Value.Obj told) {
        Value was = before.at(PROVENANCE) instanceof Value.Obj provenance
                ? provenance.fields().get(metric)
                : null;
        return was != null
                && was.canonical().equals(entry.canonical())
                && canonical(before, metric).equals(canonical(told, metric));
    }

    /** Of a figure, in each year where it is one of the accounts; of one that is reckoned from others, all of the document may count. */
    private static String canonical(Value.Obj document, String metric) {
        Value figure = document.at(metric);
        if (figure == null && document.at("attributes") instanceof Value.Obj attributes) {
            figure = attributes.fields().get(metric);
        }
        if (figure == null) {
            figure = inEachYear(document, metric);
        }
        if (figure != null) {
            return figure.canonical();
        }
        Map<String, Value> all = new HashMap<>(document.fields());
        all.remove(PROVENANCE);
        return new Value.Obj(all).canonical();
    }

    /** Null if no year tells it. */
    private static @Nullable Value inEachYear(Value.Obj document, String metric) {
        String field = metric.equals("rd.expense") ? "rdExpense" : metric;
        Map<String, Value> told = new HashMap<>();
        if (document.fields().get("fiscalYears") instanceof Value.Arr years) {
            for (Value year : years.items()) {
                Map<String, Value> of = year instanceof Value.Obj obj ? obj.fields() : Map.of();
                Value number = of.get("year");
                Value figure = of.get(field);
                if (number != null && figure != null) {
                    told.put(number.canonical(), figure);
                }
            }
        }
        return told.isEmpty() ? null : new Value.Obj(told);
    }

    /** Whether somebody may put a row of a file in place of what is stored; if not, a fault says why. */
    @Transactional(readOnly = true)
    public void requireRow(Identity who, Profile row, Faults faults) {
        if (who.is(Role.OFFICER)) {
            requireGoverned(who, row, faults);
            return;
        }
        Optional<Enterprise> stored = enterprises.find(row.uscc());
        if (stored.isEmpty()) {
            return;
        }
        if (!sights.byConsent(who, row.uscc()).isAll()) {
            refuse(
                    faults,
                    "/uscc",
                    Text.of(
                            "平台已有这家企业，且未授权贵机构修改其全部资料",
                            "the firm is here already and has not allowed your institution to see all of it"));
        } else {
            requirePublicAsBefore(stored.get().profile().document(), row.document(), faults);
        }
    }

    private void requireGoverned(Identity who, Profile row, Faults faults) {
        if (who.regions().equals(List.of(Identity.EVERYWHERE))) {
            return;
        }
        boolean told = who.governs(row.document().at("regionCode") instanceof Value.Str region ? region.text() : null);
        boolean stored = enterprises
                .region(row.uscc())
                .map(region -> who.governs(region))
                .orElse(true);
        if (!told || !stored) {
            refuse(faults, "/regionCode", Text.of("注册地不在您的辖区内", "the firm's region is not of your district"));
        }
    }

    private static void refuse(Faults faults, String pointer, Text why) {
        faults.add(pointer, Fault.Code.DOES_NOT_FIT, why.zh(), why.en());
    }
}
