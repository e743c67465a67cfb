package org.verdash.wire;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How one message is written and read. A field's tag is its place in the list of fields, from 1; so
 * a field is added at the end and none is ever removed or moved.
 *
 * @param message name of the message, for errors
 * @param fields names of the fields in the order of their tags, for errors
 * @param fill writes every field
 * @param make reads every field; fails with IllegalArgumentException when one makes no sense
 */
public record WireShape<T>(
    String message,
    List<String> fields,
    BiConsumer<WireWriter, T> fill,
    Function<WireReader, T> make) {
  /** Bytes of the length that precedes a whole message. */
  private static final int LENGTH_BYTES = Integer.BYTES;

  /** A shape whose fields have the tags 1, 2, 3 and so on. */
  public static <T> WireShape<T> of(
      String message,
      BiConsumer<WireWriter, T> fill,
      Function<WireReader, T> make,
      String... fields) {
    return new WireShape<>(message, List.of(fields), fill, make);
  }

  /** Appends the message, preceded by its length. */
  public void write(Buffer out, T value) {
    int start = out.length();
    out.appendInt(0);
    fill.accept(new WireWriter(out), value);
    out.setInt(start, out.length() - start - LENGTH_BYTES);
  }

  /**
   * Reads the message whose length stands at {@code start}; what follows it is left alone.
   *
   * @throws IllegalArgumentException naming the message, and the field where there is one, when the
   *     bytes end too early or make no sense
   */
  public T read(Buffer in, int start) {
    long there = (long) in.length() - start - LENGTH_BYTES;
    if (start < 0 || there < 0) {
      throw new IllegalArgumentException(message + ": ends within its length");
    }
    long bytes = in.getUnsignedInt(start);
    if (bytes > there) {
      throw new IllegalArgumentException(
          message + ": says " + bytes + " bytes, but " + there + " are there");
    }
    int first = start + LENGTH_BYTES;
    return read(in, first, first + (int) bytes);
  }

  /** Reads the fields between the two positions; fails like the other. */
  T read(Buffer in, int start, int end) {
    return make.apply(new WireReader(this, in, start, end));
  }

  /** The field's name, for errors. */
  String field(int tag) {
    return 0 < tag && tag <= fields.size() ? fields.get(tag - 1) : "with tag " + tag;
  }
}
