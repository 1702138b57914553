/** The JSON API of the contract. Requests are read, handed on, and answered; nothing is decided here. */
@NullMarked
package littlegiant.http.api;

import org.jspecify.annotations.NullMarked;
