package org.verdash.figure.express;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.verdash.figure.Data;

/** What one kind of chart has that others have not. */
final class Shape {
  private static final Set<Kind> BARS = Set.of(Kind.BAR, Kind.HISTOGRAM);
  private static final Set<Kind> BOXES = Set.of(Kind.BOX, Kind.VIOLIN);
  private static final double LARGEST = 20;

  private final Kind kind;
  private final Source source;
  private final Encoding encoding;

  Shape(Kind kind, Source source) {
    this.kind = kind;
    this.source = source;
    this.encoding = source.encoding();
  }

  /** Whether colours are numbers on a scale. */
  boolean scaled() {
    return !kind.scaled().isEmpty() && source.column("color").filter(Column::numeric).isPresent();
  }

  void check() {
    if (kind == Kind.TIMELINE) {
      List.of("start", "end", "y").forEach(source::needed);
    } else if (kind == Kind.CHOROPLETH) {
      source.needed("locations");
    } else if (kind == Kind.SCATTER_GEO) {
      boolean places = encoding.options().containsKey("locations");
      (places ? List.of("locations") : List.of("lat", "lon")).forEach(source::needed);
    } else if (source.column("x").isEmpty() && source.column("y").isEmpty()) {
      throw source.wrong("it needs a column for x or y");
    } else if (!counts() && !BOXES.contains(kind)) {
      List.of("x", "y").forEach(source::needed);
    }
    checkNumbers();
  }

  private void checkNumbers() {
    for (String axis : List.of("x", "y")) {
      if (encoding.flag(axis.equals("x") ? "logX" : "logY")) {
        source.numbers(axis);
      }
    }
    if (BOXES.contains(kind)) {
      source.numbers(lies() ? "x" : "y");
    }
    if (kind == Kind.HISTOGRAM && added() != null) {
      source.numbers(lies() ? "x" : "y");
    }
    source
        .column("size")
        .filter(size -> Arrays.stream(size.numbers()).anyMatch(number -> number < 0))
        .ifPresent(
            size -> {
              throw source.wrong("column '" + size.name() + "' (size) has numbers below zero");
            });
  }

  private boolean counts() {
    return kind == Kind.HISTOGRAM || kind == Kind.DENSITY_HEATMAP;
  }

  /** Whether bars and boxes lie: as told, else when only what lies has numbers. */
  boolean lies() {
    boolean x = source.column("x").filter(Column::numeric).isPresent();
    boolean y = source.column("y").filter(Column::numeric).isPresent();
    boolean both = source.column("x").isPresent() && source.column("y").isPresent();
    boolean alone =
        kind == Kind.HISTOGRAM ? source.column("x").isEmpty() : source.column("y").isEmpty();
    boolean columns = both ? x && !y && (BARS.contains(kind) || BOXES.contains(kind)) : alone;
    return encoding.string("orientation").map("h"::equals).orElse(columns);
  }

  /** The column that a histogram adds up; null when it counts. */
  private @Nullable Column added() {
    if (kind == Kind.DENSITY_HEATMAP) {
      return source.column("z").orElse(null);
    }
    boolean both = source.column("x").isPresent() && source.column("y").isPresent();
    return both ? source.needed(lies() ? "x" : "y") : null;
  }

  private boolean isAdded(Column column) {
    Column added = added();
    return added != null && added.name().equals(column.name());
  }

  /** What the axis of a histogram says. */
  private String counted() {
    Column added = added();
    String what =
        added == null
            ? "count"
            : encoding.string("function").orElse("sum") + " of " + source.label(added);
    String norm = encoding.string("norm").map(n -> normed(n, what)).orElse(what);
    return encoding.string("stackNorm").map(n -> norm + " (normalized as " + n + ")").orElse(norm);
  }

  private static String normed(String norm, String what) {
    if (what.equals("count")) {
      return norm;
    }
    return switch (norm) {
      case "percent" -> "percent of " + what;
      case "probability" -> "fraction of " + what;
      default -> norm + " weighted by " + what;
    };
  }

  String title(String axis) {
    if (kind == Kind.TIMELINE && axis.equals("x")) {
      return "";
    }
    if (axis.equals("z") || (kind == Kind.HISTOGRAM && axis.equals(lies() ? "x" : "y"))) {
      return counted();
    }
    return source.column(axis).map(source::label).orElse("");
  }

  String label(Field field, Column column) {
    boolean sum = field.option().equals("z") || (counts() && isAdded(column));
    return sum && kind != Kind.CHOROPLETH ? counted() : source.label(column);
  }

