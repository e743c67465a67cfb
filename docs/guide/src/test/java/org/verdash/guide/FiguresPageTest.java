package org.verdash.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.verdash.figure.Annotation;
import org.verdash.figure.Bar;
import org.verdash.figure.Data;
import org.verdash.figure.Figure;
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
