package org.verdash.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonWriter;

/**
 * How a JSON value reads as a Java value and is written again. Immutable and thread-safe; equal by
 * the class of a record or enum, else by name.
 */
public final class Type<T> {
  /** Text. */
  public static final Type<String> TEXT = of("text", Types::text);

  /** A whole number of 32 bits. */
  public static final Type<Integer> INT = of("int", Types::integer);

  /** A whole number of 64 bits; the browser keeps 53 of them. */
  public static final Type<Long> LONG = of("long", Types::whole);

  /** A number. */
  public static final Type<Double> NUMBER = of("number", Types::number);

  /** A truth value. */
  public static final Type<Boolean> BOOLEAN = of("boolean", Types::truth);

  /** A number with exact decimal digits. */
  public static final Type<BigDecimal> DECIMAL = of("decimal", Types::decimal);

  /** A day, {@code 2026-11-21}. */
  public static final Type<LocalDate> DATE = of("date", Types::date);

  /** Anything, as {@link org.verdash.json.JsonReader} reads it. */
  public static final Type<Object> ANY = of("any", json -> json);

  private final String name;
  private final Object key;
  private final Reader<T> reader;

  private Type(String name, Object key, Reader<T> reader) {
    this.name = name;
    this.key = key;
    this.reader = reader;
  }

  /** Turns a JSON value that is not null into a Java value. */
  @FunctionalInterface
  public interface Reader<T> {
    /**
     * The Java value of {@code json}, which is as {@link org.verdash.json.JsonReader} gives it.
     *
     * @throws IllegalArgumentException when it is not of this type; the message says what it was
     */
    T read(Object json);
  }

  /** A type of one's own, written as its values write themselves; does not fail. */
  public static <T> Type<T> of(String name, Reader<T> reader) {
    return new Type<>(name, name, reader);
  }

  /**
   * An enum by the names of its constants.
   *
   * @throws IllegalArgumentException on reading, for a name that is none of them
   */
  public static <E extends Enum<E>> Type<E> of(Class<E> constants) {
    return new Type<>(
        constants.getSimpleName(), constants, json -> Types.constant(constants, json));
  }

  /**
   * A record by its components: text, numbers, truth values, dates, enums, records, and lists of
   * these.
   *
   * @throws IllegalArgumentException when a component has a type of another kind; the message names
   *     it
   */
  public static <T extends Record> Type<T> record(Class<T> type) {
    return new Type<>(type.getSimpleName(), type, RecordType.reader(type));
  }

  /** A list of this type; does not fail. */
  public Type<List<T>> list() {
    return new Type<>(name + "[]", List.of(key), json -> Types.list(json, this));
  }

  /** What it is called in messages. */
  public String name() {
    return name;
  }

  /**
   * The Java value of a JSON value; null stays null.
   *
   * @throws IllegalArgumentException when it is not of this type; the message says what it was
   */
  public @Nullable T read(@Nullable Object json) {
    return json == null ? null : reader.read(json);
  }

  /**
   * Writes a value.
   *
   * @throws org.verdash.json.UnwritableValueException when it holds what JSON cannot say
   */
  public void write(JsonWriter out, @Nullable T value) {
    out.value(value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Type<?> type && type.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
