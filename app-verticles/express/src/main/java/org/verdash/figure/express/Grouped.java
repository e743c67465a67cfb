package org.verdash.figure.express;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.verdash.figure.Data;
import org.verdash.figure.Figure;
import org.verdash.figure.Scatter;
import org.verdash.figure.Template;
import org.verdash.figure.Trace;

/** Draws a chart whose rows are told apart: a trace for each group. */
final class Grouped {
  private final Kind kind;
  private final Source source;
  private final Encoding encoding;
  private final Facets facets;
  private final Shape shape;
  private final Map<String, Map<Object, String>> looks = new HashMap<>();

  private Grouped(Kind kind, Source source) {
    this.kind = kind;
    this.source = source;
    this.encoding = source.encoding();
    this.facets = new Facets(source);
    this.shape = new Shape(kind, source);
  }

  static Figure draw(Kind kind, Table table, Encoding encoding) {
    Source source = new Source(kind.words(), table, encoding);
    return Frames.drawnOrEmpty(source, kind.known(), () -> new Grouped(kind, source).figure());
  }

  private Figure figure() {
    shape.check();
    List<String> options = options();
    List<Group> groups = Group.of(source, options);
    Map<Object, List<Trace<?>>> frames = new LinkedHashMap<>();
    Group.values(source, "frame").forEach(frame -> frames.put(frame, new ArrayList<>()));
    Map<Object, Set<String>> seen = new HashMap<>();
    for (Group group : groups) {
      Object frame = group.values().getOrDefault("frame", "");
      frames
          .computeIfAbsent(frame, key -> new ArrayList<>())
          .addAll(traces(group, seen.computeIfAbsent(frame, key -> new HashSet<>())));
    }
    frames.values().removeIf(List::isEmpty);
    return new Frames(source, kind).figure(frames, layout());
  }

  private boolean scaled() {
    return shape.scaled();
  }

  // In the order in which they stand under the pointer.
  private List<String> options() {
    Set<String> options = new LinkedHashSet<>();
    Stream.concat(
            Stream.concat(Stream.of("color"), kind.marks().stream().map(Mark::option)),
            Stream.of("group", "facetRow", "facetColumn", "frame"))
        .filter(option -> encoding.options().containsKey(option))
        .filter(option -> !(option.equals("color") && scaled()))
        .forEach(options::add);
    return List.copyOf(options);
  }

  // Two options of the same column are one name.
  private List<String> named() {
    Set<String> columns = new HashSet<>();
    return options().stream()
        .filter(option -> !Set.of("group", "facetRow", "facetColumn", "frame").contains(option))
        .filter(option -> columns.add(source.needed(option).name()))
        .toList();
  }

  private List<Trace<?>> traces(Group group, Set<String> seen) {
    Draft draft = new Draft();
    Hover hover = new Hover();
    group
        .values()
        .forEach(
            (option, value) ->
                hover.line(source.label(source.needed(option)), String.valueOf(value)));
    kind.fields().forEach(field -> field(draft, hover, field, group));
    if (scaled()) {
      colors(draft, hover, group);
    }
    shape.extra(draft, hover, group);
    marks(draft, group);
    names(draft, group, seen);
    pointer(draft, hover, group);
    List<Trace<?>> traces = new ArrayList<>();
    traces.add(draft.on(kind.start()));
    if (encoding.options().containsKey("trendline")) {
      traces.add(trend(draft, group));
    }
    return traces;
  }

  private void field(Draft draft, Hover hover, Field field, Group group) {
    source
        .column(field.option())
        .ifPresent(
            column -> {
              if (field.numbers()) {
                source.numbers(field.option());
              }
              Supplier<Data> picked = () -> shape.data(field, column, group.rows());
              draft.set(field.attribute(), group.data(column).orElseGet(picked));
              hover.line(shape.label(field, column), field.reference());
            });
  }

  private void colors(Draft draft, Hover hover, Group group) {
    Column column = source.needed("color");
    draft.set(kind.scaled(), column.data(group.rows()));
    boolean marker = kind.scaled().startsWith("marker.");
    draft.set(marker ? "marker.coloraxis" : "coloraxis", "coloraxis");
    hover.line(source.label(column), "%{" + kind.scaled() + "}");
  }

  private void marks(Draft draft, Group group) {
    for (Mark mark : kind.marks()) {
      if (!(mark.option().equals("color") && scaled())) {
        draft.set(mark.attribute(), look(mark, group.values().getOrDefault(mark.option(), "")));
      }
    }
  }

