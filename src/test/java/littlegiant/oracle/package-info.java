/**
 * A second reading of the contract, by hand: computes every metric of the dictionary from the document as it was told and answers every condition, without
 * the figures and rules of main code, which are compared with it. The way in: {@link littlegiant.oracle.Oracle}.
 */
@NullMarked
package littlegiant.oracle;

import org.jspecify.annotations.NullMarked;
