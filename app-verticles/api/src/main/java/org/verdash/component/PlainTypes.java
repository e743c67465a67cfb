package org.verdash.component;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Json;
import org.verdash.app.Type;

/** Reads and copies objects and lists that no record describes. */
public final class PlainTypes {
  /** An object with any names. */
  public static final Type<Map<String, Object>> OBJECT = Type.of("object", PlainTypes::object);

  /** Numbers; not a number where a person is still typing one. */
  public static final Type<double[]> NUMBERS = Type.of("double[]", PlainTypes::numbers);

  private PlainTypes() {}

  /** An object with any names, each before a value of one type; does not fail. */
  public static <T> Type<Map<String, T>> mapOf(Type<T> value) {
    return Type.of("object of " + value.name(), json -> map(json, value));
  }

  /**
   * An object as a map that nobody can change. Values may be null, as JSON's are; whoever asks for
   * one meets it as an object without a value.
   *
   * @throws IllegalArgumentException when it is no object
   */
  public static Map<String, Object> object(Object json) {
    return switch (json) {
      case Shape shape -> shape.json();
      case Json object -> object.values();
      case Map<?, ?> map -> copy(map);
      default -> throw refusal("an object", json);
    };
  }

  /** A copy in the same order that nobody can change. */
  public static Map<String, Object> copy(Map<?, ?> map) {
    SequencedMap<String, Object> named = new LinkedHashMap<>();
    map.forEach((name, value) -> named.put(String.valueOf(name), value));
    return Collections.unmodifiableSequencedMap(named);
  }

  /** A copy that nobody can change; unlike {@link List#copyOf} it may hold null. */
  public static <T> List<T> copy(List<? extends T> list) {
    return Collections.unmodifiableList(new ArrayList<T>(list));
  }

  private static <T> Map<String, T> map(Object json, Type<T> type) {
    SequencedMap<String, T> all = new LinkedHashMap<>();
    object(json).forEach((name, value) -> all.put(name, type.read(value)));
    return Collections.unmodifiableSequencedMap(all);
  }

  private static double[] numbers(Object json) {
    if (!(json instanceof List<?> items)) {
      throw refusal("a list of numbers", json);
    }
    return items.stream().mapToDouble(PlainTypes::number).toArray();
  }

  private static double number(@Nullable Object json) {
    return switch (json) {
      case null -> Double.NaN;
      case Number number -> number.doubleValue();
      default -> throw refusal("a number", json);
    };
  }

  static IllegalArgumentException refusal(String what, @Nullable Object json) {
    String shown = String.valueOf(json);
    return new IllegalArgumentException(
        "wanted " + what + " but got " + shown.substring(0, Math.min(60, shown.length())));
  }
}
