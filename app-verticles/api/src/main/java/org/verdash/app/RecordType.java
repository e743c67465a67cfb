package org.verdash.app;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.verdash.json.RecordShape;

/** Reads JSON objects as records, component by component. */
final class RecordType {
  private RecordType() {}

  static <T extends Record> Type.Reader<T> reader(Class<T> type) {
    return reader(type, new HashMap<>());
  }

  // A record may hold lists of its own kind; inside itself it is read by the reader being made.
  private static <T extends Record> Type.Reader<T> reader(
      Class<T> type, Map<Class<?>, Type<?>> known) {
    AtomicReference<Type.Reader<T>> made = new AtomicReference<>();
    known.put(type, Type.of(type.getSimpleName(), json -> requireNonNull(made.get()).read(json)));
    RecordShape shape = RecordShape.of(type);
    List<RecordShape.Part> parts = shape.parts();
    List<Type<?>> types = parts.stream().<Type<?>>map(p -> typeOf(type, p, known)).toList();
    Type.Reader<T> reader = json -> type.cast(shape.make(values(type, parts, types, json)));
    made.set(reader);
    return reader;
  }

  private static @Nullable Object[] values(
      Class<?> type, List<RecordShape.Part> parts, List<Type<?>> types, Object json) {
    if (!(json instanceof Map<?, ?> map)) {
      throw Types.refusal(type.getSimpleName(), json);
    }
    @Nullable Object[] values = new @Nullable Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(parts.get(i), types.get(i), map);
    }
    return values;
  }

  private static @Nullable Object value(RecordShape.Part part, Type<?> type, Map<?, ?> map) {
    Object json = map.get(part.name());
    if (json == null && part.type() instanceof Class<?> plain && plain.isPrimitive()) {
      throw new IllegalArgumentException(
          part.name() + ": wanted " + type.name() + " but got nothing");
    }
    try {
      return type.read(json);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(part.name() + ": " + e.getMessage(), e);
    }
  }

  private static Type<?> typeOf(
      Class<?> owner, RecordShape.Part part, Map<Class<?>, Type<?>> known) {
    Type<?> type = typeOf(part.type(), known);
    if (type == null) {
      throw new IllegalArgumentException(
          "%s.%s: a %s cannot be read from JSON"
              .formatted(owner.getSimpleName(), part.name(), part.type().getTypeName()));
    }
    return type;
  }

  private static final Map<Class<?>, Type<?>> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, Type.TEXT),
          Map.entry(int.class, Type.INT),
          Map.entry(Integer.class, Type.INT),
          Map.entry(long.class, Type.LONG),
          Map.entry(Long.class, Type.LONG),
          Map.entry(double.class, Type.NUMBER),
          Map.entry(Double.class, Type.NUMBER),
          Map.entry(boolean.class, Type.BOOLEAN),
          Map.entry(Boolean.class, Type.BOOLEAN),
          Map.entry(BigDecimal.class, Type.DECIMAL),
          Map.entry(LocalDate.class, Type.DATE),
          Map.entry(Object.class, Type.ANY),
          Map.entry(
              Instant.class, Type.of("instant", j -> Types.time("instant", Instant::parse, j))),
          Map.entry(
              LocalDateTime.class,
              Type.of("date-time", j -> Types.time("date-time", LocalDateTime::parse, j))));

  @SuppressWarnings({"unchecked", "rawtypes"}) // an enum class is an enum class, a record a record
  private static @Nullable Type<?> typeOf(
      java.lang.reflect.Type type, Map<Class<?>, Type<?>> known) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      Type<?> item = typeOf(generic.getActualTypeArguments()[0], known);
      return item == null ? null : item.list();
    }
    if (!(type instanceof Class<?> plain)) {
      return null;
    }
    if (plain.isEnum()) {
      return Type.of((Class) plain);
    }
    if (plain.isRecord() && !known.containsKey(plain)) {
      return Type.of(plain.getSimpleName(), reader((Class) plain, known));
    }
    return plain.isRecord() ? known.get(plain) : PLAIN.get(plain);
  }
}
