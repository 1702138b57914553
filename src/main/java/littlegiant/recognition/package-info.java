/** Titles and listings: how far a firm is from them, and what they bring. The way in: {@link littlegiant.recognition.Recogniser}. */
@NullMarked
package littlegiant.recognition;

import org.jspecify.annotations.NullMarked;
