/**
 * What is published: products, their criteria, limits and prices, and the institutions behind them. The way in: {@link littlegiant.catalog.ProductReader}
 * for a document, {@link littlegiant.catalog.Catalogue} for the stored ones.
 */
@NullMarked
package littlegiant.catalog;

import org.jspecify.annotations.NullMarked;
