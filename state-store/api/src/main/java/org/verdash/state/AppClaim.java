package org.verdash.state;

import io.vertx.core.buffer.Buffer;

/**
 * An app that has a prefix of its own, whether it runs or not.
 *
 * @param name name of the app; claiming it again replaces the rest
 * @param prefix path below which it is served; no two apps have the same
 * @param version its version
 * @param digest what tells one build of a version from another
 * @param descriptor what a gateway has to know of it, in bytes that the store does not read
 */
public record AppClaim(
    String name, String prefix, String version, String digest, Buffer descriptor) {
  private static final int MOST_BYTES = 500;

  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException naming the part that is not allowed
   */
  public AppClaim {
    Texts.name("app name", name);
    Texts.some("prefix", prefix, MOST_BYTES);
    Texts.any("version", version, MOST_BYTES);
    Texts.any("digest", digest, MOST_BYTES);
  }
}