  /** Values as the trace takes them; the bars of a timeline have lengths in milliseconds. */
  Data data(Field field, Column column, int[] rows) {
    if (kind != Kind.TIMELINE || !Set.of("start", "end").contains(field.option())) {
      return column.data(rows);
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (int row : rows) {
      LocalDateTime start = time(source.needed("start"), row);
      LocalDateTime end = time(source.needed("end"), row);
      if (field.option().equals("start")) {
        values.add(start == null ? null : start.toString());
      } else {
        values.add(start == null || end == null ? null : Duration.between(start, end).toMillis());
      }
    }
    return Data.of(values);
  }

  private @Nullable LocalDateTime time(Column column, int row) {
    Object value = column.value(row);
    try {
      return switch (value) {
        case null -> null;
        case LocalDate day -> day.atStartOfDay();
        case LocalDateTime time -> time;
        case String text when text.length() == 10 -> LocalDate.parse(text).atStartOfDay();
        default -> LocalDateTime.parse(value.toString().replace(' ', 'T'));
      };
    } catch (DateTimeParseException e) {
      throw source.wrong("column '" + column.name() + "' has '" + value + "', which is no date");
    }
  }

  /** What the trace has beside columns and looks. */
  void extra(Draft draft, Hover hover, Group group) {
    encoding.number("opacity").ifPresent(v -> draft.set(opacity(), v));
    if (kind == Kind.SCATTER || kind == Kind.SCATTER_GEO) {
      points(draft);
    } else if (kind == Kind.LINE || kind == Kind.AREA) {
      draft.set("mode", mode("lines", encoding.flag("markers") || has("symbol")));
    }
    if (kind == Kind.AREA) {
      draft.set("stackgroup", "1");
      encoding.string("stackNorm").ifPresent(norm -> draft.set("groupnorm", norm));
    }
    if (kind == Kind.TIMELINE || kind == Kind.BAR) {
      draft.set("textposition", "auto");
    }
    if (kind.axes() && kind != Kind.DENSITY_HEATMAP) {
      draft.set("orientation", kind == Kind.TIMELINE || lies() ? "h" : "v");
    }
    counting(draft, hover);
    boxes(draft);
    boolean beside =
        BOXES.contains(kind) || encoding.string("mode").filter("group"::equals).isPresent();
    if (beside) {
      draft.set("alignmentgroup", "True");
      draft.set("offsetgroup", String.join(", ", group.texts(List.of("color", "pattern"))));
    }
  }

  private String opacity() {
    return kind == Kind.BAR || kind == Kind.HISTOGRAM ? "opacity" : "marker.opacity";
  }

  private boolean has(String option) {
    return encoding.options().containsKey(option);
  }

  private String mode(String first, boolean markers) {
    return first
        + (markers && !first.equals("markers") ? "+markers" : "")
        + (has("text") ? "+text" : "");
  }

  private void points(Draft draft) {
    draft.set("mode", mode("markers", true));
    source
        .column("size")
        .ifPresent(
            size -> {
              double pixels = encoding.number("largest").orElse(LARGEST);
              draft.set("marker.sizemode", "area");
              draft.set("marker.sizeref", size.largest() / (pixels * pixels));
            });
  }

  private void counting(Draft draft, Hover hover) {
    if (!counts()) {
      return;
    }
    boolean map = kind == Kind.DENSITY_HEATMAP;
    encoding.string("norm").ifPresent(norm -> draft.set("histnorm", norm));
    if (added() != null) {
      draft.set("histfunc", encoding.string("function").orElse("sum"));
    }
    String bins = !map && lies() ? "nbinsy" : "nbinsx";
    encoding.number("bins").ifPresent(most -> draft.set(bins, most.intValue()));
    encoding.number("binsY").ifPresent(most -> draft.set("nbinsy", most.intValue()));
    if (map) {
      draft.set("coloraxis", "coloraxis").set("xbingroup", "x").set("ybingroup", "y");
      hover.line(counted(), "%{z}");
    } else {
      draft.set("bingroup", lies() ? "y" : "x");
      hover.line(counted(), lies() ? "%{x}" : "%{y}");
    }
    if (encoding.flag("textAuto")) {
      draft.set("texttemplate", map ? "%{z}" : "%{value}");
    }
  }

  private void boxes(Draft draft) {
    if (!BOXES.contains(kind)) {
      return;
    }
    draft.set("x0", " ").set("y0", " ");
    String points = kind == Kind.BOX ? "boxpoints" : "points";
    encoding
        .string("points")
        .ifPresent(which -> draft.set(points, which.equals("false") ? (Object) false : which));
    if (kind == Kind.BOX) {
      draft.set("notched", encoding.flag("notched"));
    } else {
      draft.set("box.visible", encoding.flag("box")).set("scalegroup", "True");
    }
  }

  /** What the layout has beside axes and legend. */
  void layout(Draft layout) {
    String mode = encoding.string("mode").orElse(BOXES.contains(kind) ? "group" : "relative");
    if (BARS.contains(kind)) {
      layout.set("barmode", mode);
      encoding.string("stackNorm").ifPresent(norm -> layout.set("barnorm", norm));
    } else if (kind == Kind.TIMELINE) {
      layout.set("barmode", "overlay").set("xaxis.type", "date");
    } else if (BOXES.contains(kind)) {
      layout.set(kind == Kind.BOX ? "boxmode" : "violinmode", mode);
    }
    orders(layout);
  }

  // The order of groups is that of the traces; an axis of names has to be told.
  private void orders(Draft layout) {
    for (String axis : List.of("x", "y")) {
      source
          .column(axis)
          .flatMap(column -> encoding.entry("orders", column.name()))
          .ifPresent(
              order -> {
                layout.set(axis + "axis.categoryorder", "array");
                layout.set(axis + "axis.categoryarray", order);
              });
    }
  }

  void world(Draft layout) {
    layout.set("geo.domain", Map.of("x", List.of(0.0, 1.0), "y", List.of(0.0, 1.0)));
    layout.set("geo.center", Map.of());
    encoding.string("projection").ifPresent(name -> layout.set("geo.projection.type", name));
    encoding.string("scope").ifPresent(name -> layout.set("geo.scope", name));
  }

  /** The places of a line through points, from left to right. */
  double[] places(Column x, Column y, int[] rows) {
    double[] xs = x.doubles(rows);
    double[] ys = y.doubles(rows);
    return IntStream.range(0, xs.length)
        .filter(i -> !Double.isNaN(xs[i] + ys[i]))
        .mapToDouble(i -> xs[i])
        .sorted()
        .toArray();
  }
}
