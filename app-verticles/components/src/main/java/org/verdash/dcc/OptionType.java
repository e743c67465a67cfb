package org.verdash.dcc;

import java.util.List;
import java.util.Map;
import org.verdash.app.Component;
import org.verdash.app.Type;
import org.verdash.component.Children;

/** Reads options with their labels. */
final class OptionType {
  private OptionType() {}

  static <T> Type<List<Option<T>>> of(Type<T> type) {
    Type<T> value = Option.valueType(type);
    Type<Option<T>> option = Type.of("choice of " + type.name(), json -> read(json, value));
    return option.list();
  }

  private static <T> Option<T> read(Object json, Type<T> type) {
    T value = type.read(json);
    if (value == null) {
      throw new IllegalArgumentException("wanted an option but got one without a value");
    }
    if (!(json instanceof Map<?, ?> map)) {
      return Option.of(String.valueOf(json), value);
    }
    Object label = map.get("label");
    List<Component> read = label == null ? null : Children.TYPE.read(label);
    Component shown = read == null || read.isEmpty() ? Component.none() : read.get(0);
    boolean disabled = Boolean.TRUE.equals(map.get("disabled"));
    return new Option<>(value, shown, disabled, text(map, "title"), text(map, "search"));
  }

  private static String text(Map<?, ?> map, String name) {
    return map.get(name) instanceof String text ? text : "";
  }
}
