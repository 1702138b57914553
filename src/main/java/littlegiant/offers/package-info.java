/** What a product comes to for one firm: the rung of the limit, the rate, what it costs in all. The way in: {@link littlegiant.offers.Offers}. */
@NullMarked
package littlegiant.offers;

import org.jspecify.annotations.NullMarked;
