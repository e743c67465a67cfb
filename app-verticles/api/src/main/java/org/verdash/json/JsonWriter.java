package org.verdash.json;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.buffer.BufferInternal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes compact JSON text as UTF-8 into one growing array; commas come by themselves. The
 * characters {@code < > /} and U+2028, U+2029 are escaped as Dash does, so that the text may stand
 * in an HTML page (dash-protocol 1.3). Not thread-safe; used once.
 */
public final class JsonWriter {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PLAIN = plain();

  /** A block and its text stay in the processor's cache; a multiple of three and of eight. */
  private static final int BASE64_BLOCK = 3 * 4096;

  private final String idScope;
  private final Map<String, Map<String, byte[]>> replaced;
  private byte[] bytes;
  private int size;
  private boolean comma;
  private final BiConsumer<Object, @Nullable Object> members = this::member;
  private final MapNames names = new MapNames();
  private int nesting;
  private Object tree = new Object();

  /** A writer for component ids without scope. */
  public JsonWriter() {
    this("");
  }

  /**
   * A writer that puts component ids into a scope.
   *
   * @param idScope {@code [a-z0-9]{1,8}}, or empty for none
   */
  public JsonWriter(String idScope) {
    this(idScope, Map.of());
  }

  /**
   * A writer that writes some properties of components with other values than the components have.
   *
   * @param idScope {@code [a-z0-9]{1,8}}, or empty for none
   * @param replaced JSON by the component's id without scope and the property's name; nobody writes
   *     to it any more
   */
  public JsonWriter(String idScope, Map<String, Map<String, byte[]>> replaced) {
    this.idScope = idScope;
    this.replaced = replaced;
    this.bytes = new byte[512];
  }

  /** The scope for component ids; empty for none. */
  public String idScope() {
    return idScope;
  }

  /** Whether any component's properties are replaced. */
  public boolean replaces() {
    return !replaced.isEmpty();
  }

  /** What is written in place of a component's own properties, JSON by name; mostly empty. */
  public Map<String, byte[]> replaced(String id) {
    return replaced.getOrDefault(id, Map.of());
  }

  /** Opens an object. */
  public JsonWriter object() {
    return open('{');
  }

  /** Closes the object. */
  public JsonWriter endObject() {
    return close('}');
  }

  /** Opens an array. */
  public JsonWriter array() {
    return open('[');
  }

  /** Closes the array. */
  public JsonWriter endArray() {
    return close(']');
  }

  /** Writes the name of the next value. */
  public JsonWriter name(String name) {
    separate();
    quoted(name);
    put(':');
    comma = false;
    return this;
  }

  /** Writes null. */
  public JsonWriter nil() {
    return literal("null");
  }

  /** Writes a string, or null. */
  public JsonWriter text(@Nullable String value) {
    if (value == null) {
      return nil();
    }
    separate();
    quoted(value);
    comma = true;
    return this;
  }

  /** Writes a truth value. */
  public JsonWriter bool(boolean value) {
    return literal(value ? "true" : "false");
  }

  /** Writes a whole number. */
  public JsonWriter number(long value) {
    separate();
    if (value >= 0 && value < 1_000_000_000) {
      digits((int) value);
    } else {
      ascii(Long.toString(value));
    }
    comma = true;
    return this;
  }

  /** Writes a number; NaN and the infinities become null, as JSON has none. */
  public JsonWriter number(double value) {
    return Double.isFinite(value) ? literal(Double.toString(value)) : nil();
  }

  /** Writes text that is JSON already, as one value. */
  public JsonWriter raw(byte[] json) {
    separate();
    ensure(json.length);
    System.arraycopy(json, 0, bytes, size, json.length);
    size += json.length;
    comma = true;
    return this;
  }

  /** Writes a constant that is JSON already, as one value; ASCII only, anything else is garbled. */
  public JsonWriter literal(String json) {
    separate();
    ascii(json);
    comma = true;
    return this;
  }

  /** Writes bytes as a string of standard base64. */
  public JsonWriter base64(byte[] value) {
    return base64(value.length, (from, to) -> System.arraycopy(value, from, to, 0, to.length));
  }

  /** Writes the bits of numbers, little endian, as a string of standard base64. */
  public JsonWriter base64(double[] value) {
    return base64(
        Math.multiplyExact(value.length, Double.BYTES),
        (from, to) ->
            ByteBuffer.wrap(to)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asDoubleBuffer()
                .put(value, from / Double.BYTES, to.length / Double.BYTES));
  }

  /** Something that gives its bytes from a place on until an array is full. */
  @FunctionalInterface
  private interface Blocks {
    void read(int from, byte[] to);
  }

