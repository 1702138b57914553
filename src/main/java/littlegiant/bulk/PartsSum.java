package littlegiant.bulk;

import io.micronaut.core.annotation.Introspected;

/**
 * The parts of a run, added up.
 *
 * @param expected firms when it began
 * @param firms    matched so far
 * @param checked  of those, asked one by one as well
 */
@Introspected
record PartsSum(String runId, long expected, long firms, long checked) {}
