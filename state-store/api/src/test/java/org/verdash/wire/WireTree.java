package org.verdash.wire;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Encoded bytes as a tree that tests can damage, read without the code under test. Which values are
 * nested messages is guessed: only those whose bytes are a whole number of fields, which no text
 * and no number of the samples is.
 */
public final class WireTree {
  private static final int HEAD_BYTES = 5;

  /** Of the whole message: it has none. */
  private static final int ROOT = 0;

  private final int tag;
  private final List<WireTree> fields;
  private Optional<Buffer> bytes;

  private WireTree(int tag, List<WireTree> fields, Optional<Buffer> bytes) {
    this.tag = tag;
    this.fields = fields;
    this.bytes = bytes;
  }

  public static WireTree of(Buffer wire) {
    return node(ROOT, wire.getBuffer(Integer.BYTES, wire.length()));
  }

  public static WireTree leaf(int tag, Buffer value) {
    return new WireTree(tag, List.of(), Optional.of(value));
  }

  /** This and all that is nested in it, as far as they are messages with fields. */
  public Stream<WireTree> messages() {
    Stream<WireTree> nested = fields.stream().flatMap(WireTree::messages);
    return fields.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(this), nested);
  }

  /** For adding to and taking away from. */
  public List<WireTree> fields() {
    return fields;
  }

  /** Stands in for the fields until {@link #repair()}. */
  public void replace(Buffer damaged) {
    bytes = Optional.of(damaged);
  }

  public void repair() {
    bytes = Optional.empty();
  }

  /** What was put in place of the fields, else the fields. */
  public Buffer value() {
    return bytes.orElseGet(
        () -> {
          Buffer value = Buffer.buffer();
          fields.forEach(field -> field.write(value));
          return value;
        });
  }

  /** The field with the tag, which must be there. */
  public WireTree field(int wanted) {
    return fields.stream().filter(field -> field.tag == wanted).findFirst().orElseThrow();
  }

  /** Puts fields with higher tags before those with lower ones. */
  public void lastTagFirst() {
    fields.sort(Comparator.comparingInt(field -> -field.tag));
  }

  /** Where in the value of the fields each of them ends. */
  public List<Integer> ends() {
    List<Integer> ends = new ArrayList<>();
    Buffer value = Buffer.buffer();
    for (WireTree field : fields) {
      field.write(value);
      ends.add(value.length());
    }
    return ends;
  }

  /** Where in the value of the fields each of them starts. */
  public List<Integer> starts() {
    List<Integer> starts = new ArrayList<>(ends());
    starts.removeLast();
    starts.addFirst(0);
    return starts;
  }

  /** The whole message, all lengths right around whatever was replaced. */
  public Buffer wire() {
    Buffer value = value();
    return Buffer.buffer().appendInt(value.length()).appendBuffer(value);
  }

  private void write(Buffer out) {
    Buffer value = value();
    out.appendByte((byte) tag).appendInt(value.length()).appendBuffer(value);
  }

  private static WireTree node(int tag, Buffer value) {
    List<WireTree> fields = new ArrayList<>();
    int at = 0;
    while (value.length() - at >= HEAD_BYTES) {
      long end = at + HEAD_BYTES + value.getUnsignedInt(at + 1);
      if (end > value.length()) {
        return leaf(tag, value);
      }
      fields.add(node(value.getUnsignedByte(at), value.getBuffer(at + HEAD_BYTES, (int) end)));
      at = (int) end;
    }
    boolean message = at > 0 && at == value.length();
    return message ? new WireTree(tag, fields, Optional.empty()) : leaf(tag, value);
  }
}
