package org.verdash.state;

/**
 * Where a saved instance is found: {@code /<app's prefix>/i/<slug>/}.
 *
 * @param app name of the app
 * @param slug its name among the app's instances, {@code [a-z0-9][a-z0-9-]{0,62}}
 */
public record InstanceKey(String app, String slug) {
  /**
   * Checks both parts.
   *
   * @throws IllegalArgumentException when a part has a character or a length that is not allowed
   */
  public InstanceKey {
    Texts.name("app name", app);
    Texts.name("slug", slug);
  }
}
