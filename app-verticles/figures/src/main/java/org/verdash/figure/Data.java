package org.verdash.figure;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/**
 * The values along one dimension of a trace. Arrays of numbers travel as plotly's typed arrays
 * (base64, little endian), which keep every bit and may hold NaN for a gap; lists travel as JSON.
 * Immutable: arrays and lists are copied.
 */
public sealed interface Data extends JsonValue {
  /** How many values it has; a matrix counts its rows. */
  int size();

  /** Numbers of 64 bits; NaN is a gap. */
  static Data of(double... values) {
    byte[] bytes = room(values.length, Double.BYTES);
    ByteBuffer to = littleEndian(bytes);
    for (double value : values) {
      to.putDouble(value);
    }
    return new Typed("f8", bytes, values.length, "");
  }

  /** Numbers of 32 bits; NaN is a gap. */
  static Data of(float... values) {
    byte[] bytes = room(values.length, Float.BYTES);
    ByteBuffer to = littleEndian(bytes);
    for (float value : values) {
      to.putFloat(value);
    }
    return new Typed("f4", bytes, values.length, "");
  }

  /** Whole numbers. */
  static Data of(int... values) {
    byte[] bytes = room(values.length, Integer.BYTES);
    ByteBuffer to = littleEndian(bytes);
    for (int value : values) {
      to.putInt(value);
    }
    return new Typed("i4", bytes, values.length, "");
  }

  /** Whole numbers; the browser keeps 53 bits of each. */
  static Data of(long... values) {
    return of(Arrays.stream(values).asDoubleStream().toArray());
  }

  /**
   * Rows of a matrix, as a heatmap takes them.
   *
   * @throws IllegalArgumentException when the rows differ in length
   */
  static Data of(double[]... rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    byte[] bytes = room(Math.multiplyExact(rows.length, columns), Double.BYTES);
    ByteBuffer to = littleEndian(bytes);
    for (double[] row : rows) {
      if (row.length != columns) {
        throw new IllegalArgumentException(
            "rows of a matrix have %d and %d values".formatted(columns, row.length));
      }
      for (double value : row) {
        to.putDouble(value);
      }
    }
    return new Typed("f8", bytes, rows.length, rows.length + ", " + columns);
  }

  /** Texts. */
  static Data of(String... values) {
    return of(List.of(values));
  }

  /** Texts, dates, numbers or anything else that JSON can say; null is a gap. */
  static Data of(List<?> values) {
    return new Listed(Collections.unmodifiableList(new ArrayList<>(values)));
  }

  private static byte[] room(int count, int bytesEach) {
    return new byte[Math.multiplyExact(count, bytesEach)];
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
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
