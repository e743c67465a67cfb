package org.verdash.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/**
 * How figures look unless they say otherwise: nothing behind them, and colours that can be seen on
 * white as well as on near black (lines and areas at 3 to 1 and more, text at 4.1 to 1 on both).
 * One fixed colour cannot reach 4.5 to 1 on both, so the text has a colour of its own, by which the
 * style sheet of a page finds it and gives it the colour of the page's text.
 */
final class HouseTemplate implements JsonValue {
  private static final String TEXT = "rgb(117, 125, 134)";
  private static final String GRID = "rgba(117, 125, 134, 0.24)";
  private static final String AXIS = "rgba(117, 125, 134, 0.6)";
  private static final String NOTHING = "rgba(0, 0, 0, 0)";
  private static final List<String> COLORS =
      List.of(
          "#17906c", "#3b7ddd", "#c96a0a", "#9067c6", "#d1495b", "#128aa0", "#a3730f", "#c2528b");

  /** The only one; it stands below the colours, which it is made of. */
  static final HouseTemplate INSTANCE = new HouseTemplate();

  private final byte[] json = new JsonWriter().value(template()).toBytes();

  private HouseTemplate() {}

  private static Map<String, @Nullable Object> template() {
    Object bar = Ordered.of("outlinewidth", 0, "ticks", "");
    Object marker = Ordered.of("line", Map.of("color", AXIS), "colorbar", bar);
    Object heatmap = Ordered.of("colorscale", ColorScale.VIRIDIS, "colorbar", bar);
    Object traces =
        Ordered.of("scatter", List.of(Map.of("marker", marker)), "heatmap", List.of(heatmap));
    return Ordered.of("data", traces, "layout", layout());
  }

  private static Map<String, @Nullable Object> layout() {
    SequencedMap<String, @Nullable Object> layout = new LinkedHashMap<>();
    layout.put("paper_bgcolor", NOTHING);
    layout.put("plot_bgcolor", NOTHING);
    layout.put("font", Ordered.of("color", TEXT, "family", "system-ui, sans-serif"));
    layout.put("colorway", COLORS);
    layout.put("xaxis", axis());
    layout.put("yaxis", axis());
    layout.put("title", title());
    layout.put("margin", Ordered.of("t", 56, "r", 16, "b", 48, "l", 56));
    layout.put("hoverlabel", hover());
    layout.put("modebar", Ordered.of("bgcolor", NOTHING, "color", AXIS, "activecolor", TEXT));
    layout.put("annotationdefaults", Map.of("arrowcolor", TEXT));
    layout.put("colorscale", Map.of("sequential", ColorScale.VIRIDIS));
    return layout;
  }

  // At the very top, so that a legend above the chart has room below it.
  private static Map<String, @Nullable Object> title() {
    return Ordered.of(
        "x", 0, "xref", "paper", "y", 0.98, "yanchor", "top", "font", Map.of("size", 16));
  }

  private static Map<String, Object> axis() {
    SequencedMap<String, Object> axis = new LinkedHashMap<>();
    axis.put("automargin", true);
    axis.put("gridcolor", GRID);
    axis.put("zerolinecolor", AXIS);
    axis.put("linecolor", AXIS);
    axis.put("spikecolor", AXIS);
    axis.put("spikethickness", 1);
    axis.put("spikedash", "solid");
    return axis;
  }

  private static Map<String, @Nullable Object> hover() {
    return Ordered.of(
        "bgcolor", "#14171c", "bordercolor", TEXT, "font", Map.of("color", "#ffffff"));
  }

  @Override
  public void write(JsonWriter out) {
    out.raw(json);
  }
}
