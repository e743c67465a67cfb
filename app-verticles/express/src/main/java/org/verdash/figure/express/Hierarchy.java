package org.verdash.figure.express;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.verdash.figure.Data;
import org.verdash.figure.Figure;
import org.verdash.figure.Template;
import org.verdash.figure.Trace;

/** Draws charts of parts and wholes: pie, sunburst, treemap. */
final class Hierarchy {
  private static final Set<String> OPTIONS =
      Set.of(
          "names",
          "values",
          "color",
          "colors",
          "colorMap",
          "colorScale",
          "hoverName",
          "hover",
          "labels",
          "template",
          "title",
          "height",
          "width",
          "opacity");
  private static final String UNCLEAR = "(?)";

  private final Source source;
  private final Encoding encoding;
  private final Draft draft = new Draft();
  private final Draft layout = new Draft();
  private final Hover hover = new Hover();

  private Hierarchy(Source source) {
    this.source = source;
    this.encoding = source.encoding();
  }

  static Figure pie(Table table, Encoding encoding, Trace<?> start) {
    Source source = new Source("pie", table, encoding);
    Set<String> known = new HashSet<>(OPTIONS);
    known.add("hole");
    return Frames.drawnOrEmpty(source, known, () -> new Hierarchy(source).pie(start));
  }

  static Figure tree(String name, Table table, Encoding encoding, Trace<?> start) {
    Source source = new Source(name, table, encoding);
    Set<String> known = new HashSet<>(OPTIONS);
    known.addAll(Set.of("parents", "path", "branchValues"));
    return Frames.drawnOrEmpty(source, known, () -> new Hierarchy(source).tree(start));
  }

  private Figure pie(Trace<?> start) {
    if (source.column("names").isEmpty() && source.column("values").isEmpty()) {
      throw source.wrong("it needs a column for names or values");
    }
    column("names", "labels", "%{label}");
    column("values", "values", "%{value}");
    draft.set("legendgroup", "").set("showlegend", true);
    encoding.number("hole").ifPresent(share -> draft.set("hole", share));
    return finished(start);
  }

  private Figure tree(Trace<?> start) {
    if (encoding.list("path").isEmpty()) {
      source.needed("names");
      source.needed("parents");
      column("names", "labels", "%{label}");
      column("values", "values", "%{value}");
      column("parents", "parents", "%{parent}");
      encoding.string("branchValues").ifPresent(value -> draft.set("branchvalues", value));
      return finished(start);
    }
    if (encoding.options().containsKey("names") || encoding.options().containsKey("parents")) {
      throw source.wrong("it takes a path, or names and parents, but not both");
    }
    path();
    return figure(start);
  }

  private void column(String option, String attribute, String reference) {
    source
        .column(option)
        .ifPresent(
            column -> {
              Column checked = option.equals("values") ? source.numbers(option) : column;
              List<@Nullable Object> values = checked.values(checked.all());
              values.replaceAll(v -> v == null && option.equals("parents") ? "" : v);
              draft.set(attribute, checked.numeric() ? checked.data(checked.all()) : values);
              hover.line(option.equals("parents") ? "parent" : source.label(column), reference);
            });
  }

  private Figure finished(Trace<?> start) {
    List<String> more = new ArrayList<>();
    encoding.list("hover").forEach(name -> more.add(name.toString()));
    encoding.string("color").ifPresent(more::add);
    int[] rows = source.table().find(source.table().names().get(0)).orElseThrow().all();
    source.column("color").ifPresent(column -> colored(column.values(rows), column));
    source
        .column("hoverName")
        .ifPresent(
            column -> {
              draft.set("hovertext", column.values(rows));
              hover.head("<b>%{hovertext}</b><br><br>");
            });
    Source all =
        new Source(source.chart(), source.table(), encoding.hover(more.toArray(String[]::new)));
    Custom.of(all, hover).write(draft, rows);
    return figure(start);
  }

  private void colored(List<@Nullable Object> values, Column column) {
    if (column.numeric() && !source.chart().equals("pie")) {
      hover.line(source.label(column), "%{color}");
      draft.set("marker.coloraxis", "coloraxis").set("marker.colors", column.data(column.all()));
      Frames.scale(layout, source, source.label(column));
      return;
    }
    draft.set("marker.colors", colors(values));
  }

