package org.verdash.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.contract.AccessPolicy;
import org.verdash.gateway.auth.ClaimRules;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.gateway.auth.Sessions;
import org.verdash.gateway.proxy.Outside;

class HouseConfigTest {

  private static final Map<String, String> NO_VARIABLES = Map.of();

  private static final String EVERYTHING =
      """
      http:
        host: 0.0.0.0
        port: 0
        max-body-bytes: 1MiB
        allowed-hosts: [Dash.example.org, www.example.org]
      callback-timeout: 5s
      cluster:
        name: house
        host: 127.0.0.1
        bus-port: 6701
        event-bus-port: 6702
        join: ["127.0.0.1:6801", "127.0.0.1:6901"]
      auth:
        platform-key: %s
        session-ttl: PT10M
      apps-folder: jars
      apps:
        weather:
          access: public
        orders:
          access: [editor, admin]
          settings:
            region: north
            db:
              url: some url
      data: kept
      roles: [gateway]
      demo: false
      """;

  private static final String MANY_MISTAKES =
      """
      http:
        port: many
        prot: 8080
        host: [a, b]
      callback-timeout: 1ms
      roles: database
      demo: yes
      data:
      apps:
        weather: public
        Orders:
          access: public
      data: again
      """;

  @TempDir Path folder;

