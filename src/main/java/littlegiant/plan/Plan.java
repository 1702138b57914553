package littlegiant.plan;

import java.math.BigDecimal;
import java.util.List;
import littlegiant.finance.Cost;
import littlegiant.finance.Schedule;
import littlegiant.kernel.Text;
import littlegiant.matching.Match;
import littlegiant.offers.Offer;
import org.jspecify.annotations.Nullable;

/**
 * A plan for one need.
 *
 * @param members   what is in, by role; awards beside the set that was priced
 * @param price     null if no loan is in
 * @param leftOut   what could have been in, with why it is not
 * @param documents codes of what has to be handed in, each once, in the order of the members
 */
public record Plan(List<Member> members, @Nullable Price price, List<LeftOut> leftOut, List<Document> documents) {

    public Plan {
        members = List.copyOf(members);
        leftOut = List.copyOf(leftOut);
        documents = List.copyOf(documents);
    }

    /**
     * What the set costs.
     *
     * @param before   the loan with its fees and the guarantee's, at the dear end of the rate
     * @param low      with the subsidies, at the cheap end
     * @param high     with the subsidies, at the dear end
     * @param totals   with the subsidies, at the dear end; yuan over the whole loan
     * @param schedule what is paid, and when: with the subsidies, at the dear end
     * @param covers   percent of the amount needed; null if no amount was told
     */
    public record Price(
            Cost before,
            Cost low,
            Cost high,
            Schedule.Totals totals,
            Schedule schedule,
            Offer.Assumed assumes,
            @Nullable BigDecimal covers) {}

    /** @param reason with the clause, where one says so */
    public record LeftOut(Match match, Text reason) {}

    /** @param productIds who asks for it */
    public record Document(String code, List<String> productIds) {}
}
