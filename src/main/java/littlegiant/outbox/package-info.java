/**
 * Events out: what happened is kept in the transaction that made it happen, and sent to the systems of partners until they took it. The way in:
 * {@link littlegiant.outbox.Outbox}.
 */
@NullMarked
package littlegiant.outbox;

import org.jspecify.annotations.NullMarked;
