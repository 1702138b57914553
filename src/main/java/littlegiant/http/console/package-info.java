/** Pages of those who serve firms: account managers, specialists, officers. */
@NullMarked
package littlegiant.http.console;

import org.jspecify.annotations.NullMarked;
