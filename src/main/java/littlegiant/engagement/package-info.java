/** What a firm allows and asks for: consents, and with them what somebody may see of it ({@link littlegiant.engagement.Sights}); who looks after it. */
@NullMarked
package littlegiant.engagement;

import org.jspecify.annotations.NullMarked;
