package org.verdash.figure.express;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.verdash.figure.ColorScale;
import org.verdash.figure.Template;

/**
 * Which columns a chart shows and how. Immutable: each setter gives a new one. What a chart does
 * not know is refused by {@link Express}, with the names of chart and option.
 */
public final class Encoding {
  private final SequencedMap<String, Object> options;

  private Encoding(SequencedMap<String, Object> options) {
    this.options = options;
  }

  static Encoding empty() {
    return new Encoding(new LinkedHashMap<>());
  }

  private Encoding with(String name, Object value) {
    SequencedMap<String, Object> all = new LinkedHashMap<>(options);
    all.put(name, value);
    return new Encoding(all);
  }

  Map<String, Object> options() {
    return Collections.unmodifiableMap(options);
  }

  Optional<String> string(String name) {
    return Optional.ofNullable(options.get(name)).map(Object::toString);
  }

  Optional<Double> number(String name) {
    return Optional.ofNullable(options.get(name)).map(value -> ((Number) value).doubleValue());
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(options.get(name));
  }

  List<Object> list(String name) {
    return options.get(name) instanceof List<?> list ? List.copyOf(list) : List.of();
  }

  <T> Optional<T> value(String name, Class<T> type) {
    return Optional.ofNullable(options.get(name)).map(type::cast);
  }

  /** A value by a name within an option, such as the label of a column. */
  Optional<Object> entry(String name, String key) {
    return options.get(name) instanceof Map<?, ?> map
        ? Optional.ofNullable(map.get(key))
        : Optional.empty();
  }

  private Encoding entry(String name, String key, Object value) {
    Map<String, Object> all = new LinkedHashMap<>();
    if (options.get(name) instanceof Map<?, ?> before) {
      before.forEach((known, old) -> all.put(known.toString(), old));
    }
    all.put(key, value);
    return with(name, Collections.unmodifiableMap(all));
  }

  /** The column along the horizontal axis. */
  public Encoding x(String column) {
    return with("x", column);
  }

  /** The column along the vertical axis. */
  public Encoding y(String column) {
    return with("y", column);
  }

  /** The column of the values that a cell adds up. */
  public Encoding z(String column) {
    return with("z", column);
  }

  /**
   * The column that gives colours: a colour for each distinct value, or a scale when it has
   * numbers.
   */
  public Encoding color(String column) {
    return with("color", column);
  }

  /** The column that gives points their area; numbers. */
  public Encoding size(String column) {
    return with("size", column);
  }

  /** The column that gives points their shape. */
  public Encoding symbol(String column) {
    return with("symbol", column);
  }

  /** The column that gives lines their dashes. */
  public Encoding dash(String column) {
    return with("dash", column);
  }

  /** The column that gives areas and bars their pattern. */
  public Encoding pattern(String column) {
    return with("pattern", column);
  }

  /** The column by which lines are told apart without a look of their own. */
  public Encoding group(String column) {
    return with("group", column);
  }

  /** The column of texts that stand in the chart. */
  public Encoding text(String column) {
    return with("text", column);
  }

  /** The column of the names of slices. */
  public Encoding names(String column) {
    return with("names", column);
  }

  /** The column of the values of slices. */
  public Encoding values(String column) {
    return with("values", column);
  }

  /** The column of the parents of slices, by name. */
  public Encoding parents(String column) {
    return with("parents", column);
  }

  /** The column of latitudes, in degrees. */
  public Encoding lat(String column) {
    return with("lat", column);
  }

  /** The column of longitudes, in degrees. */
  public Encoding lon(String column) {
    return with("lon", column);
  }

  /** The column of places, see {@link #locationMode}. */
  public Encoding locations(String column) {
    return with("locations", column);
  }

  /** The column of the dates at which bars of a timeline start. */
  public Encoding start(String column) {
    return with("start", column);
  }

  /** The column of the dates at which they end. */
  public Encoding end(String column) {
    return with("end", column);
  }

  /** The column that stands in bold under the pointer. */
  public Encoding hoverName(String column) {
    return with("hoverName", column);
  }

  /** The column that has a row of charts for each value. */
  public Encoding facetRow(String column) {
    return with("facetRow", column);
  }

  /** The column that has a chart beside the other for each value. */
  public Encoding facetColumn(String column) {
    return with("facetColumn", column);
  }

  /** The column that has a step of an animation for each value. */
  public Encoding frame(String column) {
    return with("frame", column);
  }

  /** The column that names points, so that an animation moves them. */
  public Encoding frameGroup(String column) {
    return with("frameGroup", column);
  }

  /** Whether the horizontal axis is logarithmic. */
  public Encoding logX(boolean value) {
    return with("logX", value);
  }

  /** Whether the vertical axis is logarithmic. */
  public Encoding logY(boolean value) {
    return with("logY", value);
  }

  /** Whether a line has points. */
  public Encoding markers(boolean value) {
    return with("markers", value);
  }

  /** Whether boxes have notches. */
  public Encoding notched(boolean value) {
    return with("notched", value);
  }

