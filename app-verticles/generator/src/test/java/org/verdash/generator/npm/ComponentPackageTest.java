package org.verdash.generator.npm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from packages that are not Dash's, and what is said about those that cannot be. */
class ComponentPackageTest {
  @TempDir private Path temporary;

  @Test
  void whatTheSourcesComputeComesFromTheRunningBundle() throws Exception {
    Extraction gauge = extract(Extraction.sample("gauge-kit"));

    assertThat(type(gauge, "Gauge", "range")).containsEntry("name", "arrayOf");
    assertThat(gauge.props().get("Gauge").get("value")).containsEntry("required", true);
    assertThat(gauge.props().get("Gauge").get("face"))
        .containsEntry("description", "What the dial looks like.")
        .containsEntry("defaultValue", Map.of("value", "\"round\"", "computed", false));
  }

  @Test
  void sourcesAndBundleThatDisagreeAreReported() throws Exception {
    Extraction gauge = extract(Extraction.sample("gauge-kit"));

    assertThat(gauge.props()).containsOnlyKeys("Gauge");
    assertThat(gauge.said())
        .contains("src/components/Needle.js is left out: the bundle has no component Needle.")
        .contains("Gauge: only the bundle has late, marks.");
  }

  @Test
  void typesOfTypeScriptAreReadThroughNamesAndFiles() throws Exception {
    Extraction meter = extract(Extraction.sample("typed-kit"));

    assertThat(meter.said()).isEmpty();
    assertThat(type(meter, "Meter", "scale"))
        .containsEntry("name", "enum")
        .containsEntry(
            "value",
            List.of(
                Map.of("computed", false),
                Map.of("value", "'linear'", "computed", false),
                Map.of("value", "'logarithmic'", "computed", false),
                Map.of("value", 10, "computed", false)));
    assertThat(meter.props().get("Meter").get("unit"))
        .containsEntry("defaultValue", Map.of("value", "\"volt\"", "computed", false));
  }

  @Test
  void bundleAloneSaysNamesTypesAndDefaultsAndWhatIsNotDescribed() throws Exception {
    Extraction lamp = extract(Extraction.sample("bare-kit"));

    assertThat(lamp.said())
        .contains("bare-kit ships no sources")
        .contains("no description: Lamp (id, on, hue).");
    assertThat(type(lamp, "Lamp", "hue")).containsEntry("name", "union");
    assertThat(lamp.props().get("Lamp").get("hue"))
        .containsEntry("defaultValue", Map.of("value", "'it\\'s red'", "computed", false));
    assertThat(lamp.props().get("Lamp").get("on")).containsEntry("required", true);
  }

  @Test
  void browserLibraryIsWrittenWithWhatPagesNeedToKnow() throws Exception {
    Path manifest = temporary.resolve("gauge.json");
    Path bundles = temporary.resolve("bundles");

    Extraction gauge =
        extract(Extraction.sample("gauge-kit"), "--bundles=" + bundles, "--manifest=" + manifest);

    assertThat(gauge.status()).isZero();
    assertThat(Extraction.json(manifest))
        .containsEntry("namespace", "gauge_kit")
        .containsEntry("package", "gauge-kit")
        .containsEntry("version", "2.1.0")
        .containsEntry("scripts", List.of("gauge_kit.min.js"))
        .containsEntry("async", List.of("async-dial.js"))
        .containsEntry("styles", List.of("gauge_kit.css"))
        .containsEntry("nodes", Map.of("Gauge", List.of("late", "marks[].label")));
    assertThat(Files.readString(bundles.resolve("gauge_kit.tsv")))
        .startsWith("gauge_kit\t" + Extraction.json(manifest).get("hash") + "\tgauge_kit\n")
        .contains("async-dial.js\t", "gauge_kit.css\t")
        .doesNotContain(".map");
    assertThat(bundles.resolve("gauge_kit/gauge_kit.min.js")).exists();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "package.json | | is no npm package: it has no package.json",
        "package.json | {}} | is no JSON",
        "package.json | {\"version\":\"1\"} | lacks the package's name or version",
        "gauge_kit/gauge_kit.min.js | | is no component package",
        "gauge_kit/gauge_kit.min.js | let broken = ; | does not run",
        "gauge_kit/gauge_kit.min.js | window.gauge_kit = {} | put no component into"
            + " window.gauge_kit",
        "src/components/Gauge.js | let broken = ; | src/components/Gauge.js exports no component",
        "src/components/Gauge.jsx | let other | are two components of one name",
        "gauge_kit/gauge_kit.min.js.map | no map | is no source map",
      })
  void damagedPackageIsRefusedInOneSentenceThatNamesTheFile(
      String path, String content, String sentence) throws Exception {
    Path damaged = copyOf(Extraction.sample("gauge-kit"));
    damage(damaged.resolve(path), content);

    Extraction extraction = extract(damaged);

    assertThat(extraction.status()).isOne();
    assertThat(extraction.said()).startsWith("ERROR: ").contains(sentence).hasLineCount(1);
    assertThat(extraction.out()).doesNotExist();
  }

  @Test
  void unknownOptionIsNamed() throws Exception {
    Extraction extraction = extract(Extraction.sample("bare-kit"), "--color=red");

    assertThat(extraction.status()).isOne();
    assertThat(extraction.said()).startsWith("ERROR: ").contains("--color").hasLineCount(1);
  }

  private Extraction extract(Path folder, String... options)
      throws IOException, InterruptedException {
    return Extraction.of(folder, temporary.resolve("metadata.json"), options);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> type(Extraction extraction, String component, String prop)
      throws IOException {
    return (Map<String, Object>) extraction.props().get(component).get(prop).get("type");
  }

  private static void damage(Path file, String content) throws IOException {
    if (content == null) {
      Files.delete(file);
    } else {
      Files.writeString(file, content);
    }
  }

  private Path copyOf(Path folder) throws IOException {
    Path copy = temporary.resolve("copy");
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        Files.copy(path, copy.resolve(folder.relativize(path).toString()));
      }
    }
    return copy;
  }
}
