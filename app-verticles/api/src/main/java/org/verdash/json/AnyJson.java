package org.verdash.json;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the JSON form of a value whose type is not known before. */
final class AnyJson {
  private AnyJson() {}

  static void write(JsonWriter out, @Nullable Object value) {
    switch (value) {
      case null -> out.nil();
      case String text -> out.text(text);
      case JsonValue json -> json.write(out);
      case Number number -> number(out, number);
      case Boolean truth -> out.bool(truth);
      case Map<?, ?> map -> map(out, map);
      case Iterable<?> items -> items(out, items);
      case Enum<?> constant -> out.text(constant.name());
      case Temporal time -> out.text(time.toString());
      case Optional<?> maybe -> write(out, maybe.orElse(null));
      case Record record -> RecordShape.of(record.getClass()).write(out, record);
      case Character letter -> out.text(letter.toString());
      default -> array(out, value);
    }
  }

  private static void number(JsonWriter out, Number number) {
    switch (number) {
      case Integer n -> out.number(n.longValue());
      case Long n -> out.number(n);
      case Double n -> out.number(n.doubleValue());
      case Float n -> float32(out, n);
      case Short n -> out.number(n.longValue());
      case Byte n -> out.number(n.longValue());
      case BigInteger n -> out.literal(n.toString());
      case BigDecimal n -> out.literal(n.toString());
      default -> throw UnwritableValueException.of(number);
    }
  }

  // A float's own shortest text: widening it to double would show digits that it never had.
  private static void float32(JsonWriter out, float value) {
    if (Float.isFinite(value)) {
      out.literal(Float.toString(value));
    } else {
      out.nil();
    }
  }

  // A map without an order of its own gets one, so that every node writes the same text. 1 and "1"
  // are one name in JSON; the last one wins.
  private static void map(JsonWriter out, Map<?, ?> map) {
    if (!out.idScope().isEmpty() && IdScope.isComponent(map)) {
      IdScope.write(out, map);
      return;
    }
    boolean ordered = map instanceof SequencedMap<?, ?>;
    if (ordered && out.names().areTexts(map)) {
      members(out, map);
    } else {
      Map<String, @Nullable Object> named = ordered ? new LinkedHashMap<>() : new TreeMap<>();
      map.forEach((key, value) -> named.put(String.valueOf(key), value));
      members(out, named);
    }
  }

  // Here and below: no iterator, stream or lambda for each map or list, as a page has thousands.
  private static void members(JsonWriter out, Map<?, ?> map) {
    out.object();
    map.forEach(out.members());
    out.endObject();
  }

  private static void items(JsonWriter out, Iterable<?> items) {
    out.array();
    if (items instanceof List<?> list && list instanceof RandomAccess) {
      for (int i = 0; i < list.size(); i++) {
        write(out, list.get(i));
      }
    } else {
      items.forEach(item -> write(out, item));
    }
    out.endArray();
  }

  private static void array(JsonWriter out, Object value) {
    if (!value.getClass().isArray()) {
      throw UnwritableValueException.of(value);
    }
    out.array();
    for (int i = 0, length = Array.getLength(value); i < length; i++) {
      write(out, Array.get(value, i));
    }
    out.endArray();
  }
}
