/** What is printed and saved of a plan and of a firm: gathered here, set by {@code littlegiant.paper}; and where whoever has a paper compares it. */
@NullMarked
package littlegiant.http.papers;

import org.jspecify.annotations.NullMarked;
