package littlegiant.profile;

import static littlegiant.profile.ProfileDocuments.document;
import static littlegiant.profile.ProfileDocuments.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of fault of a profile, field by field; each document has the one fault and no other. */
class ProfileFaultsTest {

    private static List<String> placesOf(String fields) {
        return faultsOf(document(fields)).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // unknown words and fields
                "'ownership': 'PRIVAT' | /ownership UNKNOWN_VALUE",
                "'tax': {'grade': 'E'} | /tax/grade UNKNOWN_VALUE",
                "'equity': {'stage': 'D'} | /equity/stage UNKNOWN_VALUE",
                "'listing': {'stage': 'BSE'} | /listing/stage UNKNOWN_VALUE",
                "'environment': {'rating': 'green'} | /environment/rating UNKNOWN_VALUE",
                "'badges': [{'type': 'GIANT'}] | /badges/0/type UNKNOWN_VALUE",
                "'badges': [{'type': 'HIGH_TECH', 'level': 'CITY'}] | /badges/0/level UNKNOWN_VALUE",
                "'badges': [{'type': 'HIGH_TECH', 'review': 'DONE'}] | /badges/0/review UNKNOWN_VALUE",
                "'badges': [{'type': 'HIGH_TECH', 'criteriaEdition': '2023'}] | /badges/0/criteriaEdition UNKNOWN_VALUE",
                "'records': [{'kind': 'FINE', 'on': '2025-01-01'}] | /records/0/kind UNKNOWN_VALUE",
                "'collateral': [{'kind': 'SHIP'}] | /collateral/0/kind UNKNOWN_VALUE",
                "'existingLoans': [{'security': 'NONE'}] | /existingLoans/0/security UNKNOWN_VALUE",
                "'employes': 5 | /employes UNKNOWN_FIELD",
                "'ip': {'classThree': 5} | /ip/classThree UNKNOWN_FIELD",
                "'fiscalYears': [{'year': 2025, 'profit': 5}] | /fiscalYears/0/profit UNKNOWN_FIELD",
                "'interim': {'year': 2026} | /interim/year UNKNOWN_FIELD",
                // required in their items
                "'fiscalYears': [{'revenue': 5}] | /fiscalYears/0/year REQUIRED",
                "'badges': [{'level': 'NATIONAL'}] | /badges/0/type REQUIRED",
                "'records': [{'kind': 'QUALITY'}] | /records/0/on REQUIRED",
                "'collateral': [{'value': 5}] | /collateral/0/kind REQUIRED",
                // wrong types
                "'employees': '120' | /employees WRONG_TYPE",
                "'employees': 12.5 | /employees TOO_PRECISE",
                "'fiscalYears': {'year': 2025} | /fiscalYears WRONG_TYPE",
                "'fiscalYears': [2025] | /fiscalYears/0 WRONG_TYPE",
                "'tax': 'A' | /tax WRONG_TYPE",
                "'legal': {'dishonest': 'no'} | /legal/dishonest WRONG_TYPE",
                "'sectors': 'SOFTWARE' | /sectors WRONG_TYPE",
                "'formerNames': '旧名' | /formerNames WRONG_TYPE",
                "'formerNames': ['旧名', ' '] | /formerNames/1 TOO_LONG",
                "'sectors': [1] | /sectors/0 WRONG_TYPE",
                // forms
                "'regionCode': '3202' | /regionCode BAD_FORMAT",
                "'regionCode': '020205' | /regionCode BAD_FORMAT",
                "'industryCode': '3562' | /industryCode BAD_FORMAT",
                "'industryCode': 'C35621' | /industryCode BAD_FORMAT",
                "'industryCode': 'X35' | /industryCode BAD_FORMAT",
                "'sectors': ['high end'] | /sectors BAD_FORMAT",
                "'street': ' ' | /street EMPTY",
                // bounds
                "'employees': -1 | /employees OUT_OF_RANGE",
                "'employees': 1e400 | /employees OUT_OF_RANGE",
                "'registeredCapital': -1 | /registeredCapital OUT_OF_RANGE",
                "'registeredCapital': 100000000000000 | /registeredCapital OUT_OF_RANGE",
                "'registeredCapital': 0.001 | /registeredCapital TOO_PRECISE",
                "'niche': {'marketSharePercent': 100.1} | /niche/marketSharePercent OUT_OF_RANGE",
                "'niche': {'nationalRank': 0} | /niche/nationalRank OUT_OF_RANGE",
                "'legalRepresentative': {'shareholdingPercent': 101} | /legalRepresentative/shareholdingPercent OUT_OF_RANGE",
                "'legalRepresentative': {'age': 151} | /legalRepresentative/age OUT_OF_RANGE",
                "'evaluationScore': 100.5 | /evaluationScore OUT_OF_RANGE",
                "'fiscalYears': [{'year': 2025, 'revenue': -1}] | /fiscalYears/0/revenue OUT_OF_RANGE",
                "'fiscalYears': [{'year': 1899}] | /fiscalYears/0/year OUT_OF_RANGE",
                // days
                "'establishedOn': '2026-02-30' | /establishedOn BAD_DATE",
                "'establishedOn': '2026-11-24' | /establishedOn IN_THE_FUTURE",
                "'interim': {'periodEnd': '2026-12-31'} | /interim/periodEnd IN_THE_FUTURE",
                "'credit': {'asOf': '2026-11-24'} | /credit/asOf IN_THE_FUTURE",
                "'equity': {'lastRoundOn': '2027-01-01'} | /equity/lastRoundOn IN_THE_FUTURE",
                "'legalRepresentative': {'since': '2026-11-24'} | /legalRepresentative/since IN_THE_FUTURE",
                "'records': [{'kind': 'QUALITY', 'on': '2026-11-24'}] | /records/0/on IN_THE_FUTURE",
                "'fiscalYears': [{'year': 2027}] | /fiscalYears/0/year IN_THE_FUTURE",
                "'tax': {'gradeYear': 2027} | /tax/gradeYear IN_THE_FUTURE",
                "'provenance': {'tax.grade': {'asOf': '2026-11-24'}} | /provenance/tax.grade/asOf IN_THE_FUTURE",
                "'listing': {'since': '2026-11-24'} | /listing/since IN_THE_FUTURE",
                "'badges': [{'type': 'LITTLE_GIANT', 'filedOn': '2026-11-24'}] | /badges/0/filedOn IN_THE_FUTURE",
                "'equity': {'rounds': [{'on': '2025-01-01'}, {'on': '2026-11-24'}]} | /equity/rounds/1/on IN_THE_FUTURE",
                // codes of public classifications that are not in use
                "'regionCode': '320202' | /regionCode UNKNOWN_VALUE",
                "'industryCode': 'C9999' | /industryCode UNKNOWN_VALUE",
                "'industryCode': 'P8210' | /industryCode UNKNOWN_VALUE",
                // an accounting year is the calendar year
                "'fiscalYears': [{'year': 2025, 'periodEnd': '2025-06-30'}] | /fiscalYears/0/periodEnd DOES_NOT_FIT",
                "'fiscalYears': [{'year': 2025, 'periodEnd': '2025-12-30'}] | /fiscalYears/0/periodEnd DOES_NOT_FIT",
                "'fiscalYears': [{'year': 2025, 'periodEnd': '2024-12-31'}] | /fiscalYears/0/periodEnd CONTRADICTION",
                "'fiscalYears': [{'year': 2025, 'periodEnd': '2025-02-30'}] | /fiscalYears/0/periodEnd BAD_DATE",
                // rounds of equity
                "'equity': {'rounds': {}} | /equity/rounds WRONG_TYPE",
                "'equity': {'rounds': [{'stage': 'D'}]} | /equity/rounds/0/stage UNKNOWN_VALUE",
                "'equity': {'rounds': [{'amout': 5}]} | /equity/rounds/0/amout UNKNOWN_FIELD",
                "'equity': {'rounds': [{'amount': -1}]} | /equity/rounds/0/amount OUT_OF_RANGE",
                "'equity': {'rounds': [{'postMoney': 0.001}]} | /equity/rounds/0/postMoney TOO_PRECISE",
                // contradictions
                "'badges': [{'type': 'LITTLE_GIANT', 'issuedOn': '2025-01-01', 'filedOn': '2025-01-02'}] | /badges/0/filedOn CONTRADICTION",
                "'employees': 5, 'rdStaff': 6 | /rdStaff CONTRADICTION",
                "'fiscalYears': [{'year': 2025, 'revenue': 5, 'mainRevenue': 6}] | /fiscalYears/0/mainRevenue CONTRADICTION",
                "'badges': [{'type': 'HIGH_TECH', 'issuedOn': '2025-01-02', 'validUntil': '2025-01-01'}] | /badges/0/validUntil CONTRADICTION",
                "'existingLoans': [{'drawnOn': '2025-01-02', 'dueOn': '2025-01-01'}] | /existingLoans/0/dueOn CONTRADICTION",
                "'records': [{'kind': 'QUALITY', 'on': '2025-01-02', 'removedOn': '2025-01-01'}] | /records/0/removedOn CONTRADICTION",
                "'fiscalYears': [{'year': 2025}, {'year': 2024}, {'year': 2025}] | /fiscalYears DUPLICATE",
                // attributes and provenance
                "'attributes': {'parkWhitelst': true} | /attributes/parkWhitelst UNKNOWN_VALUE",
                "'attributes': {'tier': 'NATIONAL'} | /attributes/tier DOES_NOT_FIT",
                "'attributes': {'revenue': 5} | /attributes/revenue DOES_NOT_FIT",
                "'attributes': {'sizeClass': 'SMALL'} | /attributes/sizeClass DOES_NOT_FIT",
                "'attributes': {'rd.sum2y': 5} | /attributes/rd.sum2y DOES_NOT_FIT",
                "'attributes': {'firstLoan': 'yes'} | /attributes/firstLoan WRONG_TYPE",
                "'attributes': {'evaluationScore.previousYear': 'x'} | /attributes/evaluationScore.previousYear WRONG_TYPE",
                "'attributes': {'need.amount': 5} | /attributes/need.amount DOES_NOT_FIT",
                "'attributes': {'taxableSales12m': '5'} | /attributes/taxableSales12m WRONG_TYPE",
                "'attributes': {'parkWhitelist': 'yes'} | /attributes/parkWhitelist WRONG_TYPE",
                "'attributes': {'talentLevel': 'WORLD'} | /attributes/talentLevel UNKNOWN_VALUE",
                "'attributes': {'certificates': ['iso 9001']} | /attributes/certificates BAD_FORMAT",
                "'attributes': {'establishedOn': '2026-02-30'} | /attributes/establishedOn BAD_DATE",
                "'provenance': {'tax.grde': {'source': 'X'}} | /provenance/tax.grde UNKNOWN_VALUE",
                "'provenance': {'tax.grade': {'verified': 'BANK'}} | /provenance/tax.grade/verified UNKNOWN_VALUE",
                "'provenance': {'tax.grade': {'by': 'X'}} | /provenance/tax.grade/by UNKNOWN_FIELD"
            })
    void eachFaultIsNamedByItsPlaceAndKind(String fields, String fault) {
        assertThat(placesOf(fields.replace('\'', '"'))).containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'employees': 0",
                "'establishedOn': '2026-11-23'",
                "'fiscalYears': [{'year': 2026}]",
                "'employees': 5, 'rdStaff': 5",
                "'niche': {'marketSharePercent': 100}",
                "'fiscalYears': [{'year': 2025, 'netProfit': -5, 'revenue': 5, 'mainRevenue': 5}]",
                "'badges': [{'type': 'HIGH_TECH', 'issuedOn': '2025-01-01', 'validUntil': '2025-01-01'}]",
                "'badges': [{'type': 'HIGH_TECH', 'issuedOn': '2026-12-01'}]",
                "'receivables': [{}]",
                "'industryCode': 'C'",
                "'industryCode': 'C35'",
                "'industryCode': 'C356'",
                "'industryCode': 'C3562'",
                "'regionCode': '320213'",
                "'regionCode': '110101'",
                "'fiscalYears': [{'year': 2025, 'periodEnd': '2025-12-31'}]",
                "'badges': [{'type': 'LITTLE_GIANT', 'filedOn': '2026-11-23', 'issuedOn': '2026-11-23'}]",
                "'equity': {'rounds': []}",
                "'equity': {'rounds': [{}, {'stage': 'A', 'on': '2026-11-23', 'amount': 0, 'investor': '甲', 'postMoney': 5}]}",
                "'listing': {'since': '2026-11-23'}",
                "'attributes': {'firstLoan': true, 'quality.violations3y': 2, 'tax.violations3y': 0}",
                // research of a firm without sales is a multiple of them
                "'fiscalYears': [{'year': 2025, 'revenue': 3200000, 'rdExpense': 26000000}]",
                // the last day that documents can write
                "'badges': [{'type': 'HIGH_TECH', 'validUntil': '9999-12-31'}], 'existingLoans': [{'dueOn': '9999-12-31'}]",
                "'attributes': {'talentLevel': 'CITY', 'certificates': [], 'taxableSales12m': 0, 'parkWhitelist': null}",
                "'tax': null, 'badges': null, 'employees': null",
                "'provenance': {'parkWhitelist': {}}"
            })
    void whatStandsOnTheBoundIsNoFault(String fields) {
        assertThat(placesOf(fields.replace('\'', '"'))).isEmpty();
    }
}
