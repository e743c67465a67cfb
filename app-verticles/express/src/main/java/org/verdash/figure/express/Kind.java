package org.verdash.figure.express;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.verdash.figure.Bar;
import org.verdash.figure.Box;
import org.verdash.figure.Choropleth;
import org.verdash.figure.Histogram;
import org.verdash.figure.Histogram2d;
import org.verdash.figure.Scatter;
import org.verdash.figure.ScatterGeo;
import org.verdash.figure.Trace;
import org.verdash.figure.Violin;

/** The charts whose rows are told apart by colour, symbol and the like. */
@SuppressWarnings(
    "ImmutableEnumChecker") // all of it is immutable, which lists and traces cannot tell
enum Kind {
  /** Points. */
  SCATTER(
      "scatter",
      Scatter.of(),
      List.of(Field.X, Field.Y, Field.SIZE, Field.TEXT),
      List.of(Mark.color("marker.color"), Mark.symbol()),
      "xy",
      "marker.color",
      Set.of("opacity", "largest", "trendline", "orientation")),
  /** Lines. */
  LINE(
      "line",
      Scatter.of(),
      List.of(Field.X, Field.Y, Field.TEXT),
      List.of(Mark.color("line.color"), new Mark("dash", "line.dash", Mark.DASHES), Mark.symbol()),
      "xy",
      "",
      Set.of("markers", "group", "orientation")),
  /** Areas. */
  AREA(
      "area",
      Scatter.of(),
      List.of(Field.X, Field.Y, Field.TEXT),
      List.of(Mark.color("line.color"), Mark.symbol(), Mark.pattern("fillpattern.shape")),
      "xy",
      "",
      Set.of("markers", "group", "stackNorm", "orientation")),
  /** Bars. */
  BAR(
      "bar",
      Bar.of(),
      List.of(Field.X, Field.Y, Field.TEXT),
      List.of(Mark.color("marker.color"), Mark.pattern("marker.pattern.shape")),
      "xy",
      "marker.color",
      Set.of("opacity", "mode", "orientation")),
  /** Bars from date to date. */
  TIMELINE(
      "timeline",
      Bar.of(),
      List.of(
          new Field("start", "base", "%{base}", false),
          new Field("end", "x", "%{x}", false),
          Field.Y,
          Field.TEXT),
      List.of(Mark.color("marker.color"), Mark.pattern("marker.pattern.shape")),
      "xy",
      "marker.color",
      Set.of("opacity")),
  /** Bars that count. */
  HISTOGRAM(
      "histogram",
      Histogram.of(),
      List.of(Field.X, Field.Y),
      List.of(Mark.color("marker.color"), Mark.pattern("marker.pattern.shape")),
      "xy",
      "",
      Set.of(
          "opacity", "mode", "orientation", "bins", "function", "norm", "stackNorm", "textAuto")),
  /** Quartiles. */
  BOX(
      "box",
      Box.of(),
      List.of(Field.X, Field.Y),
      List.of(Mark.color("marker.color")),
      "xy",
      "",
      Set.of("mode", "orientation", "points", "notched")),
  /** Spreads. */
  VIOLIN(
      "violin",
      Violin.of(),
      List.of(Field.X, Field.Y),
      List.of(Mark.color("marker.color")),
      "xy",
      "",
      Set.of("mode", "orientation", "points", "box")),
  /** Cells that count. */
  DENSITY_HEATMAP(
      "density heatmap",
      Histogram2d.of(),
      List.of(Field.X, Field.Y, Field.of("z").ofNumbers()),
      List.of(),
      "xy",
      "",
      Set.of("bins", "binsY", "function", "norm", "textAuto")),
  /** Countries. */
  CHOROPLETH(
      "choropleth", Choropleth.of(), List.of(Field.LOCATIONS), List.of(), "geo", "z", Set.of()),
  /** Points on a map. */
  SCATTER_GEO(
      "scatter geo",
      ScatterGeo.of(),
      List.of(
          Field.SIZE,
          Field.of("lat").ofNumbers(),
          Field.of("lon").ofNumbers(),
          Field.LOCATIONS,
          Field.TEXT),
      List.of(Mark.color("marker.color"), Mark.symbol()),
      "geo",
      "marker.color",
      Set.of("opacity", "largest"));

  private static final Set<String> ALL =
      Set.of(
          "color",
          "hoverName",
          "hover",
          "labels",
          "orders",
          "colors",
          "colorMap",
          "colorScale",
          "template",
          "title",
          "height",
          "width",
          "frame",
          "frameGroup");
  private static final Set<String> XY =
      Set.of("facetRow", "facetColumn", "wrap", "logX", "logY", "rangeX", "rangeY");
  private static final Set<String> GEO = Set.of("locationMode", "scope", "projection");

  private final String words;
  private final Trace<?> start;
  private final List<Field> fields;
  private final List<Mark> marks;
  private final String place;
  private final String scaled;
  private final Set<String> options;

  private Kind(
      String words,
      Trace<?> start,
      List<Field> fields,
      List<Mark> marks,
      String place,
      String scaled,
      Set<String> options) {
    this.words = words;
    this.start = start;
    this.fields = fields;
    this.marks = marks;
    this.place = place;
    this.scaled = scaled;
    this.options = options;
  }

  /** Its name, for messages. */
  String words() {
    return words;
  }

  /** An empty trace. */
  Trace<?> start() {
    return start;
  }

  /** What the trace takes from columns, in the order under the pointer. */
  List<Field> fields() {
    return fields;
  }

  /** What looks different from group to group. */
  List<Mark> marks() {
    return marks;
  }

  /** Whether it has axes; else it is a map. */
  boolean axes() {
    return place.equals("xy");
  }

  /** The attribute that takes numbers as colours; empty when colours are never numbers. */
  String scaled() {
    return scaled;
  }

  /** All options that the chart knows. */
  Set<String> known() {
    Set<String> known = new HashSet<>(ALL);
    known.addAll(options);
    Stream.concat(fields.stream().map(Field::option), marks.stream().map(Mark::option))
        .forEach(known::add);
    known.addAll(axes() ? XY : GEO);
    return known;
  }
}
