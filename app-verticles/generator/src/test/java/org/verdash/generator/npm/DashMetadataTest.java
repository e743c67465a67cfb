package org.verdash.generator.npm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the build reads from Dash's own packages, and what their bundles say of themselves. */
class DashMetadataTest {
  @TempDir private Path temporary;

  @ParameterizedTest
  @CsvSource({
    "dash_core_components, 26, 458",
    "dash_html_components, 125, 2812",
    "dash_table, 1, 78",
  })
  void everyComponentAndEveryPropIsRead(String library, int components, int props)
      throws IOException {
    Map<String, Map<String, Map<String, Object>>> read = Extraction.props(metadata(library));

    assertThat(read).hasSize(components);
    assertThat(read.values().stream().mapToInt(Map::size).sum()).isEqualTo(props);
  }

  @ParameterizedTest
  @CsvSource({"dash_core_components", "dash_html_components", "dash_table"})
  void theRunningBundleHasExactlyTheNamesThatTheSourcesDeclare(String library) throws Exception {
    Path out = temporary.resolve("bundle.json");

    Extraction bundle = Extraction.of(npm(library), out, "--route=bundles");

    assertThat(bundle.said()).isEmpty();
    assertThat(names(bundle.props())).isEqualTo(names(Extraction.props(metadata(library))));
  }

  @ParameterizedTest
  @CsvSource({"dash_core_components", "dash_html_components"})
  void theSameInputGivesTheSameBytes(String library) throws Exception {
    Path out = temporary.resolve("again.json");

    Extraction again = Extraction.of(npm(library), out);

    assertThat(again.said()).isEmpty();
    assertThat(out).hasSameTextualContentAs(metadata(library));
    assertThat(Files.size(out)).isEqualTo(Files.size(metadata(library)));
  }

  @ParameterizedTest
  @CsvSource({"dash_core_components", "dash_html_components", "dash_table"})
  void everyComponentIsDescribedIfItsAuthorsDoSo(String library) throws IOException {
    Map<String, Object> components = Extraction.json(metadata(library));
    components.remove("src/components/Loading.tsx"); // it has no comment

    components.forEach((path, about) -> assertThat(description(about)).as(path).isNotBlank());
  }

  private static String description(Object about) {
    return String.valueOf(((Map<?, ?>) about).get("description"));
  }

  private static Path metadata(String library) {
    return Path.of("target/metadata").resolve(library + ".json");
  }

  private static Path npm(String library) {
    return Extraction.dash(library.replace('_', '-'));
  }

  private static Map<String, Set<String>> names(
      Map<String, Map<String, Map<String, Object>>> read) {
    Map<String, Set<String>> names = new TreeMap<>();
    read.forEach((component, props) -> names.put(component, new TreeSet<>(props.keySet())));
    return names;
  }
}
