package org.verdash.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.gateway.auth.PlatformKey;

class SecretsTest {

  private static final String KEY_FILE = "VERDASH_AUTH_PLATFORM_KEY_FILE";
  private static final String PASSWORD_FILE = "VERDASH_DATA_SOURCES_ORDERS_PASSWORD_FILE";

  @TempDir Path folder;

  @Test
  void aSecretMayBeInAFileThatAVariableNames() throws IOException {
    PlatformKey key = PlatformKey.random();
    Path file = Files.writeString(folder.resolve("key"), key.text() + "\n");

    HouseConfig config = read(Map.of(KEY_FILE, file.toString()), "");

    assertThat(config.auth().platformKey().fingerprint()).isEqualTo(key.fingerprint());
  }

  @Test
  void theFileOfAVariableWinsOverTheConfigurationFile() throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "from file");

    HouseConfig config =
        read(
            Map.of(PASSWORD_FILE, file.toString()),
            "data-sources:\n  orders:\n    url: jdbc:postgresql://db/orders\n    password: x\n");

    assertThat(config.dataSources().get("orders"))
        .isEqualTo(new DataSourceConfig("postgresql://db/orders", null, "from file"));
    assertThat(config.toString()).doesNotContain("from file");
  }

  @Test
  void aSecretFileThatIsNotThereIsToldWithItsVariable() {
    assertThat(problems(Map.of(KEY_FILE, "nowhere/key"), ""))
        .containsExactly(
            "auth.platform-key: the file 'nowhere/key' cannot be read (" + KEY_FILE + ").");
  }

  @Test
  void aSecretThatIsSaidTwiceIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), PlatformKey.random().text());

    assertThat(
            problems(
                Map.of(
                    KEY_FILE,
                    file.toString(),
                    "VERDASH_AUTH_PLATFORM_KEY",
                    PlatformKey.random().text()),
                ""))
        .containsExactly(
            "auth.platform-key is said twice (VERDASH_AUTH_PLATFORM_KEY and " + KEY_FILE + ").");
  }

  @Test
  void aPasswordInAUrlIsRefusedAndNotShown() {
    List<String> problems =
        problems(Map.of(), "data-sources:\n  orders:\n    url: postgresql://me:top@db/orders\n");

    assertThat(problems)
        .containsExactly(
            "data-sources.orders.url must not hold a password: it has a key of its own"
                + " (verdash.yaml line 3).");
  }

  @Test
  void aDataSourceWithoutAUrlIsRefused() {
    assertThat(problems(Map.of("VERDASH_DATA_SOURCES_MY_DB_USER", "me"), ""))
        .singleElement()
        .asString()
        .startsWith("data-sources.my-db.url is missing");
  }

  @Test
  void theVariablesOfTheStartScriptAreNoSettings() throws IOException {
    Map<String, String> variables = Map.of("VERDASH_JAVA", "x", "VERDASH_JAVA_OPTIONS", "-Xmx1g");

    assertThat(read(variables, "").http().port()).isEqualTo(8080);
  }

  private HouseConfig read(Map<String, String> environment, String yaml) throws IOException {
    return HouseConfig.read(sources(environment, yaml));
  }

  private List<String> problems(Map<String, String> environment, String yaml) {
    return catchThrowableOfType(ConfigException.class, () -> read(environment, yaml)).problems();
  }

  private ConfigSources sources(Map<String, String> environment, String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("verdash.yaml"), yaml);
    return new ConfigSources(List.of(), environment, file);
  }
}
