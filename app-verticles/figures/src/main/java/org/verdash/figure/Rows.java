package org.verdash.figure;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.ToIntFunction;

/** Room for numbers as bytes. */
final class Rows {
  private Rows() {}

  static byte[] room(int count, int bytesEach) {
    return new byte[Math.multiplyExact(count, bytesEach)];
  }

  static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The length that all rows have. */
  static <T> int columns(T[] rows, ToIntFunction<T> length) {
    int columns = rows.length == 0 ? 0 : length.applyAsInt(rows[0]);
    for (T row : rows) {
      if (length.applyAsInt(row) != columns) {
        throw new IllegalArgumentException(
            "rows of a matrix have %d and %d values".formatted(columns, length.applyAsInt(row)));
      }
    }
    return columns;
  }

  static String shape(int rows, int columns) {
    return rows + ", " + columns;
  }
}
