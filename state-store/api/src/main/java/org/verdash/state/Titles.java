package org.verdash.state;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people may call an instance or a revision. */
public final class Titles {
  /** Lines end elsewhere, or what stands behind is shown in another order than it is written in. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

  private Titles() {}

  /**
   * Why the text is no such name, as the end of a sentence that begins with the field; empty when
   * it is one. Does not fail.
   */
  public static Optional<String> problem(String text) {
    if (text.codePointCount(0, text.length()) > Instance.MOST_NAME_CHARACTERS) {
      return Optional.of("may have at most " + Instance.MOST_NAME_CHARACTERS + " characters");
    }
    if (UNSEEN.matcher(text).find()) {
      return Optional.of("may not have control characters");
    }
    // It would be stored as another one.
    return StandardCharsets.UTF_8.newEncoder().canEncode(text)
        ? Optional.empty()
        : Optional.of("has half a character in it");
  }
}
