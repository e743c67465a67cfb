package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verdash.html.Html.div;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.app.App;
import org.verdash.app.AppHost;
import org.verdash.app.Verdash;

@Timeout(60)
class LauncherProviderIT {

  private static final App HELLO = App.named("hello").open().layout(div("hello")).build();

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir Path work;

  @AfterEach
  void close() {
    http.close();
  }

  @Test
  void aProgramServesItsAppsInOneLine() throws Exception {
    URI uri;
    try (Verdash.Running running = Verdash.run(HELLO)) {
      uri = running.uri();
      assertThat(get(uri + "/hello/_dash-layout")).contains("hello");
    }
    assertThatThrownBy(() -> get(uri + "/hello/")).isInstanceOf(IOException.class);
  }

  @Test
  void aNodeInAProgramHasAConfigurationAndGivesAppsTheirSettings() throws Exception {
    Path config =
        config("http:\n  port: 0\napps:\n  greeter:\n    settings:\n      greeting: moin\n");

    try (Verdash.Running running =
        Verdash.node(config).app(HELLO).app("greeter", LauncherProviderIT::greeter).start()) {
      assertThat(get(running.uri() + "/greeter/_dash-layout")).contains("moin");
      assertThat(get(running.uri() + "/hello/_dash-layout")).contains("hello");
    }
  }

  @Test
  void aNodeThatCannotStartTellsEveryReason() throws Exception {
    Path config = config("http:\n  port: many\nrole: gateway\n");

    assertThatThrownBy(() -> Verdash.node(config).app(HELLO).start())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("http.port must be")
        .hasMessageContaining("Did you mean roles?");
  }

  @Test
  void twoAppsOfOneNameAreNotServed() {
    assertThatThrownBy(() -> Verdash.run(HELLO, HELLO))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the name hello is taken");
  }

  private static App greeter(AppHost host) {
    String greeting = host.config(settings -> settings.text("greeting"));
    return App.named("greeter").open().layout(div(greeting)).build();
  }

  private Path config(String text) throws IOException {
    return Files.writeString(
        work.resolve("verdash.yaml"),
        text + "data: " + UnpackedPostgres.withDatabase(work.resolve("data")) + "\n");
  }

  private String get(String uri) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(uri)).build();
    return http.send(request, BodyHandlers.ofString()).body();
  }
}
