package org.verdash.figure.express;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verdash.figure.Figure;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;

class ExpressTest {
  private static final Table TABLE =
      Table.of()
          .with("n", new double[] {1, 2, Double.NaN})
          .with("m", new double[] {3, -4, 5})
          .with("text", Arrays.asList("a", "b", null));

  @FunctionalInterface
  interface Chart {
    Figure draw(Table table, UnaryOperator<Encoding> encoding);
  }

  @ParameterizedTest
  @MethodSource({"wrongPoints", "wrongBars", "wrongParts"})
  void whatIsWrongIsToldWithChartAndColumn(
      Chart chart, UnaryOperator<Encoding> encoding, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chart.draw(TABLE, encoding))
        .withMessage(message);
  }

  static Stream<Arguments> wrongPoints() {
    return Stream.of(
        wrong(
            Express::scatter,
            e -> e.x("n").y("m").color("colour"),
            "scatter: there is no column 'colour' (color); the table has n, m, text"),
        wrong(Express::scatter, e -> e.x("n"), "scatter: it needs a column for y"),
        wrong(Express::line, e -> e, "line: it needs a column for x or y"),
        wrong(
            Express::scatter,
            e -> e.x("n").y("m").size("text"),
            "scatter: column 'text' (size) must have numbers, but has 'a'"),
        wrong(
            Express::scatter,
            e -> e.x("n").y("n").size("m"),
            "scatter: column 'm' (size) has numbers below zero"),
        wrong(
            Express::scatter,
            e -> e.x("text").y("m").logX(true),
            "scatter: column 'text' (x) must have numbers, but has 'a'"),
        wrong(
            Express::scatter,
            e -> e.x("text").y("m").trendline(Trend.OLS),
            "scatter: column 'text' (x) must have numbers, but has 'a'"));
  }

  static Stream<Arguments> wrongBars() {
    return Stream.of(
        wrong(
            Express::box,
            e -> e.y("text"),
            "box: column 'text' (y) must have numbers, but has 'a'"),
        wrong(
            Express::histogram,
            e -> e.x("n").y("text").horizontal(false),
            "histogram: column 'text' (y) must have numbers, but has 'a'"));
  }

  static Stream<Arguments> wrongParts() {
    return Stream.of(
        wrong(
            Express::pie,
            e -> e.names("n").values("text"),
            "pie: column 'text' (values) must have numbers, but has 'a'"),
        wrong(Express::pie, e -> e.names("n").x("m"), "pie: it has no option x"),
        wrong(
            Express::treemap,
            e -> e.path("text", "no"),
            "treemap: there is no column 'no' (path); the table has n, m, text"),
        wrong(Express::sunburst, e -> e.names("text"), "sunburst: it needs a column for parents"),
        wrong(
            Express::timeline,
            e -> e.start("text").end("text").y("n"),
            "timeline: column 'text' has 'a', which is no date"),
        wrong(
            Express::choropleth, e -> e.color("n"), "choropleth: it needs a column for locations"),
        wrong(
            Express::scatterGeo,
            e -> e.lat("text").lon("n"),
            "scatter geo: column 'text' (lat) must have numbers, but has 'a'"),
        wrong(
            Express::densityHeatmap,
            e -> e.x("n").y("m").z("text"),
            "density heatmap: column 'text' (z) must have numbers, but has 'a'"));
  }

  private static Arguments wrong(Chart chart, UnaryOperator<Encoding> encoding, String message) {
    return Arguments.of(chart, encoding, message);
  }

  @Test
  void aTableWithoutRowsGivesASentence() {
    Table none = Table.csv("a,b\n");
    assertThat(json(Express.scatter(none, e -> e.x("a").y("b"))))
        .contains("There is no data for this chart.");
    assertThat(json(Express.treemap(Table.of(), e -> e.path("a"))))
        .contains("There is no data for this chart.");
    assertThat(json(Express.imshow(new double[0][], e -> e)))
        .contains("There is no data for this chart.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Express.scatter(none, e -> e.x("a").y("c")))
        .withMessageContaining("no column 'c'");
  }

  @Test
  void aGapAlongAnAxisStaysAGap() {
    List<?> data = data(Express.line(TABLE, e -> e.x("text").y("m")));
    assertThat(((Map<?, ?>) data.get(0)).get("x")).isEqualTo(Arrays.asList("a", "b", null));
  }

  @Test
  void aRowWithoutAColourIsLeftOut() {
    List<?> data = data(Express.scatter(TABLE, e -> e.x("m").y("m").color("text")));
    assertThat(data).hasSize(2);
  }

  @Test
  void manyGroupsShareThePaletteInTurn() {
    List<Integer> tens = Stream.iterate(0, i -> i + 1).limit(10).toList();
    List<String> names = tens.stream().map(i -> "g" + i).toList();
    Table table = Table.of().with("x", tens).with("g", names);
    List<?> data = data(Express.scatter(table, e -> e.x("x").y("x").color("g")));
    assertThat(color(data.get(8))).isEqualTo(color(data.get(0)));
    assertThat(color(data.get(1))).isNotEqualTo(color(data.get(0)));
  }

  @Test
  void placesAreNamedAsTold() {
    Table lands = Table.of().with("land", List.of("Peru", "Chad")).with("n", List.of(1, 2));
    UnaryOperator<Encoding> by = e -> e.locations("land").locationMode("country names").color("n");
    assertThat(json(Express.choropleth(lands, by))).contains("\"locationmode\":\"country names\"");
    assertThat(json(Express.scatterGeo(lands, by))).contains("\"locationmode\":\"country names\"");
  }

  @Test
  void columnsOfUnequalLengthMakeNoTable() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Table.of().with("a", new double[] {1, 2}).with("b", List.of("x")))
        .withMessage("column 'b' has 1 values, but column 'a' has 2");
  }

  @Test
  void anAxisWhoseValuesAreAllMissingIsDrawnWithoutPoints() {
    Table none =
        Table.of()
            .with("x", new double[] {Double.NaN, Double.NaN})
            .with("y", Arrays.asList(null, null))
            .with("g", Arrays.asList("a", "b"));
    assertThat(data(Express.scatter(none, e -> e.x("x").y("y").color("g")))).hasSize(2);
    assertThat(data(Express.line(none, e -> e.x("x").y("x")))).hasSize(1);
    assertThat(data(Express.histogram(none, e -> e.x("x")))).hasSize(1);
    assertThat(data(Express.scatter(none, e -> e.x("x").y("x").trendline(Trend.OLS)))).hasSize(2);
  }

  @Test
  void rowsThatNoGroupTakesMakeASentenceOrAnEmptyChart() {
    Table none = Table.of().with("x", List.of(1, 2)).with("g", Arrays.asList(null, null));
    assertThat(data(Express.scatter(none, e -> e.x("x").y("x").color("g")))).isEmpty();
    assertThat(data(Express.pie(none, e -> e.names("g").values("x")))).hasSize(1);
  }

  @Test
  void picturesCheckTheirPlaces() {
    double[][] matrix = {{1, 2}, {3, 4}};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Express.imshow(matrix, e -> e.places(List.of("a"), List.of("b", "c"))))
        .withMessage("imshow: the matrix has 2 columns, but 1 places are given");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Express.imshow(new double[][] {{1}, {2, 3}}, e -> e))
        .withMessageContaining("rows of a matrix");
  }

  private static Object color(Object trace) {
    return ((Map<?, ?>) ((Map<?, ?>) trace).get("marker")).get("color");
  }

  private static List<?> data(Figure figure) {
    Map<?, ?> json = (Map<?, ?>) JsonReader.read(new JsonWriter().value(figure).toBuffer());
    return (List<?>) json.get("data");
  }

  private static String json(Figure figure) {
    return new JsonWriter().value(figure).toString();
  }
}
