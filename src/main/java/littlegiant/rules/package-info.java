/**
 * Drools: loads {@code rules/}, compiles it, and judges sheets with pooled sessions. The only room that sees Drools. The way in: {@link littlegiant.rules.Rules}.
 */
@NullMarked
package littlegiant.rules;

import org.jspecify.annotations.NullMarked;
