package littlegiant.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a made-up firm has besides money: titles, rights, records, people, and who told it when. */
final class FirmStanding {

    private static final LocalDate TODAY = FirmGenerator.TOLD_ON;
    private static final List<String> RECORDS = List.of(
            "DISHONEST",
            "ENFORCED",
            "ABNORMAL_OPERATION",
            "SERIOUS_VIOLATION",
            "ENVIRONMENT_PENALTY",
            "SAFETY_ACCIDENT",
            "QUALITY",
            "TAX_VIOLATION");
    private static final List<String> OTHER_BADGES = List.of("SINGLE_CHAMPION", "GAZELLE", "UNICORN");
    private static final List<String> STAGES = List.of("SEED", "ANGEL", "PRE_A", "A", "B", "C", "PRE_IPO");
    private static final List<String> LISTINGS =
            List.of("NONE", "NONE", "NONE", "NONE", "NEEQ_BASE", "NEEQ_INNOVATION", "TUTORING", "REVIEW", "LISTED_BSE");

    private final Dice dice;
    private final LocalDate founded;

    FirmStanding(Dice dice, LocalDate founded) {
        this.dice = dice;
        this.founded = founded;
    }

    void tell(Draft firm) {
        int rights = dice.between(0, 30);
        firm.put("niche", dice.told(70, () -> new Draft()
                        .put("years", dice.between(0, 25))
                        .put("marketSharePercent", dice.told(70, () -> dice.tenths(0, 60)))
                        .put("nationalRank", dice.told(50, () -> dice.between(1, 20)))))
                .put("badges", dice.told(90, this::badges))
                .put("ip", dice.told(80, () -> new Draft()
                        .put("classOne", rights)
                        .put("classOneSelfDeveloped", dice.told(85, () -> dice.between(0, rights)))
                        .put("classTwo", dice.told(90, () -> dice.between(0, 80)))
                        .put("pledged", dice.told(80, () -> dice.chance(15)))))
                .put("tax", dice.told(80, () -> new Draft()
                        .put("grade", dice.told(90, () -> dice.of(List.of("A", "A", "B", "B", "M", "M", "C", "D"))))
                        .put("gradeYear", 2025)
                        .put("arrears", dice.told(90, () -> dice.chance(3)))))
                .put("credit", dice.told(75, this::credit))
                .put("legal", dice.told(85, this::legal))
                .put("environment", dice.told(75, () -> new Draft()
                        .put(
                                "rating",
                                dice.told(
                                        80, () -> dice.of(List.of("GREEN", "GREEN", "BLUE", "YELLOW", "RED", "BLACK"))))
                        .put("penalties3y", dice.told(80, () -> dice.between(0, 9) / 8))))
                .put("safety", dice.told(70, () -> new Draft().put("seriousAccidents3y", dice.between(0, 19) / 19)))
                .put("equity", dice.told(55, () -> new Draft()
                        .put("stage", dice.of(STAGES))
                        .put("lastRoundOn", dice.told(80, () -> past(2019)))
                        .put("lastRoundAmount", dice.told(80, () -> dice.money(1_000_000, 500_000_000)))
                        .put("postMoney", dice.told(70, () -> dice.money(10_000_000, 9_000_000_000.0)))
                        .put("rounds", dice.told(40, this::rounds))))
                .put("listing", dice.told(80, () -> new Draft().put("stage", dice.of(LISTINGS))))
                .put("evaluationScore", dice.told(60, () -> dice.tenths(30, 95)))
                .put("innovationScore", dice.told(60, () -> dice.tenths(20, 99)))
                .put("legalRepresentative", dice.told(85, () -> new Draft()
                        .put("age", dice.between(24, 72))
                        .put("shareholdingPercent", dice.told(85, () -> dice.tenths(0, 100)))
                        .put("since", dice.told(85, () -> dice.between(founded, TODAY)))))
                .put("records", dice.told(75, this::records))
                .put("attributes", dice.told(60, this::attributes))
                .put("provenance", dice.told(50, this::provenance));
    }

    private List<Draft> rounds() {
        List<Draft> rounds = new ArrayList<>();
        for (int i = dice.between(0, 3); i > 0; i--) {
            rounds.add(new Draft()
                    .put("stage", dice.of(STAGES))
                    .put("on", dice.told(95, () -> past(2022)))
                    .put("amount", dice.told(95, () -> dice.money(1_000_000, 100_000_000))));
        }
        return rounds;
    }

    private LocalDate past(int fromYear) {
        return dice.between(LocalDate.of(fromYear, 1, 1), TODAY);
    }

