/** The rows of {@code rules/cases}, read and run. The way in: {@link littlegiant.cases.Cases}. */
@NullMarked
package littlegiant.cases;

import org.jspecify.annotations.NullMarked;
