package org.verdash.state;

import java.util.List;
import java.util.UUID;

/**
 * An instance that is wanted. Its id is made by who wants it, so that asking again after a lost
 * reply makes no second one.
 *
 * @param id a UUID
 * @param app name of the app
 * @param slug the wanted slug; empty for one that the store makes
 * @param owner subject of who makes it
 * @param schemaVersion version of the app's state that the values were made for
 * @param values what it starts with, as its first revision; empty to start at revision 0
 */
public record NewInstance(
    String id, String app, String slug, String owner, int schemaVersion, List<Value> values) {
  /**
   * Checks every part.
   *
   * @throws IllegalArgumentException naming the part that is not allowed
   */
  public NewInstance {
    Texts.id(id);
    Texts.name("app name", app);
    if (!slug.isEmpty()) {
      Texts.name("slug", slug);
    }
    Texts.some("owner", owner, Change.MOST_AUTHOR_BYTES);
    values = Change.distinct(values);
  }

  /** An instance without values under a new id; fails like the constructor. */
  public static NewInstance of(InstanceKey key, String owner, int schemaVersion) {
    return new NewInstance(newId(), key.app(), key.slug(), owner, schemaVersion, List.of());
  }

  /** An instance without values whose slug the store makes; fails like the constructor. */
  public static NewInstance of(String app, String owner, int schemaVersion) {
    return new NewInstance(newId(), app, "", owner, schemaVersion, List.of());
  }

  /** The same instance, starting with these values; fails like the constructor. */
  public NewInstance with(List<Value> values) {
    return new NewInstance(id, app, slug, owner, schemaVersion, values);
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
