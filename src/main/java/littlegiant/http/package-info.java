/** What API and pages share of a request: its language, its parameters, its faults. Nothing is decided here. */
@NullMarked
package littlegiant.http;

import org.jspecify.annotations.NullMarked;
