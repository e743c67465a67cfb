package org.verdash.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {
  private static final Path ROOT = resource("META-INF/verdash/bundles");

  private static final List<String> PARTS_OF_THE_WORLD =
      List.of(
          "africa",
          "antarctica",
          "asia",
          "europe",
          "north-america",
          "oceania",
          "south-america",
          "usa",
          "world");

  private static final Map<String, List<String>> FILES =
      Map.of(
          "dash_deps",
          List.of(
              "polyfill@7.12.1.min.js",
              "prop-types@15.8.1.min.js",
              "react-dom@18.3.1.min.js",
              "react@18.3.1.min.js"),
          "dash_renderer",
          List.of("dash-ws-worker.js", "dash_renderer.min.js"),
          "dash_core_components",
          List.of(
              "async-datepicker.js",
              "async-dropdown.js",
              "async-graph.js",
              "async-highlight.js",
              "async-markdown.js",
              "async-mathjax.js",
              "async-slider.js",
              "async-upload.js",
              "dash_core_components-shared.js",
              "dash_core_components.js",
              "proptypes.js"),
          "dash_html_components",
          List.of("dash_html_components.min.js"),
          "dash_table",
          List.of("async-export.js", "async-highlight.js", "async-table.js", "bundle.js"),
          "plotly",
          withMaps("plotly.min.js"));

  private static final Map<String, String> ALIASES =
      Map.of(
          "dash_deps", "dash/deps",
          "dash_renderer", "dash/dash-renderer/build",
          "dash_core_components", "dash/dcc",
          "dash_html_components", "dash/html",
          "dash_table", "dash/dash_table",
          "plotly", "plotly/package_data");

  // The outlines of plotly's maps, which it would else fetch from its maker's server.
  private static List<String> withMaps(String script) {
    List<String> files = new ArrayList<>(List.of(script));
    for (String part : PARTS_OF_THE_WORLD) {
      files.add("topojson/" + part + "_110m.json");
      files.add("topojson/" + part + "_50m.json");
    }
    return List.copyOf(files);
  }

  @Test
  void thereIsOneTablePerLibrary() throws IOException {
    assertThat(names(ROOT))
        .containsExactlyInAnyOrderElementsOf(
            FILES.keySet().stream().map(name -> name + ".tsv").toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dash_deps",
        "dash_renderer",
        "dash_core_components",
        "dash_html_components",
        "dash_table",
        "plotly"
      })
  void aTableSaysExactlyWhatTheJarHolds(String library) throws IOException {
    LibraryTable table = table(library);
    assertThat(table.name()).isEqualTo(library);
    assertThat(table.alias()).isEqualTo(ALIASES.get(library));
    assertThat(table.paths()).isEqualTo(FILES.get(library));
    assertThat(table.hash()).isEqualTo(hash(table));
    assertThat(below(ROOT.resolve(library)))
        .containsExactlyInAnyOrderElementsOf(expectedNames(table));
    for (LibraryTable.Row row : table.rows()) {
      checkFile(ROOT.resolve(library).resolve(row.path()), row);
    }
  }

  @Test
  void reactHasThePinnedVersion() throws IOException {
    for (String name : List.of("react", "react-dom")) {
      assertThat(text("dash_deps/" + name + "@18.3.1.min.js")).contains(".version=\"18.3.1");
    }
  }

  @Test
  void plotlyHasThePinnedVersion() throws IOException {
    assertThat(text("plotly/plotly.min.js"))
        .startsWith("/**\n* plotly.js (strict - minified) v4.1.1\n");
  }

  @Test
  void theMapOfTheWorldHasCountriesByTheirCodes() throws IOException {
    String world = text("plotly/topojson/world_110m.json");
    assertThat(world).startsWith("{\"type\":\"Topology\"").contains("\"countries\"", "\"RWA\"");
  }

  @Test
  void theLicencesOfAllPackagesAreInTheJar() throws IOException {
    try (Stream<Path> files = Files.walk(resource("META-INF/licenses"))) {
      List<Path> licences = files.filter(Files::isRegularFile).toList();
      assertThat(licences).hasSize(9);
      for (Path licence : licences) {
        assertThat(licence).content().contains("MIT License", "Copyright (c)");
      }
    }
  }

  private static void checkFile(Path file, LibraryTable.Row row) throws IOException {
    byte[] content = Files.readAllBytes(file);
    assertThat(row.bytes()).as(row.path()).isEqualTo(content.length);
    assertThat(row.mediaType())
        .isEqualTo(
            row.path().endsWith(".json") ? "application/json" : "text/javascript; charset=utf-8");
    assertThat(Files.size(variant(file, ".br")))
        .isEqualTo(row.brotliBytes())
        .isBetween(1L, (long) row.gzipBytes());
    byte[] compressed = Files.readAllBytes(variant(file, ".gz"));
    assertThat(compressed.length).isEqualTo(row.gzipBytes()).isLessThan(content.length);
    try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      assertThat(unzipped.readAllBytes()).as(row.path()).isEqualTo(content);
    }
  }

  private static Set<String> expectedNames(LibraryTable table) {
    Set<String> names = new TreeSet<>();
    for (String path : table.paths()) {
      names.addAll(List.of(path, path + ".gz", path + ".br"));
    }
    return names;
  }

  private static String hash(LibraryTable table) throws IOException {
    MessageDigest digest = sha256();
    for (String path : table.paths()) {
      byte[] content = Files.readAllBytes(ROOT.resolve(table.name()).resolve(path));
      String contentHash = HexFormat.of().formatHex(sha256().digest(content));
      digest.update((path + "\0" + contentHash + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  private static LibraryTable table(String library) throws IOException {
    return LibraryTable.read(ROOT.resolve(library + ".tsv"));
  }

  private static String text(String path) throws IOException {
    return Files.readString(ROOT.resolve(path));
  }

  private static Path variant(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
    }
  }

  private static List<String> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  private static Path resource(String name) {
    try {
      return Path.of(ClassLoader.getSystemResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(name, e);
    }
  }
}
