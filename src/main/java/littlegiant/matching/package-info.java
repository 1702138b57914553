/**
 * The match: tests, findings, verdicts, offers, order. Pure: no I/O, no clock, no framework. The way in: {@link littlegiant.matching.Matcher}. What a test means
 * is not decided here but by a {@link littlegiant.matching.RuleBook}.
 */
@NullMarked
package littlegiant.matching;

import org.jspecify.annotations.NullMarked;
