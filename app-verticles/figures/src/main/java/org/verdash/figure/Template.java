package org.verdash.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/** How the parts of a figure look that do not say otherwise. Immutable. */
public final class Template implements JsonValue {
  /** The house's own, for light and for dark pages: nothing is painted behind the chart. */
  public static final Template HOUSE = new Template(HouseTemplate.of(HouseTemplate.Look.BOTH));

  /** The house's own with a white background, for a chart that leaves the page as a picture. */
  public static final Template LIGHT = new Template(HouseTemplate.of(HouseTemplate.Look.LIGHT));

  /** The house's own with a dark background. */
  public static final Template DARK = new Template(HouseTemplate.of(HouseTemplate.Look.DARK));

  /** Plotly's own look. */
  public static final Template NONE =
      new Template("{}".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

  private final byte[] json;

  private Template(byte[] json) {
    this.json = json;
  }

  /** One of a layout, and of traces of which each stands for all of its kind. */
  public static Template of(Layout layout, Trace<?>... traces) {
    SequencedMap<String, List<Trace<?>>> kinds = new LinkedHashMap<>();
    for (Trace<?> trace : traces) {
      kinds.computeIfAbsent(trace.kind(), kind -> new ArrayList<>()).add(trace);
    }
    Map<String, @Nullable Object> all = Ordered.of("data", kinds, "layout", layout);
    return new Template(new JsonWriter().value(all).toBytes());
  }

  /** The colours of the house's templates in turn, as CSS writes them. */
  public static List<String> colors() {
    return HouseTemplate.COLORS;
  }

  @Override
  public void write(JsonWriter out) {
    out.raw(json);
  }
}
