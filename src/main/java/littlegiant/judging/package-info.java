/**
 * The judgement: tests, outcomes, findings, verdicts. Pure: no I/O, no clock, no framework. What a test means is not decided here but by a
 * {@link littlegiant.judging.RuleBook}; {@link littlegiant.judging.CompiledCatalogue} gives the products of a release their distinct tests.
 */
@NullMarked
package littlegiant.judging;

import org.jspecify.annotations.NullMarked;
