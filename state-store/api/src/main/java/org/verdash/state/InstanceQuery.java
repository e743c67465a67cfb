package org.verdash.state;

import java.util.Set;

/**
 * Which instances somebody wants to see, and where the page begins.
 *
 * @param subject who asks
 * @param roles roles of who asks
 * @param app name of an app; empty for those of every app
 * @param scope whose
 * @param text only those whose name or slug has it, whatever the case; empty for all
 * @param after {@link InstancePage#next} of the page before; empty for the first
 * @param most how many, from 1 to {@value #MOST}; what is beyond is taken as the nearest
 */
public record InstanceQuery(
    String subject,
    Set<String> roles,
    String app,
    Scope scope,
    String text,
    String after,
    int most) {
  /** Most instances on one page. */
  public static final int MOST = 200;

  /** Longest text that is looked for in names, in bytes as UTF-8. */
  public static final int MOST_TEXT_BYTES = 300;

  /** Whose instances. All but {@link #DELETED} list those that are there. */
  public enum Scope {
    /** Those of who asks, the newest first. */
    MINE,
    /** Those of others that who asks may see, the newest first. */
    SHARED,
    /** Those of both kinds, the one that changed last first. */
    RECENT,
    /** Those of both kinds with a star of who asks, the newest first. */
    STARRED,
    /** Those of who asks that are deleted and can be brought back, the last one first. */
    DELETED,
    /** Everybody's, the newest first; the store does not ask whether somebody may see them. */
    ALL
  }

  /**
   * Checks the texts and keeps a copy of the set.
   *
   * @throws IllegalArgumentException naming the part that is not allowed
   */
  public InstanceQuery {
    Texts.any("subject", subject, Change.MOST_AUTHOR_BYTES);
    Texts.any("app name", app, MOST_TEXT_BYTES);
    Texts.any("search text", text, MOST_TEXT_BYTES);
    Texts.any("after", after, MOST_TEXT_BYTES);
    roles = Set.copyOf(roles);
    most = Math.clamp(most, 1, MOST);
  }
}