  private JsonWriter base64(int size, Blocks value) {
    separate();
    put('"');
    long length = 4L * ((size + 2L) / 3);
    // Somewhat more at once: else what follows would double a buffer of many megabytes.
    ensure(Math.toIntExact(length + length / 64 + 1));
    int whole = size - size % BASE64_BLOCK;
    byte[] block = new byte[whole == 0 ? 0 : BASE64_BLOCK];
    byte[] encoded = new byte[block.length / 3 * 4];
    for (int from = 0; from < whole; from += BASE64_BLOCK) {
      value.read(from, block);
      append(encoded, Base64.getEncoder().encode(block, encoded));
    }
    byte[] rest = new byte[size - whole];
    value.read(whole, rest);
    append(Base64.getEncoder().encode(rest), (rest.length + 2) / 3 * 4);
    put('"');
    comma = true;
    return this;
  }

  private void append(byte[] text, int length) {
    ensure(length);
    System.arraycopy(text, 0, bytes, size, length);
    size += length;
  }

  /**
   * Writes any value that has a JSON form: null, text, numbers, truth, dates, enums, lists, maps,
   * arrays, records and {@link JsonValue}s.
   *
   * @throws UnwritableValueException naming the Java type that has none
   */
  public JsonWriter value(@Nullable Object value) {
    enter();
    AnyJson.write(this, value);
    leave();
    return this;
  }

  /**
   * Begins something that stands once in a value; what comes after an exception does not matter, as
   * the text is broken then.
   *
   * @return what all of this value have in common, and no other value
   */
  public Object enter() {
    if (nesting++ == 0) {
      tree = new Object();
    }
    return tree;
  }

  /** Ends what {@link #enter} began. */
  public void leave() {
    nesting--;
  }

  BiConsumer<Object, @Nullable Object> members() {
    return members;
  }

  MapNames names() {
    return names;
  }

  private void member(Object name, @Nullable Object value) {
    AnyJson.write(name((String) name), value);
  }

  /** The text so far, without a copy; the writer must not be used afterwards. */
  public Buffer toBuffer() {
    return BufferInternal.buffer(Unpooled.wrappedBuffer(bytes, 0, size));
  }

  /** The text so far as a copy. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** The text so far. */
  @Override
  public String toString() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }

  private JsonWriter open(char bracket) {
    separate();
    put(bracket);
    comma = false;
    return this;
  }

  private JsonWriter close(char bracket) {
    put(bracket);
    comma = true;
    return this;
  }

  private void separate() {
    if (comma) {
      put(',');
    }
  }

  private void quoted(String value) {
    put('"');
    int length = value.length();
    ensure(length + 1);
    byte[] to = bytes;
    int at = size;
    int i = 0;
    for (; i < length; i++) {
      char c = value.charAt(i);
      if (c >= 128 || PLAIN[c] == 0) {
        break;
      }
      to[at++] = (byte) c;
    }
    size = at;
    for (; i < length; i++) {
      char c = value.charAt(i);
      if (c < 128 && PLAIN[c] != 0) {
        put(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        fourBytes(Character.toCodePoint(c, value.charAt(++i)));
      } else {
        special(c);
      }
    }
    put('"');
  }

  private void special(char c) {
    switch (c) {
      case '"' -> ascii("\\\"");
      case '\\' -> ascii("\\\\");
      case '\n' -> ascii("\\n");
      case '\r' -> ascii("\\r");
      case '\t' -> ascii("\\t");
      default -> {
        boolean escape = c < 128 || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c);
        if (escape) {
          unicode(c);
        } else if (c < 0x800) {
          put(0xc0 | (c >> 6));
          put(0x80 | (c & 0x3f));
        } else {
          put(0xe0 | (c >> 12));
          put(0x80 | ((c >> 6) & 0x3f));
          put(0x80 | (c & 0x3f));
        }
      }
    }
  }

  private void fourBytes(int codePoint) {
    put(0xf0 | (codePoint >> 18));
    put(0x80 | ((codePoint >> 12) & 0x3f));
    put(0x80 | ((codePoint >> 6) & 0x3f));
    put(0x80 | (codePoint & 0x3f));
  }

  private void unicode(char c) {
    ensure(6);
    bytes[size++] = '\\';
    bytes[size++] = 'u';
    bytes[size++] = HEX[c >> 12];
    bytes[size++] = HEX[(c >> 8) & 15];
    bytes[size++] = HEX[(c >> 4) & 15];
    bytes[size++] = HEX[c & 15];
  }

  @SuppressWarnings("deprecation") // getBytes(int, int, byte[], int) is the fast path for ASCII
  private void ascii(String text) {
    ensure(text.length());
    text.getBytes(0, text.length(), bytes, size);
    size += text.length();
  }

  private void digits(int value) {
    int count = 1;
    for (int rest = value; rest >= 10; rest /= 10) {
      count++;
    }
    ensure(count);
    int rest = value;
    for (int at = size + count - 1; at >= size; at--, rest /= 10) {
      bytes[at] = (byte) ('0' + rest % 10);
    }
    size += count;
  }

  private void put(int b) {
    ensure(1);
    bytes[size++] = (byte) b;
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
    }
  }

  private static byte[] plain() {
    byte[] plain = new byte[128];
    for (int c = 32; c < 128; c++) {
      plain[c] = (byte) ("\"\\<>/\u007f".indexOf(c) < 0 ? 1 : 0);
    }
    return plain;
  }
}