    private List<Draft> badges() {
        List<Draft> badges = new ArrayList<>();
        int tier = dice.between(0, 9);
        if (tier >= 8) {
            badges.add(badge("LITTLE_GIANT", "NATIONAL"));
        }
        if (tier >= 4) {
            badges.add(badge("SPECIALIZED", tier >= 6 ? "PROVINCIAL" : "MUNICIPAL"));
        }
        for (String type : List.of("HIGH_TECH", "INNOVATIVE_SME", "TECH_SME")) {
            if (dice.chance(45)) {
                badges.add(badge(type, type.equals("HIGH_TECH") ? "NATIONAL" : "PROVINCIAL"));
            }
        }
        if (dice.chance(8)) {
            badges.add(badge(dice.of(OTHER_BADGES), "PROVINCIAL"));
        }
        return badges;
    }

    /** Of three years; some have ended, some end within weeks. */
    private Draft badge(String type, String level) {
        LocalDate issuedOn = dice.between(LocalDate.of(2023, 6, 1), TODAY);
        LocalDate validUntil = issuedOn.plusYears(3).minusDays(1);
        boolean due = validUntil.isBefore(TODAY.plusMonths(3));
        return new Draft()
                .put("type", type)
                .put("level", dice.told(96, () -> level))
                .put("issuedOn", dice.told(95, () -> issuedOn))
                .put("validUntil", dice.told(95, () -> validUntil))
                .put(
                        "criteriaEdition",
                        dice.told(60, () -> issuedOn.isBefore(LocalDate.of(2026, 4, 1)) ? "2022" : "2026"))
                .put("review", due ? dice.of(List.of("PENDING", "PASSED", "FAILED")) : "NONE");
    }

    private Draft credit() {
        int queries = dice.between(0, 8);
        return new Draft()
                .put("asOf", dice.told(85, () -> dice.between(TODAY.minusDays(60), TODAY)))
                .put("lenders", dice.told(95, () -> dice.between(0, 6)))
                .put("loanBalance", dice.told(90, () -> dice.money(100_000, 200_000_000)))
                .put("overdue", dice.told(90, () -> dice.chance(3)))
                .put("queries3m", dice.told(85, () -> queries))
                .put("queries6m", dice.told(80, () -> queries + dice.between(0, 5)));
    }

    private Draft legal() {
        return new Draft()
                .put("dishonest", dice.told(95, () -> dice.chance(2)))
                .put("enforced", dice.told(93, () -> dice.chance(4)))
                .put("abnormalOperation", dice.told(93, () -> dice.chance(3)))
                .put("seriousViolation", dice.told(93, () -> dice.chance(1)))
                .put("pendingSuitAmount", dice.told(70, () -> dice.chance(80) ? 0 : dice.money(10_000, 20_000_000)));
    }

    private List<Draft> records() {
        List<Draft> records = new ArrayList<>();
        for (int i = dice.between(0, 11) / 9; i > 0; i--) {
            LocalDate on = past(2021);
            records.add(new Draft()
                    .put("kind", dice.of(RECORDS))
                    .put("on", on)
                    .put("removedOn", dice.told(50, () -> dice.between(on, TODAY)))
                    .put("amount", dice.told(40, () -> dice.money(1_000, 1_000_000))));
        }
        return records;
    }

    private Draft attributes() {
        return new Draft()
                .put("parkWhitelist", dice.told(70, () -> dice.chance(60)))
                .put(
                        "talentLevel",
                        dice.told(60, () -> dice.of(List.of("NONE", "NONE", "DISTRICT", "CITY", "PROVINCE", "NATION"))))
                .put("credit.guaranteesGiven", dice.told(40, () -> dice.money(100_000, 20_000_000)))
                .put("taxableSales12m", dice.told(60, () -> dice.money(100_000, 500_000_000)))
                .put("guaranteesToNetAssetsPercent", dice.told(50, () -> dice.tenths(0, 120)))
                .put(
                        "certificates",
                        dice.told(60, () -> dice.some(List.of("ISO9001", "ISO14001", "ISO45001", "IATF16949"), 0, 3)));
    }

    private Draft provenance() {
        Draft provenance = new Draft();
        for (String metric : dice.some(
                List.of("revenue", "employees", "tax.grade", "credit.lenders", "credit.overdue", "ip.classOne"),
                1,
                4)) {
            provenance.put(
                    metric,
                    new Draft()
                            .put(
                                    "source",
                                    dice.of(List.of("ENTERPRISE", "AUDIT_REPORT", "TAX_BUREAU", "CREDIT_BUREAU")))
                            .put("asOf", dice.told(90, () -> dice.between(TODAY.minusDays(120), TODAY)))
                            .put("verified", dice.of(List.of("DECLARED", "DOCUMENT", "AUTHORITY"))));
        }
        return provenance;
    }
}
