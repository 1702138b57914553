package littlegiant.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.kernel.Value;

/** What no field of the profile has, told of a drawn firm as attributes; and who told what of it when. */
final class DrawnAttributes {

    private static final List<String> GAPS = List.of("CLOSES_GAP", "STRENGTH", "REPLACES_IMPORTS");
    private static final List<String> LINKS = List.of("SIX_BASICS", "KEY_FIELD", "KEY_LINK", "EMERGING", "UPGRADING");

    /** Who tells a figure, between which days, and how sure it is. */
    private record Source(String name, String from, String to, String verified) {}

    /** By metric; the credit report bears its own day. */
    private static final Map<String, Source> SOURCES = new TreeMap<>(Map.of(
            "revenue", new Source("AUDIT_REPORT", "2026-03-31", "2026-05-20", "DOCUMENT"),
            "tax.grade", new Source("TAX_BUREAU", "2026-04-20", "2026-04-20", "AUTHORITY"),
            "employees", new Source("SOCIAL_SECURITY", "2026-10-31", "2026-10-31", "AUTHORITY"),
            "ip.classOne", new Source("PATENT_OFFICE", "2026-09-01", "2026-11-15", "AUTHORITY"),
            "legal.dishonest", new Source("COURT", "2026-11-02", "2026-11-20", "AUTHORITY"),
            "niche.marketSharePercent", new Source("INDUSTRY_ASSOCIATION", "2025-12-01", "2026-08-31", "DOCUMENT")));

    private final Sketch sketch;
    private final DrawnFirm firm;
    private final Dice dice;

    DrawnAttributes(Sketch sketch, DrawnFirm firm, Dice dice) {
        this.sketch = sketch;
        this.firm = firm;
        this.dice = dice;
    }

    void tell(Draft draft) {
        draft.put("attributes", attributes()).put("provenance", firm.told(75, () -> provenance(draft.value())));
    }

    private Draft attributes() {
        boolean giant = sketch.isLittleGiant();
        Draft draft = new Draft();
        Sketch.Research research = sketch.research();
        if (research != null) {
            draft.put("rd.institutions", research.bodies()).put("standards", research.standards());
        }
        draft.put("parkWhitelist", firm.told(75, () -> dice.chance(65)))
                .put("talentLevel", firm.told(70, () -> dice.of(List.of("NONE", "NONE", "NONE", "DISTRICT", "CITY"))))
                .put("taxableSales12m", sketch.turnover() == null ? null : firm.told(75, this::sales))
                .put("guaranteesToNetAssetsPercent", firm.told(60, () -> dice.chance(60) ? 0 : dice.tenths(1, 30)))
                .put("certificates", firm.told(85, () -> certificates(giant)))
                .put("rdInstitute", giant ? true : firm.told(80, () -> dice.chance(70)))
                .put("coreProcessDigital", giant ? true : firm.told(80, () -> dice.chance(85)))
                .put("chainRole", firm.told(80, this::chainRole))
                .put("niche.leading", giant ? true : firm.told(75, () -> dice.chance(75)))
                .put("specializedScore2022", firm.told(60, () -> dice.between(giant ? 66 : 58, 86)));
        return clean(draft);
    }

    /** What a firm states of itself, each apart, as most do. */
    private Draft clean(Draft draft) {
        for (String award : List.of("awards.national3y", "awards.provincial3y", "awards.makerContest")) {
            draft.put(award, firm.told(70, () -> "NONE"));
        }
        for (String count : List.of("quality.violations3y", "safety.dataIncidents3y", "legal.industryViolations3y")) {
            draft.put(count, firm.told(78, () -> 0));
        }
        for (String flag : List.of("bannedProduct", "propertyAffiliate", "credit.missedPayments2y")) {
            draft.put(flag, firm.told(78, () -> false));
        }
        return draft;
    }

    private long sales() {
        return DrawnAccounts.yuan(DrawnAccounts.round(sketch.scale() * dice.between(96, 116) / 100));
    }

    private List<String> certificates(boolean giant) {
        String own = sketch.trade().sectors().contains("BIOMEDICINE") ? "ISO13485" : "IATF16949";
        return dice.some(List.of("ISO9001", "ISO14001", "ISO45001", own), giant ? 2 : 1, 4);
    }

    private List<String> chainRole() {
        List<String> roles = dice.some(GAPS, 1, 2);
        roles.addAll(dice.some(LINKS, 1, 2));
        return roles;
    }

    /** Of what the firm told. */
    private Draft provenance(Value.Obj told) {
        Draft provenance = new Draft();
        SOURCES.forEach((metric, source) -> {
            boolean there = metric.equals("revenue") ? sketch.turnover() != null : told.at(metric) != null;
            if (there && dice.chance(45)) {
                provenance.put(
                        metric,
                        new Draft()
                                .put("source", source.name())
                                .put("asOf", dice.between(LocalDate.parse(source.from()), LocalDate.parse(source.to())))
                                .put("verified", source.verified()));
            }
        });
        if (told.at("credit.asOf") instanceof Value.Str asOf && dice.chance(60)) {
            provenance.put(
                    "credit.loanBalance",
                    new Draft()
                            .put("source", "CREDIT_BUREAU")
                            .put("asOf", asOf.text())
                            .put("verified", "AUTHORITY"));
        }
        return provenance;
    }
}
