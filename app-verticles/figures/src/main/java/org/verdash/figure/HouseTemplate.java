package org.verdash.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonWriter;

/**
 * How figures look unless they say otherwise: nothing behind them, and colours that can be seen on
 * white as well as on near black (lines and areas at 3 to 1 and more, text at 4.1 to 1 on both).
 * One fixed colour cannot reach 4.5 to 1 on both, so the text has a colour of its own, by which the
 * style sheet of a page finds it and gives it the colour of the page's text.
 */
final class HouseTemplate {
  static final String NOTHING = "rgba(0, 0, 0, 0)";
  static final List<String> COLORS =
      List.of(
          "#17906c", "#3b7ddd", "#c96a0a", "#9067c6", "#d1495b", "#128aa0", "#a3730f", "#c2528b");

  /** Where a chart stands. */
  enum Look {
    /** On any page. */
    BOTH(NOTHING, "117, 125, 134"),
    /** On white. */
    LIGHT("#ffffff", "66, 74, 83"),
    /** On near black. */
    DARK("#14171c", "190, 197, 205");

    private final String background;
    private final String rgb;

    Look(String background, String rgb) {
      this.background = background;
      this.rgb = rgb;
    }

    String text() {
      return "rgb(" + rgb + ")";
    }

    String faint(String opacity) {
      return "rgba(" + rgb + ", " + opacity + ")";
    }
  }

  private final Look look;

  private HouseTemplate(Look look) {
    this.look = look;
  }

  static byte[] of(Look look) {
    return new JsonWriter().value(new HouseTemplate(look).template()).toBytes();
  }

  private Map<String, @Nullable Object> template() {
    return Ordered.of("data", new HouseTraces(look).template(), "layout", layout());
  }

  private Map<String, @Nullable Object> layout() {
    SequencedMap<String, @Nullable Object> layout = new LinkedHashMap<>();
    layout.put("paper_bgcolor", look.background);
    layout.put("plot_bgcolor", look.background);
    layout.put("font", Ordered.of("color", look.text(), "family", "system-ui, sans-serif"));
    layout.put("colorway", COLORS);
    layout.put("xaxis", axis());
    layout.put("yaxis", axis());
    layout.put("title", title());
    layout.put("margin", Ordered.of("t", 56, "r", 16, "b", 48, "l", 56));
    layout.put("hoverlabel", hover());
    layout.put(
        "modebar",
        Ordered.of("bgcolor", NOTHING, "color", look.faint("0.6"), "activecolor", look.text()));
    layout.put("colorscale", Map.of("sequential", ColorScale.VIRIDIS));
    layout.put("coloraxis", Map.of("colorbar", HouseTraces.BAR));
    spaces(layout);
    things(layout);
    return layout;
  }

  /** What is no rectangle: maps, rounds, triangles and rooms. */
  private void spaces(Map<String, @Nullable Object> layout) {
    Map<String, @Nullable Object> lines =
        Ordered.of("gridcolor", look.faint("0.24"), "linecolor", look.faint("0.6"));
    layout.put("geo", world());
    layout.put("polar", Ordered.of("bgcolor", NOTHING, "angularaxis", lines, "radialaxis", lines));
    layout.put(
        "ternary", Ordered.of("bgcolor", NOTHING, "aaxis", lines, "baxis", lines, "caxis", lines));
    layout.put("smith", Ordered.of("bgcolor", NOTHING, "realaxis", lines, "imaginaryaxis", lines));
    layout.put("scene", Ordered.of("xaxis", edge(), "yaxis", edge(), "zaxis", edge()));
  }

  private Map<String, @Nullable Object> world() {
    SequencedMap<String, @Nullable Object> world = new LinkedHashMap<>();
    world.put("bgcolor", NOTHING);
    world.put("showland", true);
    world.put("landcolor", look.faint("0.16"));
    world.put("coastlinecolor", look.faint("0.6"));
    world.put("coastlinewidth", 0.5);
    world.put("countrycolor", look.faint("0.4"));
    world.put("subunitcolor", look.faint("0.4"));
    world.put("showframe", false);
    return world;
  }

  private Map<String, @Nullable Object> edge() {
    return Ordered.of(
        "showbackground",
        false,
        "gridcolor",
        look.faint("0.4"),
        "linecolor",
        look.faint("0.6"),
        "zerolinecolor",
        look.faint("0.6"));
  }

  /** What stands on a chart, or beside it. */
  private void things(Map<String, @Nullable Object> layout) {
    layout.put("annotationdefaults", Map.of("arrowcolor", look.text()));
    layout.put("shapedefaults", Map.of("line", Map.of("color", look.text())));
    layout.put(
        "updatemenudefaults", Ordered.of("bgcolor", NOTHING, "bordercolor", look.faint("0.6")));
    layout.put(
        "sliderdefaults",
        Ordered.of(
            "bgcolor",
            look.faint("0.24"),
            "bordercolor",
            look.faint("0.6"),
            "activebgcolor",
            look.text(),
            "tickcolor",
            look.faint("0.6")));
  }

  // At the very top, so that a legend above the chart has room below it.
  private Map<String, @Nullable Object> title() {
    return Ordered.of(
        "x", 0, "xref", "paper", "y", 0.98, "yanchor", "top", "font", Map.of("size", 16));
  }

  private Map<String, Object> axis() {
    SequencedMap<String, Object> axis = new LinkedHashMap<>();
    axis.put("automargin", true);
    axis.put("gridcolor", look.faint("0.24"));
    axis.put("zerolinecolor", look.faint("0.6"));
    axis.put("linecolor", look.faint("0.6"));
    axis.put("spikecolor", look.faint("0.6"));
    axis.put("spikethickness", 1);
    axis.put("spikedash", "solid");
    return axis;
  }

  private Map<String, @Nullable Object> hover() {
    return Ordered.of(
        "bgcolor", "#14171c", "bordercolor", look.text(), "font", Map.of("color", "#ffffff"));
  }
}
