package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verdash.html.Html.div;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.app.App;
import org.verdash.launcher.config.ConfigSources;
import org.verdash.launcher.config.HouseConfig;
import org.verdash.launcher.jar.JarMaker;
import org.verdash.launcher.node.NodeException;

@Timeout(60)
class HouseIT {

  private static final String FACTORY =
      """
      package sample;
      public class FACTORY implements org.verdash.app.AppFactory {
        public org.verdash.app.App create(org.verdash.app.AppHost host) {
          String greeting = host.config(settings -> settings.text("greeting", "hello"));
          return org.verdash.app.App.named("NAME").prefix("PREFIX").open()
              .layout(org.verdash.html.Html.div(greeting)).build();
        }
      }
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Deque<House> open = new ArrayDeque<>();

  @TempDir Path work;

  @AfterEach
  void close() {
    open.forEach(House::close);
    http.close();
  }

  @Test
  void appsOfTheProgramAndOfJarsAreServedWhenItIsOpen() throws Exception {
    jar("one.jar", "Hello", "hello");
    App own = App.named("own").open().layout(div("mine")).build();

    House house = open(yaml("apps:\n  hello:\n    settings:\n      greeting: moin\n"), own);

    assertThat(get(house, "/hello/_dash-layout").body()).contains("moin");
    assertThat(get(house, "/own/_dash-layout").body()).contains("mine");
    assertThat(get(house, "/own/").statusCode()).isEqualTo(200);
    assertThat(get(house, "/none/").statusCode()).isEqualTo(404);
  }

  @Test
  void theConfigurationDecidesWhoMayOpenAnApp() throws Exception {
    App own = App.named("own").open().layout(div("mine")).build();

    House house = open(yaml("apps:\n  own:\n    access: [admin]\n"), own);

    assertThat(get(house, "/own/_dash-layout").statusCode()).isEqualTo(401);
  }

  @Test
  void aRuleForAnAppThatIsNotHereRefusesToStartAndNamesTheOneThatWasMeant() {
    App own = App.named("own").open().layout(div("mine")).build();

    assertThatThrownBy(() -> open(yaml("apps:\n  onw:\n    access: [admin]\n"), own))
        .isInstanceOf(NodeException.class)
        .hasMessage("apps.onw.access is a rule for an app that is not here. Did you mean own?");
  }

  @Test
  void ofTwoAppsOfOneNameOrPrefixTheFirstIsServedAndTheRestToo() throws Exception {
    jar("a.jar", "Hello", "hello");
    jar("b.jar", "Hello", "hello", "/other/");
    jar("c.jar", "Third", "third", "/hello/");
    jar("d.jar", "Fourth", "fourth");

    House house = open(yaml(""));

    assertThat(get(house, "/hello/").statusCode()).isEqualTo(200);
    assertThat(get(house, "/other/").statusCode()).isEqualTo(404);
    assertThat(get(house, "/third/").statusCode()).isEqualTo(404);
    assertThat(get(house, "/fourth/").statusCode()).isEqualTo(200);
  }

  @Test
  void aFactoryThatFailsKeepsNoOtherAppFromBeingServed() throws Exception {
    jar("a.jar", "Broken", "not a name");
    jar("b.jar", "Hello", "hello");

    assertThat(get(open(yaml("")), "/hello/").statusCode()).isEqualTo(200);
  }

  @Test
  void withoutAnAppThatTheProgramBringsItDoesNotOpen() {
    App one = App.named("one").prefix("/same/").layout(div("1")).build();
    App two = App.named("two").prefix("/same/").layout(div("2")).build();

    assertThatThrownBy(() -> open(yaml(""), one, two))
        .isInstanceOf(NodeException.class)
        .hasMessage("An app of app two is not served: the prefix /same/ is taken by app one.");
  }

  @Test
  void aPortInUseIsToldInASentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> open(yaml("http:\n  port: " + taken.getLocalPort() + "\n")))
          .isInstanceOf(NodeException.class)
          .hasMessage(
              "http.port %d on 127.0.0.1 cannot be taken: it is in use, or not an address of this"
                  + " machine.",
              taken.getLocalPort());
    }
    assertThat(work.resolve("data")).doesNotExist();
  }

  @Test
  void anAppFolderThatIsNotThereIsToldInASentence() {
    assertThatThrownBy(() -> open(yaml("apps-folder: " + work.resolve("none") + "\n")))
        .isInstanceOf(NodeException.class)
        .hasMessage("The apps-folder cannot be read: %s does not exist.", work.resolve("none"));
  }

  @Test
  void aDemoHasAccountsAndALinkThatSignsInOnce() throws Exception {
    House house = open(yaml("demo: true\n"));
    String link = house.demo().orElseThrow().oneTimeLink("viewer");

    assertThat(house.demo().orElseThrow().accounts())
        .extracting(account -> account.user())
        .containsExactlyInAnyOrder("viewer", "editor", "admin");
    assertThat(get(house, link).headers().allValues("set-cookie"))
        .anySatisfy(cookie -> assertThat(cookie).startsWith("verdash_session="));
    assertThat(get(house, link).headers().allValues("set-cookie"))
        .noneSatisfy(cookie -> assertThat(cookie).startsWith("verdash_session="));
  }

  @Test
  void withoutDemoThereAreNoAccounts() throws Exception {
    assertThat(open(yaml("")).demo()).isEmpty();
  }

  @Test
  void aClosedHouseAnswersNobody() throws Exception {
    House house = open(yaml(""));

    house.close();
    house.close();

    assertThatThrownBy(() -> get(house, "/")).isInstanceOf(IOException.class);
  }

  private House open(Path config, App... apps) {
    ConfigSources sources = new ConfigSources(List.of(), Map.of(), config);
    List<AppOffer> offers = Arrays.stream(apps).map(AppOffer::of).toList();
    House house = House.open(HouseConfig.read(sources), offers);
    open.push(house);
    return house;
  }

  private Path yaml(String text) throws IOException {
    String all = text;
    all += text.contains("http:") ? "" : "http:\n  port: 0\n";
    all += text.contains("apps-folder:") ? "" : "apps-folder: " + apps() + "\n";
    Path data = work.resolve("data");
    // One that cannot take its port makes no folder.
    all += "data: " + (text.contains("http:") ? data : UnpackedPostgres.withDatabase(data)) + "\n";
    return Files.writeString(work.resolve("verdash.yaml"), all);
  }

  private Path apps() throws IOException {
    return Files.createDirectories(work.resolve("apps"));
  }

  private void jar(String file, String factory, String app) throws IOException {
    jar(file, factory, app, "/" + app + "/");
  }

  private void jar(String file, String factory, String app, String prefix) throws IOException {
    new JarMaker(Files.createTempDirectory(work, "jar"))
        .source(
            "sample." + factory,
            FACTORY.replace("FACTORY", factory).replace("PREFIX", prefix).replace("NAME", app))
        .offers("sample." + factory)
        .jar(apps().resolve(file));
  }

  private HttpResponse<String> get(House house, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(house.uri() + path))
            .header("Accept", "application/json")
            .timeout(Duration.ofSeconds(10))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }
}
