/** Who read or changed what, when, from where and why: a chain that cannot be cut unseen. The way in: {@link littlegiant.audit.AuditLog}. */
@NullMarked
package littlegiant.audit;

import org.jspecify.annotations.NullMarked;
