package org.verdash.demos.components;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value as an argument of a method, if it is one.
 *
 * @param entry whose method it is
 * @param open what {@code T} stands for: String, Integer, Long, Double, Boolean, Object, Row
 * @param java writes the components among the values
 */
record Arguments(Entry entry, String open, JavaText java) {
  /** The argument of a type; empty when the value is none. */
  Optional<String> of(String type, @Nullable Object value) {
    if (type.endsWith("...")) {
      boolean alone = type.equals("Component...") && value instanceof Map<?, ?>;
      Object all = alone ? List.of(value) : value;
      return all instanceof List<?> items
          ? items(type.substring(0, type.length() - 3), items)
          : Optional.empty();
    }
    if (type.startsWith("List<")) {
      String item = type.substring(5, type.length() - 1).replace("? extends ", "");
      return value instanceof List<?> items
          ? items(item, items)
              .map(text -> java.out().named("java.util", "List") + ".of(" + text + ')')
          : Optional.empty();
    }
    return value == null ? Optional.empty() : one(type, value);
  }

  private Optional<String> items(String type, List<?> items) {
    List<String> all = new ArrayList<>();
    for (Object item : items) {
      Optional<String> text = item == null ? Optional.empty() : of(type, item);
      text.ifPresent(all::add);
    }
    return all.size() == items.size() ? Optional.of(String.join(", ", all)) : Optional.empty();
  }

  private Optional<String> one(String type, Object value) {
    return switch (type) {
      case "String" -> some(value instanceof String, Literals.text(String.valueOf(value)));
      case "boolean", "Boolean" -> some(value instanceof Boolean, value);
      case "int", "Integer" -> some(value instanceof Integer, value);
      case "long", "Long" -> some(value instanceof Integer || value instanceof Long, value + "L");
      case "double", "Double" -> Literals.decimal(value);
      case "Number" ->
          value instanceof Number n ? Optional.of(Literals.number(n)) : Optional.empty();
      case "Object", "@Nullable Object", "?" -> Optional.of(java.out().any(value));
      case "T" -> open.equals("T") ? Optional.empty() : one(open, value);
      case "Row" -> value instanceof Map<?, ?> map ? java.row().of(map) : Optional.empty();
      case "Duration" -> value instanceof Integer n ? Optional.of(time(n)) : Optional.empty();
      case "LocalDate" -> day(value);
      case "DayOfWeek" -> weekday(value);
      case "Json" ->
          value instanceof Map<?, ?> map ? Optional.of(java.out().json(map)) : Optional.empty();
      case "Map<String, ?>" ->
          value instanceof Map<?, ?> map && map.size() <= 10 ? map(map) : Optional.empty();
      case "Component" -> java.component(value);
      case "Figure" -> Optional.of(figure(value));
      default ->
          type.endsWith(".Builder")
              ? builder(type, value)
              : new OwnTypes(entry, this).of(type, value);
    };
  }

  private Optional<String> builder(String type, Object value) {
    boolean fits =
        value instanceof Map<?, ?> map
            && java.catalogue()
                .named(map)
                .filter(e -> type.startsWith(e.className() + '.'))
                .isPresent();
    return fits ? java.component(value) : Optional.empty();
  }

  private static Optional<String> some(boolean is, Object text) {
    return is ? Optional.of(text.toString()) : Optional.empty();
  }

  private String time(int millis) {
    java.out().named("java.time", "Duration");
    return millis % 1000 == 0
        ? "Duration.ofSeconds(" + millis / 1000 + ')'
        : "Duration.ofMillis(" + millis + ')';
  }

  private Optional<String> day(Object value) {
    try {
      LocalDate day = LocalDate.parse(String.valueOf(value));
      java.out().named("java.time", "LocalDate");
      return Optional.of(
          "LocalDate.of(%d, %d, %d)"
              .formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  // The browser's week begins with Sunday as 0.
  private Optional<String> weekday(Object value) {
    if (!(value instanceof Integer n) || n < 0 || n > 6) {
      return Optional.empty();
    }
    java.out().named("java.time", "DayOfWeek");
    return Optional.of("DayOfWeek." + DayOfWeek.of(n == 0 ? 7 : n));
  }

  private Optional<String> map(Map<?, ?> map) {
    if (map.containsValue(null)) {
      return Optional.empty();
    }
    java.out().named("java.util", "Map");
    return Optional.of(
        map.entrySet().stream()
            .map(
                e ->
                    Literals.text(String.valueOf(e.getKey())) + ", " + java.out().any(e.getValue()))
            .collect(joining(", ", "Map.of(", ")")));
  }

  private String figure(Object value) {
    return java.out().named("org.verdash.figure", "Figure") + Literals.parsed(value);
  }

  /** The first of a property's methods that takes the value. */
  Optional<String> call(Property prop, @Nullable Object value) {
    for (Signature setter : prop.setters()) {
      if (setter.parameters().size() == 1) {
        Optional<String> given = of(setter.parameters().get(0).type(), value);
        if (given.isPresent()) {
          return given.map(text -> '.' + setter.name() + '(' + text + ')');
        }
      }
    }
    return Optional.empty();
  }
}
