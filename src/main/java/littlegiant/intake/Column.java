package littlegiant.intake;

import java.math.BigDecimal;

/**
 * One column of a file.
 *
 * @param times what a number in it is multiplied by: 10000 under a heading in 万元
 */
public record Column(Heading heading, Field field, BigDecimal times) {}
