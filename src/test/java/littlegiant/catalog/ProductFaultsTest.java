package littlegiant.catalog;

import static littlegiant.catalog.ProductDocuments.document;
import static littlegiant.catalog.ProductDocuments.faultsOf;
import static littlegiant.catalog.ProductDocuments.placesOf;
import static org.assertj.core.api.Assertions.assertThat;

import littlegiant.kernel.Fault;
import littlegiant.kernel.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of fault of a product, field by field; each document has the one fault and no other. */
class ProductFaultsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // what every product has
                "id: | /id REQUIRED",
                "id: -a | /id BAD_FORMAT",
                "id: 'a b' | /id BAD_FORMAT",
                "kind: | /kind REQUIRED",
                "kind: CREDIT | /kind UNKNOWN_VALUE",
                "kind: RECOGNITION | /kind DOES_NOT_FIT",
                "provider: | /provider REQUIRED",
                "provider: Demo Bank | /provider BAD_FORMAT",
                "provider: [ demo-bank ] | /provider WRONG_TYPE",
                "provider: 7 | /provider WRONG_TYPE",
                "provider: { id: new-bank } | /provider/name REQUIRED",
                "provider: { id: New, name: { zh: 新 } } | /provider/id BAD_FORMAT",
                "provider: { id: new-bank, name: { zh: 新 }, kind: SHOP } | /provider/kind UNKNOWN_VALUE",
                "provider: { id: new-bank, name: { zh: 新 }, town: x } | /provider/town UNKNOWN_FIELD",
                "name: | /name REQUIRED",
                "name: 甲贷 | /name WRONG_TYPE",
                "name: { en: A } | /name/zh REQUIRED",
                "name: { zh: ' ' } | /name/zh EMPTY",
                "name: { zh: 甲, fr: A } | /name/fr UNKNOWN_FIELD",
                "summary: 甲 | /summary WRONG_TYPE",
                "status: CLOSED | /status UNKNOWN_VALUE",
                "criteria: | /criteria REQUIRED",
                "criteria: [] | /criteria EMPTY",
                "criteria: {} | /criteria WRONG_TYPE",
                "criteria: [ { id: c, metric: tier, test: AT_LEAST, value: NATIONAL, evidence: RUMOUR } ] | /criteria/0/evidence UNKNOWN_VALUE",
                "criteria: [ { id: c, anyOf: [ { metric: tier, test: AT_LEAST, value: NATIONAL, evidence: AGENT } ] } ] | /criteria/0/anyOf/0/evidence UNKNOWN_FIELD",
                "source: | /source REQUIRED",
                "source: { evidence: OFFICIAL } | /source/title REQUIRED",
                "source: { title: 公告, evidence: RUMOUR } | /source/evidence UNKNOWN_VALUE",
                "source: { title: 公告, evidence: MEDIA, date: 2026-02-30 } | /source/date BAD_DATE",
                "turnover: 5 | /turnover UNKNOWN_FIELD",
                // when, where and how much of it
                "regions: 3202 | /regions WRONG_TYPE",
                "regions: [ 3202 ] | /regions/0 WRONG_TYPE",
                "regions: [ '320' ] | /regions BAD_FORMAT",
                "regions: [ '0202' ] | /regions BAD_FORMAT",
                "regions: [ '3202055' ] | /regions/0 TOO_LONG",
                "window: { opensOn: 2026-12-31, closesOn: 2026-12-30 } | /window/closesOn CONTRADICTION",
                "window: { opensOn: soon } | /window/opensOn BAD_DATE",
                "window: { closeOn: 2026-12-31 } | /window/closeOn UNKNOWN_FIELD",
                "quota: { used: 5 } | /quota/total REQUIRED",
                "quota: { total: -5 } | /quota/total OUT_OF_RANGE",
                // how it runs
                "termMonths: { min: 1 } | /termMonths/max REQUIRED",
                "termMonths: { min: 13, max: 12 } | /termMonths/max CONTRADICTION",
                "termMonths: { max: 601 } | /termMonths/max OUT_OF_RANGE",
                "termMonths: { max: 1.5 } | /termMonths/max TOO_PRECISE",
                "lineMonths: 0 | /lineMonths OUT_OF_RANGE",
                "revolving: 1 | /revolving WRONG_TYPE",
                "purposes: [ HOLIDAY ] | /purposes/0 UNKNOWN_VALUE",
                "purposes: [ 1 ] | /purposes/0 WRONG_TYPE",
                "features: [ FAST ] | /features/0 UNKNOWN_VALUE",
                "payment: CASH | /payment UNKNOWN_VALUE",
                "decisionDays: -1 | /decisionDays OUT_OF_RANGE",
                "channel: { online: 1 } | /channel/online WRONG_TYPE",
                "channel: { contact: 甲 } | /channel/contact WRONG_TYPE",
                "repayment: [ MONTHLY ] | /repayment/0 UNKNOWN_VALUE",
                "security: [ NONE ] | /security/0 UNKNOWN_VALUE",
                "documents: [ licence ] | /documents BAD_FORMAT",
                "combinesWith: { excludes: [ 'a b' ] } | /combinesWith/excludes BAD_FORMAT",
                "combinesWith: { needs: [] } | /combinesWith/needs UNKNOWN_FIELD",
                // what it gives
                "limits: [ {} ] | /limits/0/amount REQUIRED",
                "limits: [ { amount: {} } ] | /limits/0/amount REQUIRED",
                "limits: [ { amount: 5 } ] | /limits/0/amount WRONG_TYPE",
                "limits: [ { amount: { fixed: 5, percentOf: revenue, percent: 1 } } ] | /limits/0/amount REQUIRED",
                "limits: [ { amount: { fixed: 5, percent: 1 } } ] | /limits/0/amount/percent DOES_NOT_FIT",
                "limits: [ { amount: { fixed: 5, amount: 1 } } ] | /limits/0/amount/amount DOES_NOT_FIT",
                "limits: [ { amount: { fixed: -5 } } ] | /limits/0/amount/fixed OUT_OF_RANGE",
                "limits: [ { amount: { percentOf: revenue } } ] | /limits/0/amount/percent REQUIRED",
                "limits: [ { amount: { percentOf: revenu, percent: 1 } } ] | /limits/0/amount/percentOf UNKNOWN_VALUE",
                "limits: [ { amount: { percentOf: tier, percent: 1 } } ] | /limits/0/amount/percentOf DOES_NOT_FIT",
                "limits: [ { amount: { percentOf: debtRatio, percent: 1 } } ] | /limits/0/amount/percentOf DOES_NOT_FIT",
                "limits: [ { amount: { percentOf: revenue, percent: 10001 } } ] | /limits/0/amount/percent OUT_OF_RANGE",
                "limits: [ { amount: { perUnitOf: ip.classOne } } ] | /limits/0/amount/amount REQUIRED",
                "limits: [ { amount: { perUnitOf: regionCode, amount: 1 } } ] | /limits/0/amount/perUnitOf DOES_NOT_FIT",
                "limits: [ { amount: { fixed: 5 }, cap: -1 } ] | /limits/0/cap OUT_OF_RANGE",
                "limits: [ { amount: { fixed: 5 }, when: [] } ] | /limits/0/when EMPTY",
                "limits: [ { amount: { fixed: 5 }, floor: 1 } ] | /limits/0/floor UNKNOWN_FIELD",
                // what it costs
                "rate: {} | /rate/kind REQUIRED",
                "rate: { kind: FLOATING, percent: 5 } | /rate/kind UNKNOWN_VALUE",
                "rate: { kind: FIXED } | /rate/percent REQUIRED",
                "rate: { kind: FIXED, percent: 101 } | /rate/percent OUT_OF_RANGE",
                "rate: { kind: FIXED, percent: 3, low: 3 } | /rate/low UNKNOWN_FIELD",
                "rate: { kind: FIXED, percent: 3, when: [] } | /rate/when UNKNOWN_FIELD",
                "rate: { kind: RANGE, low: 3 } | /rate/high REQUIRED",
                "rate: { kind: RANGE, low: 4, high: 3 } | /rate/high CONTRADICTION",
                "rate: { kind: LPR_PLUS_BP, lowBp: 1, highBp: 2 } | /rate/tenor REQUIRED",
                "rate: { kind: LPR_PLUS_BP, tenor: 3Y, lowBp: 1, highBp: 2 } | /rate/tenor UNKNOWN_VALUE",
                "rate: { kind: LPR_PLUS_BP, tenor: 1Y, lowBp: 60, highBp: 20 } | /rate/highBp CONTRADICTION",
                "rate: { kind: LPR_PLUS_BP, tenor: 1Y, lowBp: -1001, highBp: 20 } | /rate/lowBp OUT_OF_RANGE",
                "rate: { kind: LPR_TIMES, tenor: 1Y, low: 1.2, high: 1.1 } | /rate/high CONTRADICTION",
                "rate: { kind: LPR_TIMES, tenor: 1Y, low: 1.2, high: 11 } | /rate/high OUT_OF_RANGE",
                "rate: [ { kind: FIXED, percent: 3, when: [] } ] | /rate/0/when EMPTY",
                "rate: [ 3.45 ] | /rate/0 WRONG_TYPE",
                "fees: [ { percentPerYear: 1, charged: YEARLY } ] | /fees/0/kind REQUIRED",
                "fees: [ { kind: GUARANTEE, percentPerYear: 1 } ] | /fees/0/charged REQUIRED",
                "fees: [ { kind: GIFT, percentPerYear: 1, charged: YEARLY } ] | /fees/0/kind UNKNOWN_VALUE",
                "fees: [ { kind: OTHER, amount: 1, charged: WEEKLY } ] | /fees/0/charged UNKNOWN_VALUE",
                "fees: [ { kind: OTHER, amount: 1, charged: YEARLY, bearer: NOBODY } ] | /fees/0/bearer UNKNOWN_VALUE",
                "fees: [ { kind: OTHER, charged: YEARLY } ] | /fees/0 REQUIRED",
                "fees: [ { kind: OTHER, amount: 1, percentUpFront: 1, charged: YEARLY } ] | /fees/0 REQUIRED",
                "fees: [ { kind: OTHER, amount: 1, charged: YEARLY, when: [] } ] | /fees/0/when EMPTY",
                "fees: [ { kind: OTHER, percentUpFront: 1, charged: YEARLY } ] | /fees/0/charged CONTRADICTION",
                // what belongs to funds and policies only
                "stage: [ A ] | /stage DOES_NOT_FIT",
                "ticket: { min: 1, max: 2 } | /ticket DOES_NOT_FIT",
                "investsUntil: 2026-12-31 | /investsUntil DOES_NOT_FIT",
                "minorityOnly: true | /minorityOnly DOES_NOT_FIT",
                "reinvestTimes: 1 | /reinvestTimes DOES_NOT_FIT",
                "benefit: { amount: 5 } | /benefit DOES_NOT_FIT",
                "stacking: ONE | /stacking DOES_NOT_FIT"
            })
    void eachFaultOfALoanIsNamedByItsPlaceAndKind(String line, String fault) {
        assertThat(placesOf(line)).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "termMonths: { min: 12, max: 12 }",
                "termMonths: { min: 0, max: 600 }",
                "window: { opensOn: 2026-12-31, closesOn: 2026-12-31 }",
                "quota: { total: 0, used: 5 }",
                "rate: { kind: RANGE, low: 3, high: 3 }",
                "rate: { kind: LPR_PLUS_BP, tenor: 5Y, lowBp: -1000, highBp: 10000 }",
                "limits: [ { amount: { fixed: 0 }, cap: 0 } ]",
                "decisionDays: 0",
                "regions: [ '32', '3202', '320205' ]"
            })
    void whatStandsOnTheBoundIsNoFault(String line) {
        assertThat(placesOf(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "FUND | stage: [ D ] | /stage/0 UNKNOWN_VALUE",
                "FUND | sectors: [ new materials ] | /sectors BAD_FORMAT",
                "FUND | ticket: { min: 2 } | /ticket/max REQUIRED",
                "FUND | ticket: { min: 2, max: 1 } | /ticket/max CONTRADICTION",
                "FUND | investsUntil: 2026-02-30 | /investsUntil BAD_DATE",
                "FUND | minorityOnly: 'yes' | /minorityOnly WRONG_TYPE",
                "FUND | reinvestTimes: 11 | /reinvestTimes OUT_OF_RANGE",
                "FUND | benefit: { amount: 5 } | /benefit DOES_NOT_FIT",
                "POLICY | benefit: {} | /benefit REQUIRED",
                "POLICY | benefit: { amount: 5, percentagePoints: 1 } | /benefit REQUIRED",
                "POLICY | benefit: { amount: 5, months: 12 } | /benefit/months DOES_NOT_FIT",
                "POLICY | benefit: { amount: 5, baseLimit: 12 } | /benefit/baseLimit DOES_NOT_FIT",
                "POLICY | benefit: { amount: 5, cap: 12 } | /benefit/cap DOES_NOT_FIT",
                "POLICY | benefit: { percentagePoints: 101 } | /benefit/percentagePoints OUT_OF_RANGE",
                "POLICY | benefit: { percentagePoints: 1, months: 0 } | /benefit/months OUT_OF_RANGE",
                "POLICY | benefit: { percentagePoints: 1, paid: LATER } | /benefit/paid UNKNOWN_VALUE",
                "POLICY | stacking: central subsidy | /stacking BAD_FORMAT",
                "POLICY | stage: [ A ] | /stage DOES_NOT_FIT"
            })
    void eachFaultOfAFundOrPolicyIsNamed(String kind, String line, String fault) {
        assertThat(placesOf("kind: " + kind, line)).containsExactly(fault);
    }

    @Test
    void aMisspeltKindIsTheOnlyFaultOfAFund() {
        assertThat(placesOf("kind: FOND", "stage: [ A ]", "ticket: { min: 1, max: 2 }"))
                .containsExactly("/kind UNKNOWN_VALUE");
    }

    @Test
    void anUnknownFieldIsNamedWithTheNearestKnownOne() {
        assertThat(faultsOf(document("purpose: [ RD ]")))
                .containsExactly(new Fault(
                        "/purpose",
                        Fault.Code.UNKNOWN_FIELD,
                        Text.of("未知字段，是否为purposes？", "unknown field, did you mean purposes?")));
    }

    @Test
    void everyFaultIsFoundAtOnce() {
        assertThat(placesOf(
                        "id: a b",
                        "kind: CREDIT",
                        "name: { en: A }",
                        "regions: [ '320' ]",
                        "window: { opensOn: 2026-12-31, closesOn: 2026-12-30 }",
                        "criteria: [ { id: tier, metric: teir, test: AT_LEAST, value: 1 }, { id: tier, metric: debtRatio, test: IS, value: 70 } ]",
                        "limits: [ { amount: {} }, { amount: { fixed: 1.001 } } ]",
                        "rate: { kind: FIXED, percent: x }",
                        "fees: [ { kind: OTHER } ]",
                        "source: { evidence: OFFICIAL }",
                        "colour: red"))
                .containsExactly(
                        "/id BAD_FORMAT",
                        "/kind UNKNOWN_VALUE",
                        "/name/zh REQUIRED",
                        "/source/title REQUIRED",
                        "/regions BAD_FORMAT",
                        "/criteria/0/metric UNKNOWN_VALUE",
                        "/criteria/1/id DUPLICATE",
                        "/criteria/1/test DOES_NOT_FIT",
                        "/window/closesOn CONTRADICTION",
                        "/limits/0/amount REQUIRED",
                        "/limits/1/amount/fixed TOO_PRECISE",
                        "/rate/percent WRONG_TYPE",
                        "/fees/0/charged REQUIRED",
                        "/fees/0 REQUIRED",
                        "/colour UNKNOWN_FIELD");
    }
}
