/** Puts one answer together: profile, release, sheet, match. API, pages and bulk all come in through {@link littlegiant.answers.Answers}. */
@NullMarked
package littlegiant.answers;

import org.jspecify.annotations.NullMarked;
