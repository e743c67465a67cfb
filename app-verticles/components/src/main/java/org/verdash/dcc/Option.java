package org.verdash.dcc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.verdash.app.Component;
import org.verdash.app.Type;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/**
 * Something to choose. Immutable.
 *
 * @param value what a callback gets
 * @param label what the person sees: text or a component
 * @param disabled whether it cannot be chosen
 * @param title text that shows while the pointer rests on it; empty for none
 * @param search text that a search looks at; empty for the label
 */
public record Option<T>(T value, Component label, boolean disabled, String title, String search)
    implements JsonValue {
  /** A value under a text. */
  public static <T> Option<T> of(String label, T value) {
    return of(Component.text(label), value);
  }

  /** A value under a component; {@link #search} says what a search looks at. */
  public static <T> Option<T> of(Component label, T value) {
    return new Option<>(value, label, false, "", "");
  }

  /** The same, but it cannot be chosen. */
  public Option<T> disable() {
    return new Option<>(value, label, true, title, search);
  }

  /** The same with a text that shows while the pointer rests on it. */
  public Option<T> title(String text) {
    return new Option<>(value, label, disabled, text, search);
  }

  /** The same with a text that a search looks at. */
  public Option<T> search(String text) {
    return new Option<>(value, label, disabled, title, text);
  }

  // A map and not this record is what stands in the component, so that labels are found inside it.
  Map<String, Object> json() {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("label", label);
    json.put("value", value);
    if (disabled) {
      json.put("disabled", true);
    }
    if (!title.isEmpty()) {
      json.put("title", title);
    }
    if (!search.isEmpty()) {
      json.put("search", search);
    }
    return json;
  }

  @Override
  public void write(JsonWriter out) {
    out.value(json());
  }

  static <T> Type<T> valueType(Type<T> type) {
    return Type.of("option of " + type.name(), json -> value(json, type));
  }

  private static <T> T value(Object json, Type<T> type) {
    T value = type.read(json instanceof Map<?, ?> map ? map.get("value") : json);
    if (value == null) {
      throw new IllegalArgumentException("wanted an option but got one without a value");
    }
    return value;
  }
}
