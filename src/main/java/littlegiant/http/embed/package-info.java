/** What partners' pages load: the loader, the files it loads, and the frame that shows a firm its suggestions. {@code docs/embed.md} says how it is used and why it is safe. */
@NullMarked
package littlegiant.http.embed;

import org.jspecify.annotations.NullMarked;
