/** Pages: what {@code answers} found, in words. Nothing is decided here. */
@NullMarked
package littlegiant.http.web;

import org.jspecify.annotations.NullMarked;
