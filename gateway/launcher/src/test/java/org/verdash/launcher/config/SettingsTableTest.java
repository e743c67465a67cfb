package org.verdash.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTableTest {

  private static final Path GUIDE = Path.of("../../docs/guide/pages/configuration.md");

  @TempDir Path folder;

  @Test
  void everyKeyThatIsReadIsDescribedAndNoOther() {
    assertThat(SettingsTable.unnoted()).as("read without a form").isEmpty();
    assertThat(SettingsTable.described())
        .as("settings.tsv")
        .containsExactlyInAnyOrderElementsOf(keys());
    assertThat(SettingsTable.rows())
        .allSatisfy(row -> assertThat(row.about()).as(row.key()).isNotBlank())
        .allSatisfy(row -> assertThat(row.usual() + row.example()).as(row.key()).isNotBlank());
  }

  @Test
  void theGuideHasARowForEveryKey() throws IOException {
    String guide = Files.readString(GUIDE);
    assertThat(keys()).allSatisfy(key -> assertThat(guide).contains("| `" + key + "` |"));
  }

  @Test
  void theFileOfAnInstallationSaysNothing() throws IOException {
    HouseConfig nothing = HouseConfig.read(new ConfigSources(List.of(), Map.of(), null));

    assertThat(read(SettingsFiles.yaml())).isEqualTo(nothing);
  }

  @Test
  void whatItShowsCanBeSaid() throws IOException {
    String said =
        SettingsFiles.yaml()
            .lines()
            .filter(line -> !line.startsWith("##") && !line.contains(": ..."))
            .map(line -> line.replaceFirst("^#(?! )|^#(?=  )", ""))
            .collect(Collectors.joining("\n"));

    HouseConfig config = read(said);

    assertThat(config.cluster()).isNotNull();
    assertThat(config.apps().of("name").settings()).containsEntry("key", "text");
    assertThat(config.dataSources()).containsKey("name");
    assertThat(config.operations().port()).isEqualTo(9090);
  }

  @Test
  void theSchemaKnowsEveryKey() {
    JsonObject schema = new JsonObject(SettingsFiles.schema());

    for (String key : keys()) {
      JsonObject at = schema;
      for (String part : key.split("\\.(?![^<]*>)", -1)) {
        at =
            part.startsWith("<")
                ? onlyPattern(at)
                : at.getJsonObject("properties").getJsonObject(part);
        assertThat(at).as(key).isNotNull();
      }
      assertThat(at.getString("description")).as(key).isNotBlank();
    }
    assertThat(
            schema
                .getJsonObject("properties")
                .getJsonObject("http")
                .getBoolean("additionalProperties"))
        .isFalse();
  }

  @Test
  void valuesCarryTheirOriginAndSecretsAreStars() throws IOException {
    Path secret = Files.writeString(folder.resolve("token"), "sixteen-characters\n");
    Path file =
        file(
            """
            http:
              port: 1
            data-sources:
              orders:
                url: postgresql://db/orders
                password: top
            """);

    var values =
        SettingsTable.values(
            new ConfigSources(
                List.of(new ConfigSources.Flag("--data", "data", "kept")),
                Map.of(
                    "VERDASH_LOG_FORMAT", "json", "VERDASH_METRICS_TOKEN_FILE", secret.toString()),
                file));

    assertThat(values)
        .contains(
            new SettingsTable.Value("http.port", "1", "verdash.yaml line 2"),
            new SettingsTable.Value("data", "kept", "--data"),
            new SettingsTable.Value("log.format", "json", "VERDASH_LOG_FORMAT"),
            new SettingsTable.Value("callback-timeout", "30s", "default"),
            new SettingsTable.Value("data-sources.orders.password", "***", "verdash.yaml line 6"),
            new SettingsTable.Value("metrics.token", "***", "VERDASH_METRICS_TOKEN_FILE"));
    assertThat(values.toString()).doesNotContain("top", "sixteen");
  }

  private static List<String> keys() {
    return SettingsTable.rows().stream().map(SettingsTable.Row::key).toList();
  }

  private static JsonObject onlyPattern(JsonObject section) {
    JsonObject patterns = section.getJsonObject("patternProperties");
    return patterns.getJsonObject(patterns.fieldNames().iterator().next());
  }

  private HouseConfig read(String text) throws IOException {
    return HouseConfig.read(new ConfigSources(List.of(), Map.of(), file(text)));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("verdash.yaml"), text);
  }
}
