package littlegiant.http.api;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Product;
import littlegiant.catalog.ProductReader;
import littlegiant.http.Today;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Nearest;
import littlegiant.kernel.Value;
import littlegiant.metric.CodeTable;
import littlegiant.release.RuleSet;

/** What looks wrong in a product and may be right: it is taken, and said. */
@Singleton
class ProductWarnings {

    private static final String DOCUMENTS = "documents";

    /** Of a GB/T 2260 code. */
    private static final int PROVINCE_DIGITS = 2;

    private final Catalogue catalogue;
    private final Today today;

    ProductWarnings(Catalogue catalogue, Today today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    List<Fault> of(ProductReader.Reading reading, RuleSet rules) {
        List<Fault> all = new ArrayList<>(provider(reading));
        all.addAll(terms(reading.product(), rules));
        return all;
    }

    /** An institution that only its id is known of: it may be new, or misspelt. */
    List<Fault> provider(ProductReader.Reading reading) {
        Faults warnings = new Faults();
        Map<String, Institution> known = catalogue.institutions();
        known.values().removeIf(one -> one.name().zh().equals(one.id()));
        String id = reading.product().provider();
        if (reading.provider() == null && !known.containsKey(id)) {
            String near = Nearest.to(id, known.keySet());
            warnings.add(
                    "/provider",
                    Fault.Code.UNKNOWN_REFERENCE,
                    "机构“" + id + "”尚无名称，以编号代替" + (near == null ? "" : "；是否为" + near + "？"),
                    "the institution " + id + " has no name yet; its id stands for it"
                            + (near == null ? "" : "; did you mean " + near + "?"));
        }
        return warnings.list();
    }

    List<Fault> terms(Product product, RuleSet rules) {
        Faults warnings = new Faults();
        List<String> documents = words(product, DOCUMENTS);
        for (int i = 0; i < documents.size(); i++) {
            if (!rules.vocabulary().has(DOCUMENTS, documents.get(i))) {
                warnings.add(
                        "/documents/" + i,
                        Fault.Code.UNKNOWN_REFERENCE,
                        "材料“" + documents.get(i) + "”没有名称，以编号显示",
                        "the document " + documents.get(i) + " has no name; it is shown by its code");
            }
        }
        regions(product, rules, warnings);
        LocalDate closes = product.window().to();
        LocalDate from = product.effectiveFrom();
        if (from != null && closes != null && closes.isBefore(from)) {
            warnings.add(
                    "/effectiveFrom",
                    Fault.Code.CONTRADICTION,
                    "晚于截止日期" + closes + "，永远不能申请",
                    "is after it closes on " + closes + ": nobody can ever apply");
        }
        Product.Quota quota = product.quota();
        if (quota != null && quota.used().compareTo(quota.total()) > 0) {
            warnings.add("/quota/used", Fault.Code.CONTRADICTION, "超过总额度", "is more than the whole quota");
        }
        return warnings.list();
    }

    /** In a province that the table has, what begins no code of it that is in use; of other provinces it says nothing. */
    private void regions(Product product, RuleSet rules, Faults warnings) {
        CodeTable table = rules.metrics().get("regionCode").codes();
        List<String> regions = words(product, "regions");
        for (int i = 0; table != null && i < regions.size(); i++) {
            String begins = regions.get(i);
            String province = begins.substring(0, Math.min(PROVINCE_DIGITS, begins.length()));
            boolean known = !province.isEmpty() && table.codes().stream().anyMatch(code -> code.startsWith(province));
            boolean used = table.codes().stream()
                    .map(table::find)
                    .anyMatch(entry -> entry != null && entry.code().startsWith(begins) && entry.isInUse(today.date()));
            if (known && !used) {
                warnings.add(
                        "/regions/" + i,
                        Fault.Code.UNKNOWN_REFERENCE,
                        "“" + begins + "”不在所附的行政区划代码表中，或已不再使用，请核对",
                        begins
                                + " is not in the table of regions that ships with the rules, or no longer in use; please check it");
            }
        }
    }

    private static List<String> words(Product product, String field) {
        return product.document().at(field) instanceof Value.Arr told
                ? told.items().stream()
                        .map(one -> one instanceof Value.Str word ? word.text() : "")
                        .toList()
                : List.of();
    }
}
