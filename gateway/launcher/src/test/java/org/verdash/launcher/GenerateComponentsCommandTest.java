package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command from its words to classes that compile. */
class GenerateComponentsCommandTest {
  private static final Path PACKAGES =
      Path.of("../../app-verticles/generator/src/test/resources/packages").toAbsolutePath();

  // One folder for all, since the first run installs the parsers in it.
  @TempDir private static Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aPackageWithSourcesBecomesATreeThatCompiles() throws IOException {
    assertThat(generate("gauge-kit", "--package", "org.example.gauge")).isZero();
    assertThat(text(out))
        .isEqualToIgnoringNewLines(
            "Made 1 component of gauge_kit in %s, package org.example.gauge."
                .formatted(folder.resolve("made")));
    assertThat(text(err)).contains("Gauge: only the bundle has late, marks.");
    assertThat(compiled("org/example/gauge")).containsExactly("Gauge", "GaugeKit", "package-info");
    assertThat(made("src/main/java/org/example/gauge/Gauge.java"))
        .content()
        .contains("What the dial looks like.");
    Path bundles = made("src/main/resources/META-INF/verdash/bundles");
    assertThat(bundles.resolve("gauge_kit.tsv")).exists();
    assertThat(bundles.resolve("gauge_kit/gauge_kit.min.js")).exists();
    assertThat(made("library.json")).content().contains("\"package\": \"gauge-kit\"");
  }

  @Test
  void aPackageOfBundlesOnlyTellsWhatIsNotDescribed() throws IOException {
    assertThat(generate("bare-kit", "--package", "org.example.bare")).isZero();
    assertThat(text(err))
        .contains("bare-kit ships no sources")
        .contains("have no description: Lamp (id, on, hue).");
    assertThat(compiled("org/example/bare")).containsExactly("BareKit", "Lamp", "package-info");
  }

  @Test
  void namesThatJavaHasTakenOrThatDifferInCaseOnlyFollowTheRule() throws IOException {
    assertThat(generate("odd-kit", "--package", "org.example.odd")).isZero();
    assertThat(compiled("org/example/odd"))
        .contains("CARD", "Card2", "ComponentEl", "ListEl", "StringEl", "Words");
    assertThat(made("src/main/java/org/example/odd/CARD.java"))
        .content()
        .contains("Builder default_(boolean value)", "Builder new_(Number value)")
        .contains("Builder clicks(int value)", "Builder nClicks(Number value)");
  }

  @Test
  void aFolderThatHoldsNoPackageIsToldInASentence() {
    assertThat(run("generate-components", ".")).isOne();
    assertThat(text(err).lines())
        .singleElement()
        .asString()
        .endsWith("is no npm package: it has no package.json.");
    assertThat(text(out)).isEmpty();
  }

  private int generate(String name, String... further) {
    List<String> words = List.of("generate-components", PACKAGES.resolve(name).toString());
    return run(
        Stream.of(words.stream(), Stream.of("--to", "made"), Stream.of(further))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }

  private int run(String... words) {
    Shell shell = new Shell(stream(out), stream(err), Map.of(), folder);
    return new Commands(shell, () -> {}).run(words);
  }

  private static Path made(String path) {
    return folder.resolve("made").resolve(path);
  }

  /** Compiles a package without a warning; returns its files' names. */
  private static List<String> compiled(String name) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options =
        List.of(
            "-Xlint:all,-classfile,-path",
            "-Werror",
            "-proc:none",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "-d",
            Files.createDirectories(folder.resolve("classes")).toString());
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null);
        Stream<Path> files = Files.list(made("src/main/java").resolve(name))) {
      List<Path> sources = files.sorted().toList();
      var units = manager.getJavaFileObjectsFromPaths(sources);
      assertThat(javac.getTask(said, manager, null, options, null, units).call())
          .as(said.toString())
          .isTrue();
      return sources.stream().map(GenerateComponentsCommandTest::nameOf).toList();
    }
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName()).replace(".java", "");
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
