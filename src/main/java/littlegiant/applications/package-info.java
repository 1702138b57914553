/**
 * 申请: what a firm applies for, what the institution answers, and by when. The way in: {@link littlegiant.applications.Applications}; which steps there are, and
 * how long each may take, stands in {@code rules/process}.
 */
@NullMarked
package littlegiant.applications;

import org.jspecify.annotations.NullMarked;
