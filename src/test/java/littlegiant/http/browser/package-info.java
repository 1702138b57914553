/** What people see, in a real browser. */
@NullMarked
package littlegiant.http.browser;

import org.jspecify.annotations.NullMarked;
