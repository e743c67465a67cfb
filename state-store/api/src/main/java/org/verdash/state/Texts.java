package org.verdash.state;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a text may be before it is sent to a store. */
final class Texts {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private Texts() {}

  /**
   * Returns the text.
   *
   * @throws IllegalArgumentException naming {@code what} when it is empty, too long or has a NUL
   */
  static String some(String what, String text, int mostBytes) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException(what + " is empty");
    }
    return any(what, text, mostBytes);
  }

  /** As {@link #some}, but may be empty. */
  static String any(String what, String text, int mostBytes) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(what + " has a NUL character");
    }
    if (text.length() > mostBytes / 3 && text.getBytes(StandardCharsets.UTF_8).length > mostBytes) {
      throw new IllegalArgumentException(what + " is longer than " + mostBytes + " bytes");
    }
    return text;
  }

  /** The id of an instance: a UUID in lower case. */
  static String id(String text) {
    if (!ID.matcher(text).matches()) {
      throw new IllegalArgumentException("id of an instance must be a UUID, was '" + text + "'");
    }
    return text;
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** What people call something; may be empty. */
  static String title(String text) {
    if (text.codePointCount(0, text.length()) > Instance.MOST_NAME_CHARACTERS) {
      throw new IllegalArgumentException(
          "name is longer than " + Instance.MOST_NAME_CHARACTERS + " characters");
    }
    return any("name", text, 4 * Instance.MOST_NAME_CHARACTERS);
  }

  /** How an instance is saved. */
  static String policy(String text) {
    if (!text.equals(Instance.ALWAYS) && !text.equals(Instance.ON_DEMAND)) {
      throw new IllegalArgumentException(
          "savePolicy must be '%s' or '%s', was '%s'"
              .formatted(Instance.ALWAYS, Instance.ON_DEMAND, text));
    }
    return text;
  }

  /** A name as it stands in a path. */
  static String name(String what, String text) {
    if (!NAME.matcher(text).matches()) {
      throw new IllegalArgumentException(what + " must match " + NAME + ", was '" + text + "'");
    }
    return text;
  }
}
