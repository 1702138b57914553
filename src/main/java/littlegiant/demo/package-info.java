/** The demo start-up: made-up firms and products, marked as such. Nothing else depends on it. */
@NullMarked
package littlegiant.demo;

import org.jspecify.annotations.NullMarked;
