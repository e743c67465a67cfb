package org.verdash.state;

import java.util.List;
import java.util.UUID;

/**
 * An instance that is wanted. Its id is made by who wants it, so that asking again after a lost
 * reply makes no second one.
 *
 * @param id a UUID
 * @param app name of the app
 * @param slug the wanted slug, of which the store makes {@code slug-2} and so on when it is taken;
 *     empty for one that the store makes
 * @param owner subject of who makes it
 * @param schemaVersion version of the app's state that the values were made for
 * @param values what it starts with, as its first revision; empty to start at revision 0
 * @param name what people call it; empty for its slug
 * @param savePolicy {@link Instance#ALWAYS} or {@link Instance#ON_DEMAND}
 */
public record NewInstance(
    String id,
    String app,
    String slug,
    String owner,
    int schemaVersion,
    List<Value> values,
    String name,
    String savePolicy) {
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
    Texts.title(name);
    Texts.policy(savePolicy);
    values = Change.distinct(values);
  }

  /** One that is named as its slug and saved always; fails like the other constructor. */
  public NewInstance(
      String id, String app, String slug, String owner, int schemaVersion, List<Value> values) {
    this(id, app, slug, owner, schemaVersion, values, "", Instance.ALWAYS);
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
  public NewInstance with(List<Value> start) {
    return new NewInstance(id, app, slug, owner, schemaVersion, start, name, savePolicy);
  }

  /** The same instance, called this; fails like the constructor. */
  public NewInstance named(String title) {
    return new NewInstance(id, app, slug, owner, schemaVersion, values, title, savePolicy);
  }

  /** The same instance under this policy; fails like the constructor. */
  public NewInstance saved(String policy) {
    return new NewInstance(id, app, slug, owner, schemaVersion, values, name, policy);
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
