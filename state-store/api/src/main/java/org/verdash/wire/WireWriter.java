package org.verdash.wire;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Appends the fields of one message: a tag of one byte, a length of four, then the value. What a
 * reader takes for granted (null, empty, zero, false) is not written. A repeated field repeats its
 * tag.
 */
public final class WireWriter {
  private final Buffer out;

  WireWriter(Buffer out) {
    this.out = out;
  }

  /** A text. */
  public WireWriter text(int tag, String value) {
    return value.isEmpty() ? this : element(tag, value);
  }

  /** Every element is written, even an empty one. */
  public WireWriter texts(int tag, Iterable<String> values) {
    values.forEach(value -> element(tag, value));
    return this;
  }

  /** A number, in eight bytes. */
  public WireWriter number(int tag, long value) {
    return value == 0 ? this : numberOrNull(tag, value);
  }

  /** Tells zero from null. */
  public WireWriter numberOrNull(int tag, @Nullable Long value) {
    if (value != null) {
      head(tag, Long.BYTES).appendLong(value);
    }
    return this;
  }

  /** A flag, in one byte. */
  public WireWriter flag(int tag, boolean value) {
    if (value) {
      head(tag, 1).appendByte((byte) 1);
    }
    return this;
  }

  /** In nanoseconds; what does not fit, beyond 292 years, is written as the longest that does. */
  public WireWriter duration(int tag, Duration value) {
    return number(tag, nanos(value));
  }

  /** An instant, to the nanosecond. */
  public WireWriter instantOrNull(int tag, @Nullable Instant value) {
    return value == null ? this : message(tag, WireEntries.INSTANT, value);
  }

  /** Bytes as they are. */
  public WireWriter bytes(int tag, Buffer value) {
    if (value.length() > 0) {
      head(tag, value.length()).appendBuffer(value);
    }
    return this;
  }

  /** Is written even when nothing is in it: that the message is there means something. */
  public <T> WireWriter message(int tag, WireShape<T> shape, T value) {
    out.appendByte((byte) tag);
    shape.write(out, value);
    return this;
  }

  /** A nested message, if there is one. */
  public <T> WireWriter messageOrNull(int tag, WireShape<T> shape, @Nullable T value) {
    return value == null ? this : message(tag, shape, value);
  }

  /** Every message, in order. */
  public <T> WireWriter messages(int tag, WireShape<T> shape, Iterable<T> values) {
    values.forEach(value -> message(tag, shape, value));
    return this;
  }

  private WireWriter element(int tag, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    head(tag, bytes.length).appendBytes(bytes);
    return this;
  }

  private Buffer head(int tag, int length) {
    return out.appendByte((byte) tag).appendInt(length);
  }

  private static long nanos(Duration value) {
    try {
      return value.toNanos();
    } catch (ArithmeticException tooLong) {
      return value.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }
}
