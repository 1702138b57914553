/** Laws that hold for every firm and every product, tried on many: information, order, bounds and questions. Real rules, fixed seeds. */
@NullMarked
package littlegiant.properties;

import org.jspecify.annotations.NullMarked;
