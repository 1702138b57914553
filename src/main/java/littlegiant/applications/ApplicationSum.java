package littlegiant.applications;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;

/**
 * Applications of one institution, product, street and state, added up; amounts in yuan.
 *
 * @param answerDays      working days that the institution took to answer, of all that it answered
 * @param ratedAmount     granted with a rate
 * @param rateTimesAmount sum of rate × amount over those
 */
@Introspected
record ApplicationSum(
        String institution,
        String productId,
        String street,
        String state,
        long applications,
        BigDecimal asked,
        long answered,
        BigDecimal answerDays,
        long answeredInTime,
        long late,
        long granted,
        BigDecimal grantedAmount,
        BigDecimal ratedAmount,
        BigDecimal rateTimesAmount,
        BigDecimal unsecuredAmount,
        BigDecimal drawn,
        BigDecimal balance) {}
