package org.verdash.state;

import java.time.Instant;

/**
 * A saved instance of an app, without its values.
 *
 * @param id its id for ever, a UUID
 * @param key its app and slug
 * @param owner subject of who made it
 * @param schemaVersion version of the app's state that its values were made for
 * @param revision number of its last change; 0 before the first
 * @param createdAt when it was made, by the store's clock, to the microsecond
 */
public record Instance(
    String id,
    InstanceKey key,
    String owner,
    int schemaVersion,
    long revision,
    Instant createdAt) {}