  /** Whether there is a box in a violin. */
  public Encoding box(boolean value) {
    return with("box", value);
  }

  /** Whether the values stand in the chart. */
  public Encoding textAuto(boolean value) {
    return with("textAuto", value);
  }

  /** Whether the cells of a picture are squares, which they are without this. */
  public Encoding square(boolean value) {
    return with("square", value);
  }

  /** Whether the first row of a picture is at the bottom; without this at the top. */
  public Encoding upwards(boolean value) {
    return with("upwards", value);
  }

  /** So many charts beside each other, then a new row; for {@link #facetColumn}. */
  public Encoding wrap(int value) {
    return with("wrap", value);
  }

  /** At most so many bars, or cells along the horizontal axis. */
  public Encoding bins(int value) {
    return with("bins", value);
  }

  /** At most so many cells along the vertical axis. */
  public Encoding binsY(int value) {
    return with("binsY", value);
  }

  /** Height in pixels. */
  public Encoding height(int value) {
    return with("height", value);
  }

  /** Width in pixels. */
  public Encoding width(int value) {
    return with("width", value);
  }

  /** Opacity from 0 to 1. */
  public Encoding opacity(double value) {
    return with("opacity", value);
  }

  /** Share of the radius that a pie leaves out. */
  public Encoding hole(double value) {
    return with("hole", value);
  }

  /** Width in pixels of the point with the largest size; without this 20. */
  public Encoding largest(double value) {
    return with("largest", value);
  }

  /** The title above the chart. */
  public Encoding title(String value) {
    return with("title", value);
  }

  /** The steps from the whole to its smallest parts, such as country and city. */
  public Encoding path(String... columns) {
    return with("path", List.of(columns));
  }

  /** Further columns that stand under the pointer. */
  public Encoding hover(String... columns) {
    return with("hover", List.of(columns));
  }

  /** What stands in the chart for the name of a column. */
  public Encoding label(String column, String label) {
    return entry("labels", column, label);
  }

  /** The order of the values of a column; those that it lacks follow. */
  public Encoding order(String column, Object... values) {
    return entry("orders", column, List.of(values));
  }

  /** The colour of a value of the column of colours, as CSS writes it. */
  public Encoding colorOf(Object value, String css) {
    return entry("colorMap", String.valueOf(value), css);
  }

  /** The colours of distinct values in turn, as CSS writes them; without this the house's. */
  public Encoding colors(String... css) {
    return with("colors", List.of(css));
  }

  /** The colours of numbers; without this {@link ColorScale#VIRIDIS}. */
  public Encoding colorScale(ColorScale scale) {
    return with("colorScale", scale);
  }

  /** How the chart looks otherwise; without this {@link Template#HOUSE}. */
  public Encoding template(Template template) {
    return with("template", template);
  }

  /** What the horizontal axis shows: numbers or dates. */
  public Encoding rangeX(Object from, Object to) {
    return with("rangeX", List.of(from, to));
  }

  /** What the vertical axis shows: numbers or dates. */
  public Encoding rangeY(Object from, Object to) {
    return with("rangeY", List.of(from, to));
  }

  /** The places of the columns of a picture. */
  public Encoding places(List<?> x, List<?> y) {
    return with("placesX", List.copyOf(x)).with("placesY", List.copyOf(y));
  }

  /** Bars and boxes that lie; without this the columns decide. */
  public Encoding horizontal(boolean value) {
    return with("orientation", value ? "h" : "v");
  }

  /**
   * How bars, boxes and violins share a place: {@code relative}, {@code group}, {@code overlay}.
   */
  public Encoding mode(String plotly) {
    return with("mode", plotly);
  }

  /** What a bar adds up: {@code count}, {@code sum}, {@code avg}, {@code min}, {@code max}. */
  public Encoding function(String plotly) {
    return with("function", plotly);
  }

  /** What bars are measured in: {@code percent}, {@code probability}, {@code density}. */
  public Encoding norm(String plotly) {
    return with("norm", plotly);
  }

  /** How stacks are measured: {@code percent} or {@code fraction}. */
  public Encoding stackNorm(String plotly) {
    return with("stackNorm", plotly);
  }

  /** Which values are drawn as points: {@code all}, {@code outliers}, {@code false}. */
  public Encoding points(String plotly) {
    return with("points", plotly);
  }

  /** A line of least squares through the points of each group. */
  public Encoding trendline(Trend trend) {
    return with("trendline", trend);
  }

  /** What the values of slices with children are: {@code total} or {@code remainder}. */
  public Encoding branchValues(String plotly) {
    return with("branchValues", plotly);
  }

  /** What places are: {@code ISO-3}, {@code USA-states}, {@code country names}. */
  public Encoding locationMode(String plotly) {
    return with("locationMode", plotly);
  }

  /** The part of the world, such as {@code europe}. */
  public Encoding scope(String plotly) {
    return with("scope", plotly);
  }

  /** How the world is laid flat, such as {@code natural earth}. */
  public Encoding projection(String plotly) {
    return with("projection", plotly);
  }
}
