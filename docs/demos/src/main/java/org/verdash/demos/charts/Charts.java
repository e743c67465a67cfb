package org.verdash.demos.charts;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.text;

import java.util.List;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Graph;
import org.verdash.dcc.Location;
import org.verdash.dcc.RadioItems;
import org.verdash.figure.Figure;

/**
 * One chart at a time, as the address says: what it shows, how it looks, the code that makes it.
 */
public final class Charts implements AppFactory {
  static final Prop<String> PLACE = Location.search("place");
  static final Prop<Look> LOOK = RadioItems.value("look", Type.of(Look.class));
  static final Prop<List<Component>> LIST = children("list");
  static final Prop<String> TITLE = text("title");
  static final Prop<String> WORDS = text("words");
  static final Prop<Figure> CHART = Graph.figure("chart");
  static final Prop<String> CODE = text("code");
  static final Prop<String> SOURCE = text("source");

  @Override
  public App create(AppHost host) {
    return app(Samples.read());
  }

  static App app(Samples data) {
    return App.named("charts")
        .title("Charts")
        .description("Two dozen kinds of charts on real data, each with the Java that makes it.")
        .picture("picture.svg")
        .assets(Charts.class)
        .source(
            "Charts.java",
            "ChartsPage.java",
            "Chart.java",
            "Code.java",
            "Look.java",
            "Samples.java",
            "Rows.java")
        .source("Relations.java", "Times.java", "Spreads.java", "Shares.java", "Places.java")
        .retryable()
        .layout(ChartsPage.of())
        .callback(
            on(PLACE)
                .run(
                    (search, ctx) -> {
                      Chart chart = Chart.at(search);
                      ctx.set(LIST, ChartsPage.list(chart));
                      ctx.set(TITLE, chart.title());
                      ctx.set(WORDS, chart.words());
                      ctx.set(SOURCE, chart.source());
                      ctx.set(CODE, Code.of(chart));
                    },
                    LIST,
                    TITLE,
                    WORDS,
                    SOURCE,
                    CODE),
            on(PLACE, LOOK).set(CHART, (search, look, ctx) -> Chart.at(search).draw(data, look)))
        .build();
  }
}
