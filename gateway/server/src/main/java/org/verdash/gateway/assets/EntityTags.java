package org.verdash.gateway.assets;

import org.jspecify.annotations.Nullable;

/** Reads If-None-Match. */
public final class EntityTags {
  private EntityTags() {}

  /**
   * Whether the header names the tag: alone, in a list, weakly, or by {@code *}. Does not fail.
   *
   * @param etag the tag in its quotes
   */
  public static boolean match(@Nullable String ifNoneMatch, String etag) {
    if (ifNoneMatch == null) {
      return false;
    }
    return ifNoneMatch.equals(etag) || anyOf(ifNoneMatch, etag);
  }

  // Our tags hold no comma, so a piece of a foreign tag that does can never equal one of ours.
  private static boolean anyOf(String list, String etag) {
    for (String part : list.split(",", -1)) {
      String tag = part.strip();
      if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
        return true;
      }
    }
    return false;
  }
}
