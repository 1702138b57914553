/** The enterprise portal: a firm's own page, products in its voice, what it allows and applies for, what it tells of itself. */
@NullMarked
package littlegiant.http.portal;

import org.jspecify.annotations.NullMarked;
