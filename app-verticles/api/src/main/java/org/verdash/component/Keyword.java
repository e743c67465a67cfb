package org.verdash.component;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.verdash.app.Type;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/** One of a component's own words: a constant of an enum that the browser spells in its own way. */
public interface Keyword extends JsonValue {
  /** As the browser spells it. */
  String wire();

  @Override
  default void write(JsonWriter out) {
    out.text(wire());
  }

  /**
   * How the constants of an enum read.
   *
   * @throws IllegalArgumentException on reading, for a text that is none of them
   */
  static <E extends Enum<E> & Keyword> Type<E> type(Class<E> constants) {
    return Type.of(constants.getName(), json -> read(constants, json));
  }

  private static <E extends Enum<E> & Keyword> E read(Class<E> constants, Object json) {
    E[] all = constants.getEnumConstants();
    return Arrays.stream(all)
        .filter(constant -> constant == json || constant.wire().equals(json))
        .findFirst()
        .orElseThrow(() -> refused(all, json));
  }

  private static IllegalArgumentException refused(Keyword[] all, Object json) {
    String names = Arrays.stream(all).map(Keyword::wire).collect(Collectors.joining(", "));
    return PlainTypes.refusal("one of " + names, json);
  }
}
