package org.verdash.figure;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/**
 * The values along one dimension of a trace. Arrays of numbers travel as plotly's typed arrays
 * (base64, little endian), which keep every bit: NaN is a gap, infinities stay what they are. Lists
 * travel as JSON, which has none of these, so that they become null, a gap. Immutable: arrays and
 * lists are copied.
 */
public sealed interface Data extends JsonValue {
  /** How many values it has; a matrix counts its rows. */
  int size();

  /** Numbers of 64 bits; NaN is a gap. */
  static Data of(double... values) {
    return new Doubles(values.clone());
  }

  /**
   * Numbers of 64 bits in an array that the caller gives away: it is not copied, so nobody may
   * write to it from now on. For arrays of megabytes; {@link #of(double...)} does for all others.
   */
  static Data given(double[] values) {
    return new Doubles(values);
  }

  /** Numbers of 32 bits; NaN is a gap. */
  static Data of(float... values) {
    byte[] bytes = Rows.room(values.length, Float.BYTES);
    Rows.littleEndian(bytes).asFloatBuffer().put(values);
    return new Typed("f4", bytes, values.length, "");
  }

  /** Whole numbers. */
  static Data of(int... values) {
    byte[] bytes = Rows.room(values.length, Integer.BYTES);
    Rows.littleEndian(bytes).asIntBuffer().put(values);
    return new Typed("i4", bytes, values.length, "");
  }

  /** Whole numbers of 16 bits. */
  static Data of(short... values) {
    byte[] bytes = Rows.room(values.length, Short.BYTES);
    Rows.littleEndian(bytes).asShortBuffer().put(values);
    return new Typed("i2", bytes, values.length, "");
  }

  /** Whole numbers of 8 bits, from -128 to 127. */
  static Data of(byte... values) {
    return new Typed("i1", values.clone(), values.length, "");
  }

  /**
   * Whole numbers. The browser has 53 bits for a number: where one needs more, all travel as JSON,
   * and the browser rounds it.
   */
  static Data of(long... values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
      // A long above 2^63 - 512 becomes 2^63, which would come back as the largest long.
      if (doubles[i] >= 0x1p63 || (long) doubles[i] != values[i]) {
        return of(Arrays.stream(values).boxed().toList());
      }
    }
    return of(doubles);
  }

  /**
   * Rows of a matrix, as a heatmap takes them.
   *
   * @throws IllegalArgumentException when the rows differ in length
   */
  static Data of(double[]... rows) {
    int columns = Rows.columns(rows, row -> row.length);
    byte[] bytes = Rows.room(Math.multiplyExact(rows.length, columns), Double.BYTES);
    var to = Rows.littleEndian(bytes).asDoubleBuffer();
    Arrays.stream(rows).forEach(to::put);
    return new Typed("f8", bytes, rows.length, Rows.shape(rows.length, columns));
  }

  /**
   * Rows of a matrix of 32 bits.
   *
   * @throws IllegalArgumentException when the rows differ in length
   */
  static Data of(float[]... rows) {
    int columns = Rows.columns(rows, row -> row.length);
    byte[] bytes = Rows.room(Math.multiplyExact(rows.length, columns), Float.BYTES);
    var to = Rows.littleEndian(bytes).asFloatBuffer();
    Arrays.stream(rows).forEach(to::put);
    return new Typed("f4", bytes, rows.length, Rows.shape(rows.length, columns));
  }

  /**
   * Rows of a matrix of whole numbers.
   *
   * @throws IllegalArgumentException when the rows differ in length
   */
  static Data of(int[]... rows) {
    int columns = Rows.columns(rows, row -> row.length);
    byte[] bytes = Rows.room(Math.multiplyExact(rows.length, columns), Integer.BYTES);
    var to = Rows.littleEndian(bytes).asIntBuffer();
    Arrays.stream(rows).forEach(to::put);
    return new Typed("i4", bytes, rows.length, Rows.shape(rows.length, columns));
  }

  /**
   * Rows of a matrix of whole numbers from -128 to 127.
   *
   * @throws IllegalArgumentException when the rows differ in length
   */
  static Data of(byte[]... rows) {
    int columns = Rows.columns(rows, row -> row.length);
    byte[] bytes = new byte[Math.multiplyExact(rows.length, columns)];
    ByteBuffer to = ByteBuffer.wrap(bytes);
    Arrays.stream(rows).forEach(to::put);
    return new Typed("i1", bytes, rows.length, Rows.shape(rows.length, columns));
  }

  /** Texts. */
  static Data of(String... values) {
    return of(List.of(values));
  }

  /** Texts, dates, numbers or anything else that JSON can say; null is a gap. */
  static Data of(List<? extends @Nullable Object> values) {
    return new Listed(Collections.unmodifiableList(new ArrayList<>(values)));
  }

  /** Values as JSON. */
  final class Listed implements Data {
    private final List<? extends @Nullable Object> values;

    private Listed(List<? extends @Nullable Object> values) {
      this.values = values;
    }

    @Override
    public int size() {
      return values.size();
    }

    @Override
    public void write(JsonWriter out) {
      out.value(values);
    }
  }

  /** Numbers that become bytes only when they are written, which saves a copy of many megabytes. */
  final class Doubles implements Data {
    private final double[] values;

    private Doubles(double[] values) {
      this.values = values;
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public void write(JsonWriter out) {
      out.object().name("dtype").text("f8").name("bdata").base64(values).endObject();
    }
  }

  /** Values as bytes. */
  final class Typed implements Data {
    private final String kind;
    private final byte[] bytes;
    private final int size;
    private final String shape;

    private Typed(String kind, byte[] bytes, int size, String shape) {
      this.kind = kind;
      this.bytes = bytes;
      this.size = size;
      this.shape = shape;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public void write(JsonWriter out) {
      out.object().name("dtype").text(kind).name("bdata").base64(bytes);
      if (!shape.isEmpty()) {
        out.name("shape").text(shape);
      }
      out.endObject();
    }
  }
}
