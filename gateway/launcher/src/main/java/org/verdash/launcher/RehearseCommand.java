package org.verdash.launcher;

import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.verdash.app.App;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Dropdown;
import org.verdash.launcher.config.ConfigSources;
import org.verdash.launcher.config.ConfigSources.Flag;
import org.verdash.launcher.config.HouseConfig;
import org.verdash.launcher.node.NodeException;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code verdash rehearse}: starts a node, visits its pages as a browser does, and ends. The JVM
 * that packs an installation records meanwhile what a start needs.
 */
final class RehearseCommand {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Prop<Integer> YEAR = Dropdown.value("year", Type.INT);
  private static final Prop<String> TOTAL = text("total");
  private static final String CHANGE =
      """
      {"output":"total.children","outputs":{"id":"total","property":"children"},
       "inputs":[{"id":"year","property":"value","value":2025}],"changedPropIds":["year.value"]}
      """;

  private final Shell shell;

  RehearseCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec() {
    CommandSpec rehearse = CommandSpec.create();
    rehearse.usageMessage().description("Starts a node, visits it and ends.").hidden(true);
    return rehearse;
  }

  void run() {
    try {
      rehearse(Files.createTempDirectory("verdash-rehearsal"));
    } catch (IOException e) {
      throw new NodeException("The rehearsal failed: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NodeException("The rehearsal was interrupted.", e);
    }
  }

  private void rehearse(Path data) throws IOException, InterruptedException {
    List<Flag> flags =
        List.of(
            new Flag("rehearse", "http.port", "0"),
            new Flag("rehearse", "data", data.toString()),
            new Flag("rehearse", "demo", "true"));
    HouseConfig config = HouseConfig.read(new ConfigSources(flags, Map.of(), null));
    try (House house = House.open(config, List.of(AppOffer.of(app())))) {
      visit(house);
    } finally {
      delete(data);
    }
    shell.out().println("rehearsed");
  }

  private static App app() {
    return App.named("rehearsal")
        .layout(div(Dropdown.of(YEAR).options(2024, 2025).value(2025), div().id("total")))
        .callback(TOTAL, YEAR, (year, ctx) -> "in " + year)
        .build();
  }

  private static void visit(House house) throws IOException, InterruptedException {
    String app = house.uri() + "/rehearsal/";
    try (HttpClient browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      get(browser, house.uri() + "/health/ready");
      get(browser, house.uri() + house.demo().orElseThrow().oneTimeLink("admin"));
      get(browser, app);
      get(browser, app + "_dash-layout");
      get(browser, app + "_dash-dependencies");
      HttpRequest change =
          request(app + "_dash-update-component")
              .header("Content-Type", "application/json")
              .header("Origin", house.uri().toString())
              .POST(BodyPublishers.ofString(CHANGE))
              .build();
      requireGood(browser.send(change, BodyHandlers.ofString()));
    }
  }

  private static void get(HttpClient browser, String page)
      throws IOException, InterruptedException {
    requireGood(browser.send(request(page).build(), BodyHandlers.ofString()));
  }

  private static HttpRequest.Builder request(String page) {
    return HttpRequest.newBuilder(URI.create(page)).timeout(LONGEST);
  }

  private static void requireGood(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != 200) {
      throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode());
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