  @Test
  void sayingNothingGivesALoopbackNodeThatDoesEverything() {
    HouseConfig config = HouseConfig.read(new ConfigSources(List.of(), NO_VARIABLES, null));

    assertThat(config.http())
        .isEqualTo(new HttpConfig("127.0.0.1", 8080, 33_554_432, Set.of(), Outside.DIRECT));
    assertThat(config.cluster()).isNull();
    assertThat(config.auth())
        .isEqualTo(
            new AuthConfig(
                null,
                null,
                new Sessions.Life(Duration.ofHours(8), Duration.ofDays(7)),
                List.of(),
                ClaimRules.OWN));
    assertThat(config.apps()).isEqualTo(new AppsConfig(List.of(), Map.of()));
    assertThat(config.data()).isEqualTo(Path.of("data"));
    assertThat(config.roles()).containsExactlyInAnyOrder(Role.values());
    assertThat(config.callbackTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(config.demo()).isFalse();
  }

  @Test
  void aFileMaySetEverything() throws IOException {
    PlatformKey key = PlatformKey.random();

    HouseConfig config = yaml(EVERYTHING.formatted(key.text()));

    assertThat(config.http())
        .isEqualTo(
            new HttpConfig(
                "0.0.0.0",
                0,
                1_048_576,
                Set.of("dash.example.org", "www.example.org"),
                Outside.DIRECT));
    assertThat(config.cluster())
        .isEqualTo(
            new ClusterConfig(
                "house", "127.0.0.1", 6701, 6702, List.of("127.0.0.1:6801", "127.0.0.1:6901")));
    assertThat(config.auth().platformKey().fingerprint()).isEqualTo(key.fingerprint());
    assertThat(config.auth().sessions().idle()).isEqualTo(Duration.ofMinutes(10));
    assertThat(config.data()).isEqualTo(Path.of("kept"));
    assertThat(config.roles()).containsExactly(Role.GATEWAY);
    assertThat(config.callbackTimeout()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void aFileMaySpeakAboutApps() throws IOException {
    HouseConfig config = yaml(EVERYTHING.formatted(PlatformKey.random().text()));

    assertThat(config.apps().folders()).containsExactly(Path.of("jars"));
    assertThat(config.apps().of("weather").access()).isEqualTo(new AccessPolicy.Public());
    assertThat(config.apps().of("orders"))
        .isEqualTo(
            new AppConfig(
                new AccessPolicy.Roles(Set.of("editor", "admin")),
                Map.of("region", "north", "db.url", "some url")));
    assertThat(config.apps().of("another")).isEqualTo(AppConfig.NOTHING);
  }

  @Test
  void flagsWinOverVariablesWhichWinOverTheFile() throws IOException {
    Path file = file("http:\n  port: 1\ndata: from-file\napps-folder: from-file\n");

    HouseConfig config =
        HouseConfig.read(
            new ConfigSources(
                List.of(new ConfigSources.Flag("--http-port", "http.port", "3")),
                Map.of("VERDASH_HTTP_PORT", "2", "VERDASH_DATA", "from-variable"),
                file));

    assertThat(config.http().port()).isEqualTo(3);
    assertThat(config.data()).isEqualTo(Path.of("from-variable"));
    assertThat(config.apps().folders()).containsExactly(Path.of("from-file"));
  }

  @Test
  void anInstallationsDemosAreServedInADemoThatNamesNoOtherApps(@TempDir Path home)
      throws IOException {
    Path demos = Files.createDirectory(home.resolve("demos"));
    var demo = new ConfigSources.Flag("--demo", "demo", "true");
    var named = new ConfigSources.Flag("--apps", "apps-folder", "mine");

    assertThat(folders(home)).containsExactly(home.resolve("apps"));
    assertThat(folders(home, demo)).containsExactly(home.resolve("apps"), demos);
    assertThat(folders(home, demo, named)).containsExactly(Path.of("mine"));
    Files.delete(demos);
    assertThat(folders(home, demo)).containsExactly(home.resolve("apps"));
  }

  private static List<Path> folders(Path home, ConfigSources.Flag... flags) {
    var sources = new ConfigSources(List.of(flags), NO_VARIABLES, null, home);
    return HouseConfig.read(sources).apps().folders();
  }

  @Test
  void variablesMaySpeakAboutApps() throws IOException {
    Path file = file("apps:\n  orders:\n    settings:\n      db.url: from file\n");

    HouseConfig config =
        HouseConfig.read(
            new ConfigSources(
                List.of(),
                Map.of(
                    "VERDASH_APPS_ORDERS_SETTINGS_DB_URL", "from variable",
                    "VERDASH_APPS_ORDERS_SETTINGS_PAGE_SIZE", "20",
                    "VERDASH_APPS_MY_APP_ACCESS", "signed-in",
                    "VERDASH_CLUSTER_NAME", "house",
                    "VERDASH_CLUSTER_JOIN", "127.0.0.1:5702, 127.0.0.1:5703"),
                file));

    assertThat(config.apps().of("orders").settings())
        .isEqualTo(Map.of("db.url", "from variable", "page-size", "20"));
    assertThat(config.apps().of("my-app").access()).isEqualTo(new AccessPolicy.SignedIn());
    assertThat(config.cluster().join()).containsExactly("127.0.0.1:5702", "127.0.0.1:5703");
  }

  @Test
  void everyProblemIsToldAtOnceWithItsKeyAndItsOrigin() throws IOException {
    Path file = file(MANY_MISTAKES);

    List<String> problems =
        problems(
            new ConfigSources(
                List.of(new ConfigSources.Flag("--bus-port", "cluster.bus-port", "70000")),
                Map.of("VERDASH_HTTP_PORTS", "1", "VERDASH_HTTP_MAX_BODY_BYTES", "", "HOME", "x"),
                file));

    assertThat(problems)
        .containsExactlyInAnyOrder(
            "data is said twice (verdash.yaml line 8 and verdash.yaml line 13).",
            "http.host must be an address to listen on, was the list [a, b] (verdash.yaml line 4).",
            "http.port must be a whole number from 0 to 65535, was 'many' (verdash.yaml line 2).",
            "http.max-body-bytes must be a size such as 512KiB or 32MiB, from 1KiB to 1GiB, was"
                + " empty (VERDASH_HTTP_MAX_BODY_BYTES).",
            "cluster.bus-port must be a whole number from 1 to 65535, was '70000' (--bus-port).",
            "cluster.bus-port needs cluster.name beside it (--bus-port).",
            "apps.Orders: an app is named like [a-z][a-z0-9-]{0,62}.",
            "data must be a folder, was empty (verdash.yaml line 8).",
            "roles must be gateway, apps or state-store, was 'database' (verdash.yaml line 6).",
            "callback-timeout must be a time such as 30s or 8h, from 0.1s to 1h, was '1ms'"
                + " (verdash.yaml line 5).",
            "demo must be true or false, was 'yes' (verdash.yaml line 7).",
            "The environment variable VERDASH_HTTP_PORTS sets nothing that is known.",
            "apps.Orders.access is not a known key (verdash.yaml line 12).",
            "apps.weather holds further keys, not a value of its own (verdash.yaml line 10).",
            "http.prot is not a known key (verdash.yaml line 3). Did you mean http.port?");
  }

  @Test
  void aNodeThatOthersReachNeedsAConfiguredKeyAndNoDemoAccounts() throws IOException {
    Path file = file("http:\n  host: 0.0.0.0\ndemo: true\n");

    assertThat(problems(new ConfigSources(List.of(), NO_VARIABLES, file)))
        .containsExactly(
            "http.host is 0.0.0.0, which other machines may reach: set auth.platform-key or"
                + " auth.issuers, or listen on 127.0.0.1 only.",
            "http.host is 0.0.0.0, which other machines may reach: leave out demo, or listen on"
                + " 127.0.0.1 only.");
  }

  @Test
  void aBrokenKeyIsNeverShown() throws IOException {
    Path file = file("auth:\n  platform-key: top*secret\n");

    assertThat(problems(new ConfigSources(List.of(), NO_VARIABLES, file)))
        .singleElement()
        .asString()
        .contains("auth.platform-key", "verdash.yaml line 2")
        .doesNotContain("top*secret");
  }

  @Test
  void aNodeThatIsAloneHasEveryRole() throws IOException {
    Path file = file("roles: gateway\n");

    assertThat(problems(new ConfigSources(List.of(), NO_VARIABLES, file)))
        .containsExactly("roles: a node without cluster.name is alone and needs gateway and apps.");
  }

  @Test
  void anEmptyListAdmitsNobodyAndIsRefused() throws IOException {
    Path file = file("apps:\n  weather:\n    access: []\n");

    assertThat(problems(new ConfigSources(List.of(), NO_VARIABLES, file)))
        .containsExactly("apps.weather.access must not be empty (verdash.yaml line 3).");
  }

  @Test
  void textThatIsNoYamlIsToldWithItsLine() throws IOException {
    Path file = file("http:\n  port: [1\ndata: x\n");

    assertThat(problems(new ConfigSources(List.of(), NO_VARIABLES, file)))
        .singleElement()
        .asString()
        .startsWith("verdash.yaml line 3 is not YAML: ");
  }

  @Test
  void tagsAndReferencesBuildNothing() throws IOException {
    Path file = file("data: !!javax.script.ScriptEngineManager [x]\nhttp: &a\n  port: *a\n");

    assertThat(problems(new ConfigSources(List.of(), NO_VARIABLES, file)))
        .anySatisfy(problem -> assertThat(problem).startsWith("data must be a folder"));
  }

  @Test
  void anEmptyFileSaysNothing() throws IOException {
    assertThat(yaml("# nothing yet\n").http().port()).isEqualTo(8080);
    assertThat(yaml("http:\napps:\n").http().port()).isEqualTo(8080);
  }

  @Test
  void aFileThatIsNotThereIsToldByName() {
    Path file = folder.resolve("none.yaml");

    assertThat(problems(new ConfigSources(List.of(), NO_VARIABLES, file)))
        .containsExactly("The configuration file " + file + " does not exist.");
  }

  private HouseConfig yaml(String text) throws IOException {
    return HouseConfig.read(new ConfigSources(List.of(), NO_VARIABLES, file(text)));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("verdash.yaml"), text);
  }

  private static List<String> problems(ConfigSources sources) {
    return catchThrowableOfType(ConfigException.class, () -> HouseConfig.read(sources)).problems();
  }
}
