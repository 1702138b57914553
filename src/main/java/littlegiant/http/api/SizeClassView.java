package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import littlegiant.sheet.SizeTable.Measure;
import littlegiant.sheet.SizeTable.Row;
import littlegiant.sheet.SizeTable.Size;
import littlegiant.sheet.SizeTable.SizeClass;
import org.jspecify.annotations.Nullable;

/** A size class by 工信部联企业〔2011〕300号, and how it was found. */
@Serdeable
@Schema(name = "SizeClass")
public record SizeClassView(
        @Schema(
                        description =
                                "null while a missing figure could still decide, or where the document does not cover the industry")
                @Nullable
                SizeClass sizeClass,
        @Schema(description = "the row of the document; several, joined, where the industry was told too coarsely")
                @Nullable
                String row,
        @Schema(description = "codes of the rows") List<String> rowCodes,
        @Schema(description = "the smallest class it can have") @Nullable SizeClass least,
        @Schema(description = "the largest class it can have") @Nullable SizeClass most,
        @Schema(description = "micro, small or medium; null while something missing could make it large") @Nullable
                Boolean sme,
        @Schema(description = "metrics whose telling could still decide") List<String> missing,
        @Schema(description = "lower bounds of the row, all of which a class wants; what reaches none is MICRO")
                List<BoundsView> bounds,
        String source) {

    /** Lower bounds of one class; null = the row does not ask for it. */
    @Serdeable
    @Schema(name = "SizeBounds")
    public record BoundsView(
            SizeClass sizeClass,
            @Nullable BigDecimal employees,
            @Schema(description = "CNY yuan") @Nullable BigDecimal revenue,
            @Schema(description = "CNY yuan") @Nullable BigDecimal totalAssets) {}

    /** @param size null where the document does not cover the industry */
    static SizeClassView of(@Nullable Size size, Lang lang) {
        List<Row> rows = size == null ? List.of() : size.rows();
        Text names = Text.list(rows.stream().map(Row::name).toList());
        return new SizeClassView(
                size == null ? null : size.settled(),
                size == null ? null : names.in(lang),
                rows.stream().map(Row::code).toList(),
                size == null ? null : size.least(),
                size == null ? null : size.most(),
                size == null ? null : size.isSme(),
                size == null ? List.of() : List.copyOf(size.missing()),
                rows.size() == 1 ? bounds(rows.get(0)) : List.of(),
                Text.of("工信部联企业〔2011〕300号", "MIIT 2011 no. 300").in(lang));
    }

    private static List<BoundsView> bounds(Row row) {
        List<BoundsView> views = new ArrayList<>();
        for (SizeClass size : List.of(SizeClass.LARGE, SizeClass.MEDIUM, SizeClass.SMALL)) {
            Map<Measure, BigDecimal> lower = row.bounds().getOrDefault(size, Map.of());
            views.add(new BoundsView(
                    size, lower.get(Measure.EMPLOYEES), lower.get(Measure.REVENUE), lower.get(Measure.TOTAL_ASSETS)));
        }
        return views;
    }
}
