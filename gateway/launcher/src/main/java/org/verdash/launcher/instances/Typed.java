package org.verdash.launcher.instances;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.verdash.app.UserMessage;
import org.verdash.state.Instance;
import org.verdash.state.InstanceQuery;

/** What somebody has typed, as the store takes it. */
final class Typed {
  private Typed() {}

  /**
   * A name; it may be empty.
   *
   * @throws UserMessage when it cannot be one
   */
  static String name(String typed) {
    String name = typed.strip();
    if (name.codePointCount(0, name.length()) > Instance.MOST_NAME_CHARACTERS) {
      throw new UserMessage(
          "A name may have at most " + Instance.MOST_NAME_CHARACTERS + " characters.");
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw new UserMessage("A name may not have control characters.");
    }
    return name;
  }

  /** What is looked for in names, without what is in none; of a very long text the beginning. */
  static String search(String typed) {
    StringBuilder text = new StringBuilder();
    int bytes = 0;
    for (int each : typed.strip().codePoints().toArray()) {
      String letter = Character.isISOControl(each) ? "" : Character.toString(each);
      bytes += letter.getBytes(UTF_8).length;
      if (bytes > InstanceQuery.MOST_TEXT_BYTES) {
        break;
      }
      text.append(letter);
    }
    return text.toString();
  }
}