  /** What a value looks like: as given, else the next in turn. */
  private String look(Mark mark, Object value) {
    boolean color = mark.choices().isEmpty();
    Map<Object, String> known = looks.computeIfAbsent(mark.option(), key -> given(color));
    List<String> choices = color ? palette() : mark.choices();
    return known.computeIfAbsent(
        color ? String.valueOf(value) : value, key -> choices.get(known.size() % choices.size()));
  }

  private Map<Object, String> given(boolean color) {
    Map<Object, String> given = new LinkedHashMap<>();
    if (color && encoding.options().get("colorMap") instanceof Map<?, ?> map) {
      map.forEach((value, css) -> given.put(value, css.toString()));
    }
    return given;
  }

  private List<String> palette() {
    List<String> given = encoding.list("colors").stream().map(Object::toString).toList();
    return given.isEmpty() ? Template.colors() : given;
  }

  private void names(Draft draft, Group group, Set<String> seen) {
    String name = String.join(", ", group.texts(named()));
    draft.set("name", name);
    if (kind == Kind.DENSITY_HEATMAP) {
      return;
    }
    if (kind == Kind.CHOROPLETH) {
      if (!scaled() && !name.isEmpty()) {
        String color = look(Mark.color(""), group.values().getOrDefault("color", ""));
        draft.set("z", Collections.nCopies(group.rows().length, 1));
        draft.set("colorscale", List.of(List.of(0.0, color), List.of(1.0, color)));
        draft.set("showscale", false).set("showlegend", seen.add(name));
      }
      return;
    }
    draft.set("legendgroup", name).set("showlegend", !name.isEmpty() && seen.add(name));
  }

  private void pointer(Draft draft, Hover hover, Group group) {
    source
        .column("hoverName")
        .ifPresent(
            column -> {
              draft.set("hovertext", column.values(group.rows()));
              hover.head("<b>%{hovertext}</b><br><br>");
            });
    source.column("frameGroup").ifPresent(column -> draft.set("ids", column.values(group.rows())));
    Custom.of(source, hover).write(draft, group.rows());
    if (kind.axes()) {
      draft.set("xaxis", "x" + facets.axis(group)).set("yaxis", "y" + facets.axis(group));
    } else {
      draft.set("geo", "geo");
      encoding.string("locationMode").ifPresent(mode -> draft.set("locationmode", mode));
    }
    draft.set("hovertemplate", hover.template());
  }

  private Trace<?> trend(Draft points, Group group) {
    Column x = source.numbers("x");
    Column y = source.numbers("y");
    Line line = Line.through(x.doubles(group.rows()), y.doubles(group.rows()));
    double[] places = shape.places(x, y, group.rows());
    Draft draft = new Draft();
    points.attributes().forEach(draft::set);
    draft.attributes().keySet().removeAll(Set.of("orientation", "customdata", "hovertext", "ids"));
    if (points.attributes().get("marker") instanceof Map<?, ?> marker) {
      Map<Object, Object> kept = new LinkedHashMap<>(marker);
      kept.keySet().retainAll(Set.of("color", "symbol"));
      if (scaled()) {
        kept.remove("color");
      }
      draft.set("marker", kept);
    }
    draft.set("mode", "lines").set("x", places).set("y", line.at(places));
    draft.set("showlegend", false);
    Hover own = new Hover();
    group
        .values()
        .forEach(
            (option, value) ->
                own.line(source.label(source.needed(option)), String.valueOf(value)));
    own.line(source.label(x), "%{x}");
    own.line(source.label(y), "%{y}");
    String told = line.told(source.label(x), source.label(y));
    draft.set("hovertemplate", own.trend(told, source.label(y)));
    return draft.on(Scatter.of());
  }

  private Draft layout() {
    Draft layout = new Draft();
    if (kind.axes()) {
      facets.axes(layout, shape.title("x"), shape.title("y"));
    } else {
      shape.world(layout);
    }
    shape.layout(layout);
    if (kind == Kind.DENSITY_HEATMAP) {
      Frames.scale(layout, source, shape.title("z"));
    } else if (scaled()) {
      Frames.scale(layout, source, source.label(source.needed("color")));
    }
    layout.set("legend.tracegroupgap", 0);
    List<String> titles =
        named().stream().map(option -> source.label(source.needed(option))).distinct().toList();
    if (!titles.isEmpty()) {
      layout.set("legend.title", Map.of("text", String.join(", ", titles)));
    }
    if (encoding.options().containsKey("size")) {
      layout.set("legend.itemsizing", "constant");
    }
    return layout;
  }
}