  private List<String> colors(List<@Nullable Object> values) {
    List<String> given = encoding.list("colors").stream().map(Object::toString).toList();
    List<String> palette = given.isEmpty() ? Template.colors() : given;
    Map<String, String> known = new LinkedHashMap<>();
    if (encoding.options().get("colorMap") instanceof Map<?, ?> map) {
      map.forEach((value, css) -> known.put(value.toString(), css.toString()));
    }
    List<String> colors = new ArrayList<>();
    for (Object value : values) {
      colors.add(
          known.computeIfAbsent(
              String.valueOf(value), key -> palette.get(known.size() % palette.size())));
    }
    return colors;
  }

  /** A slice: what is below a place of the path, added up. */
  private static final class Slice {
    private double sum;
    private double weighted;
    private @Nullable Object shown;
    private boolean first = true;

    void add(double value, double color, @Nullable Object text) {
      shown = first || Objects.equals(text, shown) ? text : UNCLEAR;
      first = false;
      sum += value;
      weighted += value * color;
    }
  }

  private void path() {
    List<Column> steps =
        encoding.list("path").stream().map(n -> source.named(n.toString(), "path")).toList();
    List<String> ids = new ArrayList<>();
    List<Slice> slices = new ArrayList<>();
    for (int depth = steps.size(); depth > 0; depth--) {
      slices(steps.subList(0, depth))
          .forEach(
              (id, slice) -> {
                ids.add(id);
                slices.add(slice);
              });
    }
    draft.set("ids", ids.stream().map(id -> id.replace('\0', '/')).toList());
    draft.set("labels", ids.stream().map(id -> id.substring(id.lastIndexOf('\0') + 1)).toList());
    draft.set("parents", ids.stream().map(Hierarchy::parent).toList());
    draft.set("values", Data.of(slices.stream().mapToDouble(slice -> slice.sum).toArray()));
    draft.set("branchvalues", "total");
    hover.line("labels", "%{label}");
    hover.line(source.column("values").map(source::label).orElse("count"), "%{value}");
    hover.line("parent", "%{parent}");
    hover.line("id", "%{id}");
    source.column("color").ifPresent(column -> slicesColored(column, slices));
  }

  private static String parent(String id) {
    return id.substring(0, Math.max(0, id.lastIndexOf('\0'))).replace('\0', '/');
  }

  private Map<String, Slice> slices(List<Column> steps) {
    Column values =
        encoding.options().containsKey("values")
            ? source.numbers("values")
            : Column.of("", List.of());
    Column colors = source.column("color").orElse(values);
    Map<String, Slice> slices = new TreeMap<>();
    for (int row = 0; row < source.table().rows(); row++) {
      int at = row;
      List<@Nullable Object> names =
          new ArrayList<>(steps.stream().map(step -> step.value(at)).toList());
      while (!names.isEmpty() && names.get(names.size() - 1) == null) {
        names.remove(names.size() - 1);
      }
      if (names.size() == steps.size() && !names.contains(null)) {
        double value = values.rows() == 0 ? 1 : values.numbers()[row];
        double color = colors.numeric() && colors.rows() > 0 ? colors.numbers()[row] : 0;
        Object text = colors.rows() > 0 ? colors.value(row) : null;
        String id = String.join("\0", names.stream().map(String::valueOf).toList());
        slices.computeIfAbsent(id, key -> new Slice()).add(value, color, text);
      }
    }
    return slices;
  }

  private void slicesColored(Column column, List<Slice> slices) {
    if (column.numeric()) {
      double[] means = slices.stream().mapToDouble(slice -> slice.weighted / slice.sum).toArray();
      hover.line(source.label(column), "%{color}");
      draft.set("customdata", Arrays.stream(means).mapToObj(List::of).toList());
      draft.set("marker.coloraxis", "coloraxis").set("marker.colors", Data.of(means));
      Frames.scale(layout, source, source.label(column));
      return;
    }
    List<@Nullable Object> shown = new ArrayList<>();
    slices.forEach(slice -> shown.add(slice.shown));
    draft.set("customdata", shown.stream().map(value -> List.of(String.valueOf(value))).toList());
    hover.line(source.label(column), "%{customdata[0]}");
    draft.set("marker.colors", colors(shown));
  }

  private Figure figure(Trace<?> start) {
    draft.set("name", "").set("hovertemplate", hover.template());
    draft.set("domain", Map.of("x", List.of(0.0, 1.0), "y", List.of(0.0, 1.0)));
    encoding.number("opacity").ifPresent(value -> draft.set("opacity", value));
    layout.set("legend.tracegroupgap", 0);
    return Frames.figure(source, List.of(draft.on(start)), layout);
  }
}
