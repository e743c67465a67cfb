package org.verdash.gateway.api;

import java.nio.charset.StandardCharsets;

/** How long what a token calls somebody may be, which is what the store takes. */
final class Names {
  static final int MOST_BYTES = 500;

  private Names() {}

  static boolean fit(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }

  /** Whether it has more than spaces of some kind and marks without a width. */
  static boolean canBeSeen(String name) {
    return name.codePoints()
        .anyMatch(
            each ->
                !Character.isWhitespace(each)
                    && !Character.isSpaceChar(each)
                    && Character.getType(each) != Character.FORMAT);
  }
}
