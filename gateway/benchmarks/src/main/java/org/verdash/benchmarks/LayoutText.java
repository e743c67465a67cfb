package org.verdash.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.verdash.app.Component;
import org.verdash.html.Html;
import org.verdash.json.JsonWriter;

/** A layout of 1,000 components, written by us and by Jackson's streaming writer. */
final class LayoutText {
  private static final int COMPONENTS = 1_000;
  private static final int TURNS = 400;

  private final JsonFactory jackson =
      new JsonFactoryBuilder().characterEscapes(new DashEscapes()).build();
  private final Component layout = layout();

  /** Dash escapes these, so the same text needs them. */
  private static final class DashEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1;
    private final int[] ascii = standardAsciiEscapesForJSON();

    DashEscapes() {
      Arrays.asList('<', '>', '/').forEach(c -> ascii[c] = ESCAPE_CUSTOM);
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
      return new SerializedString("\\u%04x".formatted(c));
    }
  }

  private static Component layout() {
    List<Component> rows = new ArrayList<>();
    for (int i = 1; i < COMPONENTS; i++) {
      rows.add(Html.p("This is row " + i).id("row-" + i).className("row"));
    }
    return Html.div(rows.toArray(Component[]::new));
  }

  byte[] ours() {
    JsonWriter out = new JsonWriter();
    layout.write(out);
    return out.toBytes();
  }

  byte[] jacksons() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
    try (JsonGenerator out = jackson.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeFieldName("props");
      out.writeStartObject();
      out.writeFieldName("children");
      out.writeStartArray();
      for (int i = 1; i < COMPONENTS; i++) {
        row(out, i);
      }
      out.writeEndArray();
      end(out, "Div");
    }
    return bytes.toByteArray();
  }

  private static void row(JsonGenerator out, int i) throws IOException {
    out.writeStartObject();
    out.writeFieldName("props");
    out.writeStartObject();
    out.writeStringField("children", "This is row " + i);
    out.writeStringField("id", "row-" + i);
    out.writeStringField("className", "row");
    end(out, "P");
  }

  private static void end(JsonGenerator out, String type) throws IOException {
    out.writeEndObject();
    out.writeStringField("type", type);
    out.writeStringField("namespace", "dash_html_components");
    out.writeEndObject();
  }

  /**
   * Layouts a second, Jackson's first.
   *
   * @throws IOException never, as it writes to memory
   * @throws IllegalStateException when the texts differ
   */
  Row.Pair measure() throws IOException {
    if (!Arrays.equals(ours(), jacksons())) {
      throw new IllegalStateException("the texts differ");
    }
    long start = System.nanoTime();
    long length = 0;
    for (int i = 0; i < TURNS; i++) {
      length += jacksons().length;
    }
    long middle = System.nanoTime();
    for (int i = 0; i < TURNS; i++) {
      length -= ours().length;
    }
    long end = System.nanoTime();
    if (length != 0) {
      throw new IllegalStateException("the texts differ");
    }
    return new Row.Pair(TURNS * 1e9 / (middle - start), TURNS * 1e9 / (end - middle));
  }
}
