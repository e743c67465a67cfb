package org.verdash.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** How the traces of the house's templates look where they say nothing. */
record HouseTraces(HouseTemplate.Look look) {
  /** A colour bar without a frame. */
  static final Map<String, @Nullable Object> BAR = Ordered.of("outlinewidth", 0, "ticks", "");

  private static final List<String> SCALED =
      List.of("heatmap", "contour", "histogram2d", "histogram2dcontour", "surface");
  private static final List<String> MARKED =
      List.of("scatter", "scattergl", "scattergeo", "scatterpolar", "scatterternary");

  /** One trace for each kind. */
  Map<String, @Nullable Object> template() {
    SequencedMap<String, @Nullable Object> kinds = new LinkedHashMap<>();
    Object edge = Map.of("color", look.faint("0.6"));
    Object marker = Ordered.of("line", edge, "colorbar", BAR);
    MARKED.forEach(kind -> put(kinds, kind, Ordered.of("marker", marker)));
    Object scaled = Ordered.of("colorscale", ColorScale.VIRIDIS, "colorbar", BAR);
    SCALED.forEach(kind -> put(kinds, kind, scaled));
    put(kinds, "choropleth", Ordered.of("colorbar", BAR, "marker", borders()));
    put(kinds, "parcoords", Ordered.of("line", Map.of("colorbar", BAR), "tickfont", letters()));
    put(kinds, "pie", Map.of("automargin", true));
    put(kinds, "candlestick", upAndDown());
    put(kinds, "ohlc", upAndDown());
    put(kinds, "sankey", flows());
    put(kinds, "table", table());
    return kinds;
  }

  private static void put(Map<String, @Nullable Object> kinds, String kind, Object trace) {
    kinds.put(kind, List.of(trace));
  }

  private Object borders() {
    return Map.of("line", Ordered.of("color", look.faint("0.6"), "width", 0.5));
  }

  private static Object upAndDown() {
    Object up = Map.of("line", Map.of("color", HouseTemplate.COLORS.get(0)));
    Object down = Map.of("line", Map.of("color", HouseTemplate.COLORS.get(4)));
    return Ordered.of("increasing", up, "decreasing", down);
  }

  // Plotly would put a shadow behind the letters that suits white paper only.
  private Object flows() {
    return Ordered.of("link", Map.of("color", look.faint("0.24")), "textfont", letters());
  }

  private Object letters() {
    return Ordered.of("color", look.text(), "shadow", "none", "size", 13);
  }

  private Object table() {
    Object line = Map.of("color", look.faint("0.4"));
    Object head = Map.of("color", look.faint("0.24"));
    Object ground = Map.of("color", HouseTemplate.NOTHING);
    return Ordered.of(
        "header", Ordered.of("fill", head, "line", line),
        "cells", Ordered.of("fill", ground, "line", line));
  }
}
