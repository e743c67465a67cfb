package org.verdash.demos.components;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;

/** JSON text and values. */
final class Wire {
  private static final int SHOWN = 40;

  private Wire() {}

  /** The text of a value for a sentence, cut when it is long. */
  static String shown(@Nullable Object value) {
    String text = text(value);
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + " …";
  }

  /** The text of a value, on one line. */
  static String text(@Nullable Object value) {
    return new JsonWriter().value(value).toString();
  }

  /**
   * The value of a text.
   *
   * @throws IllegalArgumentException in a sentence, when it is no JSON
   */
  static @Nullable Object value(String text) {
    return JsonReader.read(Buffer.buffer(text));
  }
}
