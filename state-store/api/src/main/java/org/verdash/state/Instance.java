package org.verdash.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved instance of an app, without its values.
 *
 * @param id its id for ever, a UUID
 * @param key its app and slug
 * @param owner subject of who made it
 * @param schemaVersion version of the app's state that its values were made for
 * @param revision number of its last change; 0 before the first
 * @param createdAt when it was made, by the store's clock, to the microsecond
 * @param name what people call it, at most {@value #MOST_NAME_CHARACTERS} characters; the slug when
 *     nobody gave it a name
 * @param savePolicy {@value #ALWAYS} or {@value #ON_DEMAND}
 * @param changedAt when its values last changed; when it was made before they ever did
 * @param rightsVersion goes up with every change of who may do what, from 0
 * @param deletedAt when it was deleted; null for one that is there
 */
public record Instance(
    String id,
    InstanceKey key,
    String owner,
    int schemaVersion,
    long revision,
    Instant createdAt,
    String name,
    String savePolicy,
    Instant changedAt,
    long rightsVersion,
    @Nullable Instant deletedAt) {
  /** Longest name, in characters as people count them (code points). */
  public static final int MOST_NAME_CHARACTERS = 100;

  /** Policy of an instance whose callbacks save what they change. */
  public static final String ALWAYS = "always";

  /** Policy of an instance that is saved when somebody says so. */
  public static final String ON_DEMAND = "on-demand";
}
