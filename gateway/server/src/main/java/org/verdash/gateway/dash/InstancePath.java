package org.verdash.gateway.dash;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which instance a path below {@code i/} is of.
 *
 * @param slug its name in the URL, as it was written
 * @param revision the revision that is shown; null for the live one
 */
record InstancePath(String slug, @Nullable Long revision) {
  private static final Pattern REVISION = Pattern.compile("@(0|[1-9][0-9]{0,17})(/.*)?");

  /**
   * Reads what stands behind {@code i/}.
   *
   * @return null when it names a revision in a way that no page of ours does
   */
  static @Nullable InstancePath of(String path) {
    int slash = path.indexOf('/');
    String slug = slash < 0 ? path : path.substring(0, slash);
    String below = slash < 0 ? "" : path.substring(slash + 1);
    if (!below.startsWith("@")) {
      return new InstancePath(slug, null);
    }
    Matcher revision = REVISION.matcher(below);
    return revision.matches() ? new InstancePath(slug, Long.valueOf(revision.group(1))) : null;
  }
}
