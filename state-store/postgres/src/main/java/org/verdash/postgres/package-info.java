/**
 * The state store on PostgreSQL: {@link org.verdash.postgres.Migrations} makes a database ready,
 * {@link org.verdash.postgres.StateStoreVerticle} answers what is asked over the bus, and {@link
 * org.verdash.postgres.EmbeddedPostgres} brings a database where none is configured.
 */
@NullMarked
package org.verdash.postgres;

import org.jspecify.annotations.NullMarked;
