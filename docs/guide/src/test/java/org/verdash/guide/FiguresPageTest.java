package org.verdash.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.verdash.app.Callback.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Graph;
import org.verdash.figure.Annotation;
import org.verdash.figure.Bar;
import org.verdash.figure.Data;
import org.verdash.figure.Figure;
import org.verdash.figure.FigurePatch;
import org.verdash.figure.HoverInfo;
import org.verdash.figure.Layout;
import org.verdash.figure.Scatter;
import org.verdash.figure.Template;
import org.verdash.figure.express.Express;
import org.verdash.figure.express.Table;
import org.verdash.figure.express.Trend;
import org.verdash.json.JsonWriter;

/** What the pages about figures show. */
class FiguresPageTest {
  private static final double[] DAYS = {1, 2, 3};
  private static final double[] RAIN = {4, 0, 7.5};
  private static final List<String> NAMES = List.of("Mon", "Tue", "Wed");

  @Test
  void aFigureIsTracesAndALayout() {
    Figure figure =
        // tag::figure[]
        Figure.of(
                Bar.of(NAMES, RAIN).name("rain").marker(m -> m.color("#3b7ddd").opacity(0.8)),
                Scatter.of(NAMES, DAYS)
                    .name("days")
                    .mode(Scatter.Mode.LINES_MARKERS)
                    .yAxis("y2")
                    .hoverInfo(HoverInfo.Y, HoverInfo.NAME))
            .layout(
                l ->
                    l.title("A wet week")
                        .yAxis(a -> a.title("mm").fixed(true))
                        .yAxis(2, a -> a.over("y").grid(false))
                        .hoverMode(Layout.HoverMode.X_UNIFIED)
                        .annotations(Annotation.at("Wed", 7.5, "the wettest")));
    // end::figure[]
    assertThat(json(figure)).contains("\"yaxis2\":{\"overlaying\":\"y\"");
  }

  @Test
  void whatHasNoTypeCanBeSetByName() {
    // tag::escape[]
    Scatter trace = Scatter.of(Data.of(DAYS), Data.of(RAIN)).with("zorder", 3);
    Figure printed = Figure.of(trace).layout(l -> l.template(Template.LIGHT));
    // end::escape[]
    assertThat(json(printed)).contains("\"zorder\":3");
  }

  @Test
  void jsonComesBackAsItWas() {
    // tag::parse[]
    String text = "{\"data\":[{\"type\":\"scatter\",\"y\":[1.50,1e3]}],\"mine\":true}";
    Figure figure = Figure.parse(text);
    // end::parse[]
    assertThat(json(figure)).isEqualTo(text);
  }

  @Test
  void plotlysOwnOptionsAreTyped() {
    Prop<Figure> chart = Graph.figure("week");
    Component graph =
        // tag::config[]
        Graph.of(chart).config(c -> c.scrollZoom(true).displayLogo(false).locale("de"));
    // end::config[]
    assertThat(new JsonWriter().value(graph).toString())
        .contains("\"config\":{\"scrollZoom\":true,\"displaylogo\":false,\"locale\":\"de\"}");
  }

  @Test
  void aFigureIsChangedWhereItIs() {
    Prop<Integer> week = Dropdown.value("week", Type.INT);
    Prop<Figure> chart = Graph.figure("rain");
    Callback callback =
        // tag::patch[]
        on(week)
            .run(
                (number, ctx) ->
                    ctx.patch(
                        chart,
                        p ->
                            FigurePatch.of(p)
                                .layout(l -> l.title("Week " + number).yAxis(a -> a.range(0, 40)))
                                .trace(0, Bar.of(), t -> t.y(RAIN).marker(m -> m.color("teal")))),
                chart);
    // end::patch[]
    assertThat(callback.signature().inputProps()).hasSize(1);
  }

  @Test
  void aTableBecomesAChart() {
    // tag::express[]
    Table towns =
        Table.csv(
            """
            town,land,rain,score
            Aar,North,700.5,3.5
            Bex,North,810.25,4.25
            Cam,South,430,2
            Dol,South,515.75,
            """);
    Figure chart =
        Express.scatter(
            towns,
            e ->
                e.x("rain")
                    .y("score")
                    .color("land")
                    .hoverName("town")
                    .trendline(Trend.OLS)
                    .label("rain", "Rain in mm"));
    // end::express[]
    assertThat(json(chart)).contains("OLS trendline").contains("Rain in mm=%{x}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Express.bar(towns, e -> e.x("city").y("score")))
        .withMessage("bar: there is no column 'city' (x); the table has town, land, rain, score");
  }

  private static String json(Figure figure) {
    return new JsonWriter().value(figure).toString();
  }
}
