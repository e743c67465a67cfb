package org.verdash.wire;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one message, found by tag in any order; tags that nobody asks for are skipped.
 * Every length is checked against what is there before anything is made of it, so that wrong bytes
 * end in an {@link IllegalArgumentException} that names message and field. A field that is absent
 * reads as empty, zero or false.
 */
public final class WireReader {
  private static final int HEAD_BYTES = 1 + Integer.BYTES;

  /** Ints per field in {@link #fields}: tag, start, end. */
  private static final int STRIDE = 3;

  private final WireShape<?> shape;
  private final Buffer in;
  private int[] fields = new int[16 * STRIDE];
  private int used;

  WireReader(WireShape<?> shape, Buffer in, int start, int end) {
    this.shape = shape;
    this.in = in;
    int at = start;
    while (at < end) {
      at = index(at, end);
    }
  }

  /** A text; empty when it is absent. */
  public String text(int tag) {
    int found = find(tag);
    return found < 0 ? "" : text(fields[found + 1], fields[found + 2]);
  }

  /** All texts with the tag, in their order. */
  public List<String> texts(int tag) {
    List<String> texts = new ArrayList<>();
    for (int at = next(tag, 0); at >= 0; at = next(tag, at + STRIDE)) {
      texts.add(text(fields[at + 1], fields[at + 2]));
    }
    return texts;
  }

  /** A number; fails when it has not eight bytes. */
  public long number(int tag) {
    Long number = numberOrNull(tag);
    return number == null ? 0 : number;
  }

  /** A number that must fit an int. */
  public int integer(int tag) {
    long number = number(tag);
    if ((int) number != number) {
      throw bad(tag, "is out of range: " + number);
    }
    return (int) number;
  }

  /** A number; fails when it has not eight bytes. */
  public @Nullable Long numberOrNull(int tag) {
    int found = find(tag, Long.BYTES);
    return found < 0 ? null : Long.valueOf(in.getLong(fields[found + 1]));
  }

  /** A flag; fails when it has not one byte. */
  public boolean flag(int tag) {
    int found = find(tag, 1);
    return found >= 0 && in.getByte(fields[found + 1]) != 0;
  }

  /** A duration; fails like {@link #number}. */
  public Duration duration(int tag) {
    return Duration.ofNanos(number(tag));
  }

  /** An instant; fails when it is beyond the calendar. */
  public @Nullable Instant instantOrNull(int tag) {
    return messageOrNull(tag, WireEntries.INSTANT);
  }

  /** A slice of what was read, not a copy. */
  public Buffer bytes(int tag) {
    int found = find(tag);
    return found < 0 ? Buffer.buffer() : in.slice(fields[found + 1], fields[found + 2]);
  }

  /** A message that must be there. */
  public <T> T message(int tag, WireShape<T> nested) {
    int found = find(tag);
    if (found < 0) {
      throw bad(tag, "is missing");
    }
    return nested.read(in, fields[found + 1], fields[found + 2]);
  }

  /** A nested message; fails when its bytes make no sense. */
  public <T> @Nullable T messageOrNull(int tag, WireShape<T> nested) {
    return find(tag) < 0 ? null : message(tag, nested);
  }

  /** All messages with the tag, in their order; fails when one makes no sense. */
  public <T> List<T> messages(int tag, WireShape<T> nested) {
    List<T> messages = new ArrayList<>();
    for (int at = next(tag, 0); at >= 0; at = next(tag, at + STRIDE)) {
      messages.add(nested.read(in, fields[at + 1], fields[at + 2]));
    }
    return messages;
  }

  /** What to throw when a field makes no sense. */
  public IllegalArgumentException bad(int tag, String why) {
    return new IllegalArgumentException(
        shape.message() + ": field " + shape.field(tag) + " " + why);
  }

  /** Remembers the field at the position and returns where the next one starts. */
  private int index(int at, int end) {
    int tag = in.getUnsignedByte(at);
    if (end - at < HEAD_BYTES) {
      throw bad(tag, "ends within its length");
    }
    long bytes = in.getUnsignedInt(at + 1);
    int start = at + HEAD_BYTES;
    if (bytes > end - start) {
      throw bad(tag, "says " + bytes + " bytes, but " + (end - start) + " are there");
    }
    remember(tag, start, start + (int) bytes);
    return start + (int) bytes;
  }

  private void remember(int tag, int start, int end) {
    if (used == fields.length) {
      fields = Arrays.copyOf(fields, used * 2);
    }
    fields[used++] = tag;
    fields[used++] = start;
    fields[used++] = end;
  }

  private int find(int tag) {
    return next(tag, 0);
  }

  private int find(int tag, int bytes) {
    int found = find(tag);
    if (found >= 0 && fields[found + 2] - fields[found + 1] != bytes) {
      throw bad(tag, "must have " + bytes + " bytes");
    }
    return found;
  }

  private int next(int tag, int from) {
    for (int at = from; at < used; at += STRIDE) {
      if (fields[at] == tag) {
        return at;
      }
    }
    return -1;
  }

  private String text(int start, int end) {
    return start == end ? "" : in.getString(start, end);
  }
}
