package org.verdash.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.main;
import static org.verdash.html.Html.text;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.app.App;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.app.UserMessage;
import org.verdash.app.Verdash;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Graph;
import org.verdash.figure.Figure;

/** What the page "Your first app" says, done. */
class FirstAppTest {
  // tag::props[]
  static final Prop<Integer> YEAR = Dropdown.value("year", Type.INT);
  static final Prop<Figure> CHART = Graph.figure("sales");
  static final Prop<String> TOTAL = text("total");

  // end::props[]

  // tag::app[]
  static App app() {
    return App.named("sales")
        .title("Sales by month")
        .layout(
            main(
                h1("Sales by month"),
                label("Year").forId("year"),
                Dropdown.of(YEAR).options(2024, 2025).value(2025),
                Graph.of(CHART),
                div().id("total")))
        .callback(
            on(YEAR)
                .run(
                    (year, ctx) -> {
                      double[] sales = sales(year);
                      ctx.set(CHART, Figure.line(MONTHS, sales));
                      ctx.set(TOTAL, "Together " + Math.round(sum(sales)));
                    },
                    CHART,
                    TOTAL))
        .build();
  }

  // end::app[]

  private static final double[] MONTHS = {1, 2, 3, 4};

  // tag::message[]
  static double[] sales(Integer year) {
    if (year == null) {
      throw new UserMessage("Pick a year first.");
    }
    return year == 2024 ? new double[] {3, 5, 4, 6} : new double[] {4, 6, 7, 9};
  }

  // end::message[]

  private static double sum(double[] values) {
    return java.util.Arrays.stream(values).sum();
  }

  @TempDir Path folder;

  @Test
  void theAppAnswersACallback() throws Exception {
    Path config = Files.writeString(folder.resolve("verdash.yaml"), open(folder));
    // tag::node[]
    try (Verdash.Running node = Verdash.node(config).app(app()).start()) {
      URI callback = node.uri().resolve("/sales/_dash-update-component");
      HttpResponse<String> answer = post(callback, change(2024));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("\"total\":{\"children\":\"Together 18\"}");
    }
    // end::node[]
  }

  @Test
  void aMessageReachesThePerson() throws Exception {
    Path config = Files.writeString(folder.resolve("verdash.yaml"), open(folder));
    try (Verdash.Running node = Verdash.node(config).app(app()).start()) {
      HttpResponse<String> answer =
          post(node.uri().resolve("/sales/_dash-update-component"), change(null));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("Pick a year first.");
    }
  }

  @Test
  void aMistakeIsToldBeforeAnythingIsServed() {
    // tag::mistake[]
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> App.named("twice").layout(div(div().id("here"), div().id("here"))).build()))
        .hasMessage("app twice: id 'here' stands twice in the layout, on a Div and on a Div");
    // end::mistake[]
  }

  private static String open(Path data) {
    return """
    http:
      port: 0
    data: %s
    apps:
      sales:
        access: public
    """
        .formatted(data);
  }

  private static String change(Integer year) {
    return """
    {"output":"..sales.figure...total.children..",
     "outputs":[{"id":"sales","property":"figure"},{"id":"total","property":"children"}],
     "inputs":[{"id":"year","property":"value","value":%s}],
     "changedPropIds":["year.value"]}
    """
        .formatted(year);
  }

  private static HttpResponse<String> post(URI uri, String json)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
