package org.verdash.figure.express;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verdash.figure.ColorScale;
import org.verdash.figure.Figure;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;

/**
 * The same charts of the same small tables as Python's plotly express makes, value by value. The
 * facts were written by plotly 7.1.0; the guide's page lists how and why ours differ.
 */
class PlotlyExpressTest {
  private static final String[] COLORS = {
    "#636efa", "#EF553B", "#00cc96", "#ab63fa", "#FFA15A", "#19d3f3", "#FF6692", "#B6E880",
    "#FF97FF", "#FECB52"
  };
  private static final ColorScale PLASMA =
      ColorScale.evenly(
          "#0d0887", "#46039f", "#7201a8", "#9c179e", "#bd3786", "#d8576b", "#ed7953", "#fb9f3a",
          "#fdca26", "#f0f921");
  private static final Map<?, ?> FACTS = facts();
  private static final Table CITIES = table("cities");
  private static final Table TASKS = table("tasks");
  private static final Table COSTS = table("costs");

  private static Encoding plotly(Encoding e) {
    return e.colors(COLORS).colorScale(PLASMA);
  }

  static Stream<Arguments> figures() {
    Map<String, Figure> all = new LinkedHashMap<>();
    points(all);
    facets(all);
    trends(all);
    lines(all);
    bars(all);
    spreads(all);
    parts(all);
    maps(all);
    return all.entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue()));
  }

  private static void points(Map<String, Figure> all) {
    all.put("scatter", Express.scatter(CITIES, e -> plotly(e).x("rain").y("score")));
    all.put(
        "scatter color size hover",
        Express.scatter(
            CITIES,
            e ->
                plotly(e)
                    .x("rain")
                    .y("score")
                    .color("land")
                    .size("people")
                    .symbol("kind")
                    .hoverName("city")
                    .hover("year")
                    .label("people", "People (1000)")
                    .label("land", "Region")
                    .title("Rain")
                    .order("land", "South", "North")));
  }

  private static void facets(Map<String, Figure> all) {
    all.put(
        "scatter continuous facet",
        Express.scatter(
            CITIES,
            e ->
                plotly(e)
                    .x("rain")
                    .y("score")
                    .color("people")
                    .facetColumn("land")
                    .facetRow("kind")
                    .label("people", "People (1000)")
                    .label("land", "Region")));
    all.put(
        "scatter frames",
        Express.scatter(
            CITIES,
            e ->
                plotly(e)
                    .x("rain")
                    .y("score")
                    .color("land")
                    .frame("year")
                    .frameGroup("city")
                    .rangeX(400, 900)));
  }

  private static void trends(Map<String, Figure> all) {
    all.put(
        "scatter trendline",
        Express.scatter(
            CITIES, e -> plotly(e).x("rain").y("score").color("land").trendline(Trend.OLS)));
    all.put(
        "scatter trendline all",
        Express.scatter(CITIES, e -> plotly(e).x("rain").y("score").trendline(Trend.OLS)));
    all.put(
        "scatter log wrap",
        Express.scatter(
            CITIES,
            e ->
                plotly(e)
                    .x("rain")
                    .y("score")
                    .facetColumn("city")
                    .wrap(3)
                    .logX(true)
                    .opacity(0.5)));
  }

  private static void lines(Map<String, Figure> all) {
    all.put("line", Express.line(CITIES, e -> plotly(e).x("year").y("people").color("city")));
    all.put(
        "line markers dash",
        Express.line(
            CITIES,
            e ->
                plotly(e)
                    .x("year")
                    .y("people")
                    .group("city")
                    .dash("land")
                    .markers(true)
                    .symbol("land")));
    all.put("area", Express.area(CITIES, e -> plotly(e).x("year").y("people").color("city")));
    all.put(
        "area facet",
        Express.area(
            CITIES,
            e ->
                plotly(e)
                    .x("year")
                    .y("people")
                    .color("city")
                    .facetColumn("land")
                    .stackNorm("percent")));
  }

  private static void bars(Map<String, Figure> all) {
    all.put("bar", Express.bar(CITIES, e -> plotly(e).x("city").y("people")));
    all.put(
        "bar color group",
        Express.bar(CITIES, e -> plotly(e).x("city").y("people").color("year").mode("group")));
    all.put(
        "bar color stack",
        Express.bar(
            CITIES,
            e ->
                plotly(e)
                    .x("people")
                    .y("city")
                    .color("kind")
                    .horizontal(true)
                    .text("score")
                    .pattern("land")
                    .colorOf("a", "red")));
    all.put(
        "timeline", Express.timeline(TASKS, e -> plotly(e).start("start").end("end").y("task")));
    all.put(
        "timeline color",
        Express.timeline(
            TASKS,
            e -> plotly(e).start("start").end("end").y("task").color("team").hoverName("team")));
  }

  private static void spreads(Map<String, Figure> all) {
    all.put("histogram", Express.histogram(CITIES, e -> plotly(e).x("rain")));
    all.put(
        "histogram color",
        Express.histogram(
            CITIES,
            e ->
                plotly(e)
                    .x("land")
                    .y("people")
                    .color("kind")
                    .function("avg")
                    .mode("group")
                    .bins(5)));
    all.put(
        "histogram norm",
        Express.histogram(
            CITIES,
            e -> plotly(e).x("rain").norm("percent").stackNorm("percent").bins(4).color("land")));
    all.put("box", Express.box(CITIES, e -> plotly(e).y("score")));
    all.put(
        "box color",
        Express.box(
            CITIES, e -> plotly(e).x("land").y("score").color("kind").points("all").notched(true)));
    all.put("violin", Express.violin(CITIES, e -> plotly(e).y("score")));
    all.put(
        "violin color",
        Express.violin(
            CITIES, e -> plotly(e).x("land").y("score").color("kind").box(true).points("all")));
    all.put(
        "density heatmap",
        Express.densityHeatmap(CITIES, e -> plotly(e).x("rain").y("score").bins(4).binsY(3)));
    all.put(
        "density heatmap z",
        Express.densityHeatmap(
            CITIES, e -> plotly(e).x("land").y("kind").z("people").function("avg").textAuto(true)));
  }

  private static void parts(Map<String, Figure> all) {
    all.put("pie", Express.pie(CITIES, e -> plotly(e).names("city").values("people")));
    all.put(
        "pie color",
        Express.pie(
            CITIES,
            e -> plotly(e).names("city").values("people").color("land").hole(0.3).hover("iso")));
    all.put(
        "sunburst path",
        Express.sunburst(CITIES, e -> plotly(e).path("land", "city").values("people")));
    all.put(
        "sunburst parents",
        Express.sunburst(
            COSTS,
            e -> plotly(e).names("name").parents("parent").values("cost").branchValues("total")));
    all.put(
        "sunburst path color",
        Express.sunburst(
            CITIES, e -> plotly(e).path("land", "city").values("people").color("score")));
    all.put(
        "treemap path",
        Express.treemap(CITIES, e -> plotly(e).path("land", "city").values("people")));
    all.put(
        "treemap parents",
        Express.treemap(
            COSTS, e -> plotly(e).names("name").parents("parent").values("cost").color("name")));
  }

  private static void maps(Map<String, Figure> all) {
    Table first = firstYear();
    all.put(
        "choropleth",
        Express.choropleth(
            first, e -> plotly(e).locations("iso").color("people").hoverName("city")));
    all.put(
        "choropleth discrete",
        Express.choropleth(
            first,
            e -> plotly(e).locations("iso").color("land").scope("europe").projection("mercator")));
    all.put(
        "scatter geo",
        Express.scatterGeo(first, e -> plotly(e).lat("lat").lon("lon").size("people")));
    all.put(
        "scatter geo locations",
        Express.scatterGeo(
            first,
            e ->
                plotly(e)
                    .locations("iso")
                    .color("land")
                    .symbol("kind")
                    .projection("natural earth")));
    double[][] matrix = {{1, 2, 3}, {4, 5, 6}};
    all.put("imshow", Express.imshow(matrix, e -> e.colorScale(PLASMA)));
    all.put(
        "imshow labels",
        Express.imshow(
            matrix,
            e ->
                e.colorScale(PLASMA)
                    .label("x", "col")
                    .label("y", "row")
                    .label("color", "value")
                    .places(List.of("a", "b", "c"), List.of("p", "q"))
                    .textAuto(true)
                    .square(false)
                    .upwards(true)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("figures")
  void aChartIsThatOfPlotlyExpress(String name, Figure figure) {
    Map<String, Object> expected = new TreeMap<>();
    flatten("", ((Map<?, ?>) FACTS.get("figures")).get(name), expected);
    Map<String, Object> actual = new TreeMap<>();
    flatten("", JsonReader.read(new JsonWriter().value(figure).toBuffer()), actual);
    expected.keySet().removeIf(path -> deviates(name, path));
    actual.keySet().removeIf(path -> deviates(name, path));
    assertThat(actual).as("%s", difference(expected, actual)).isEqualTo(expected);
  }

  /** What differs on purpose; each has its reason on the guide's page. */
  private static boolean deviates(String name, String path) {
    return path.startsWith("/layout/template")
        || path.startsWith("/layout/margin")
        || (name.equals("imshow labels") && path.startsWith("/layout/coloraxis"));
  }

  private static String difference(Map<String, Object> expected, Map<String, Object> actual) {
    Map<String, String> different = new TreeMap<>();
    expected.forEach(
        (path, value) -> {
          if (!value.equals(actual.get(path))) {
            different.put(path, value + " but is " + actual.get(path));
          }
        });
    actual.forEach(
        (path, value) -> {
          if (!expected.containsKey(path)) {
            different.put(path, "nothing but is " + value);
          }
        });
    return different.toString();
  }

  private static void flatten(String path, Object json, Map<String, Object> into) {
    switch (json) {
      case Map<?, ?> map when map.get("bdata") instanceof String text ->
          flatten(path, decoded(map, text), into);
      case Map<?, ?> map -> {
        if (map.isEmpty()) {
          into.put(path, "{}");
        }
        map.forEach((name, value) -> flatten(path + '/' + name, value, into));
      }
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          flatten(path + '/' + i, list.get(i), into);
        }
      }
      case Number number -> into.put(path, "%.9g".formatted(number.doubleValue()));
      // Python writes microseconds where there are none.
      case String text -> into.put(path, text.replaceAll("(T\\d\\d:\\d\\d)(:00[.]0+)?$", "$1"));
      case null, default -> into.put(path, String.valueOf(json));
    }
  }

  private static Object decoded(Map<?, ?> map, String text) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    List<Object> values = new ArrayList<>();
    while (bytes.hasRemaining()) {
      values.add("i4".equals(map.get("dtype")) ? (Object) bytes.getInt() : bytes.getDouble());
    }
    if (!(map.get("shape") instanceof String shape)) {
      return values;
    }
    int columns = Integer.parseInt(shape.substring(shape.indexOf(' ') + 1));
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < values.size(); i += columns) {
      rows.add(values.subList(i, i + columns));
    }
    return rows;
  }

  private static Map<?, ?> facts() {
    try (InputStream in = PlotlyExpressTest.class.getResourceAsStream("plotly-express.json")) {
      return (Map<?, ?>) JsonReader.read(Buffer.buffer(in.readAllBytes()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Table table(String name) {
    Table table = Table.of();
    Map<?, ?> columns = (Map<?, ?>) ((Map<?, ?>) FACTS.get("tables")).get(name);
    for (var column : columns.entrySet()) {
      table = table.with(column.getKey().toString(), (List<?>) column.getValue());
    }
    return table;
  }

  private static Table firstYear() {
    Table table = Table.of();
    for (String name : CITIES.names()) {
      table = table.with(name, CITIES.values(name).subList(0, 4));
    }
    return table;
  }
}
