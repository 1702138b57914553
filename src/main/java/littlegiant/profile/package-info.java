/**
 * Who asks: enterprise profiles, the metric dictionary, and what is known of a firm on a day. The way in: {@link littlegiant.profile.Enterprises} for
 * stored firms, {@link littlegiant.profile.ProfileReader} for a document, {@link littlegiant.sheet.SheetMaker} for a sheet.
 */
@NullMarked
package littlegiant.profile;

import org.jspecify.annotations.NullMarked;
