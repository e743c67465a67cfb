package org.verdash.json;

/** Something that writes itself as one JSON value. */
@FunctionalInterface
public interface JsonValue {
  /**
   * Writes exactly one value.
   *
   * @throws UnwritableValueException when it holds something that JSON cannot say
   */
  void write(JsonWriter out);
}
