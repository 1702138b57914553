/** The stores that the service runs on, for tests: H2 and a server that speaks MySQL's protocol. */
@NullMarked
package littlegiant.store;

import org.jspecify.annotations.NullMarked;
