package org.verdash.benchmarks.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.verdash.app.Component;
import org.verdash.json.JsonWriter;

/**
 * A tree of components written by us, beside Jackson's streaming writer writing the very same bytes
 * from a list of tokens that was made before.
 */
public final class LayoutSpeed {
  private static final JsonFactory JACKSON = new JsonFactory();

  private final Component layout;
  private final List<Token> tokens = new ArrayList<>();
  private final byte[] text;

  /** What Jackson is told to write next. */
  private record Token(JsonToken kind, String text) {}

  /**
   * A comparison for a layout whose texts hold none of the characters that Dash escapes and Jackson
   * does not.
   *
   * @throws IOException when both do not write the same bytes
   */
  public LayoutSpeed(Component layout) throws IOException {
    this.layout = layout;
    this.text = ours();
    try (JsonParser parser = JACKSON.createParser(text)) {
      for (JsonToken kind = parser.nextToken(); kind != null; kind = parser.nextToken()) {
        tokens.add(new Token(kind, parser.getText()));
      }
    }
    if (!Arrays.equals(text, jacksons().toByteArray())) {
      throw new IOException("Jackson writes another text");
    }
  }

  /** Length of the text. */
  public int bytes() {
    return text.length;
  }

  /** Layouts a second that we write. */
  public double ourRate(Duration time) {
    long start = System.nanoTime();
    long written = 0;
    int runs = 0;
    for (; System.nanoTime() - start < time.toNanos(); runs++) {
      JsonWriter out = new JsonWriter();
      layout.write(out);
      written += out.toBuffer().length();
    }
    return rate(runs, written, start);
  }

  /**
   * Layouts a second that Jackson writes.
   *
   * @throws IOException never, as it writes to memory
   */
  public double jacksonsRate(Duration time) throws IOException {
    long start = System.nanoTime();
    long written = 0;
    int runs = 0;
    for (; System.nanoTime() - start < time.toNanos(); runs++) {
      written += jacksons().size();
    }
    return rate(runs, written, start);
  }

  private double rate(int runs, long written, long start) {
    if (written != (long) runs * text.length) {
      throw new IllegalStateException("a text of another length was written");
    }
    return runs / ((System.nanoTime() - start) / 1e9);
  }

  private byte[] ours() {
    JsonWriter out = new JsonWriter();
    layout.write(out);
    return out.toBytes();
  }

  private ByteArrayOutputStream jacksons() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JACKSON.createGenerator(out)) {
      for (Token token : tokens) {
        write(json, token);
      }
    }
    return out;
  }

  private static void write(JsonGenerator json, Token token) throws IOException {
    switch (token.kind) {
      case START_OBJECT -> json.writeStartObject();
      case END_OBJECT -> json.writeEndObject();
      case START_ARRAY -> json.writeStartArray();
      case END_ARRAY -> json.writeEndArray();
      case FIELD_NAME -> json.writeFieldName(token.text);
      case VALUE_STRING -> json.writeString(token.text);
      case VALUE_NULL -> json.writeNull();
      default -> throw new IOException("no layout has " + token.kind);
    }
  }
}
