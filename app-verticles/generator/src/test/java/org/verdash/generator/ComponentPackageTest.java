package org.verdash.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentPackageTest {
  private static final List<String> INSTALLED = List.of("--modules=target/npm/node_modules");
  private static final Path TABLE = Path.of("target/npm/node_modules/dash-table");

  @Test
  void anyPackageBecomesSourcesThatCompileWithoutAWarning(@TempDir Path to) throws Exception {
    List<String> options = new ArrayList<>(INSTALLED);
    options.add("--only=src/dash-table/dash/DataTable.js");
    ComponentPackage table = new ComponentPackage(TABLE, "org.example.grid", options);
    ComponentPackage.Made made = table.write(to, to.resolve("work"));
    assertThat(made.components()).isEqualTo(1);
    assertThat(made.library()).isEqualTo("dash_table");
    assertThat(compile(to)).isEmpty();
    assertThat(to.resolve("src/main/resources/META-INF/verdash/bundles/dash_table.tsv")).exists();
    assertThat(to.resolve("src/main/java/org/example/grid/DashTable.java"))
        .content()
        .contains("Library.load(DashTable.class, \"dash_table\", \"bundle.js\")");
    assertThat(to.resolve("library.json")).content().contains("\"version\": \"7.4.1\"");
  }

  @Test
  void aLibrarySaysWhereItsComponentsHoldOthersAndWhatAPageLoads(@TempDir Path to)
      throws Exception {
    Path kit = Path.of("src/test/resources/packages/gauge-kit");
    new ComponentPackage(kit, "org.example.gauge", INSTALLED).write(to, to.resolve("work"));
    assertThat(compile(to)).isEmpty();
    assertThat(to.resolve("src/main/java/org/example/gauge/GaugeKit.java"))
        .content()
        .contains("\"gauge_kit\", \"gauge_kit.css\", \"gauge_kit.min.js\")")
        .contains(".holding(\"Gauge\", \"late\", \"marks[].label\")");
    assertThat(to.resolve("src/main/java/org/example/gauge/Gauge.java"))
        .content()
        .as("made with the value that it must have")
        .containsOnlyOnce("public static Builder of(")
        .contains("public static Builder of(Number value)");
  }

  @Test
  void whatIsNoPackageIsRefusedInASentence(@TempDir Path to) {
    ComponentPackage nothing = new ComponentPackage(to, "", INSTALLED);
    assertThatThrownBy(() -> nothing.write(to, to.resolve("work")))
        .isInstanceOf(RefusedPackageException.class)
        .hasMessageEndingWith("is no npm package: it has no package.json.");
  }

  @Test
  void theJarHasEveryScript() throws IOException {
    List<String> listed =
        Files.readAllLines(Path.of("src/main/resources/org/verdash/generator/scripts.txt"));
    Path root = Path.of("src/main/node");
    try (Stream<Path> files = Files.walk(root)) {
      assertThat(files.filter(Files::isRegularFile).filter(file -> isScript(root, file)))
          .allSatisfy(
              file ->
                  assertThat(listed).contains("generator/" + file.toString().replace('\\', '/')));
    }
  }

  private static boolean isScript(Path root, Path file) {
    return !root.relativize(file).startsWith("node_modules");
  }

  private static String compile(Path tree) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> options =
        List.of(
            "-Xlint:all,-classfile,-path",
            "-Werror",
            "-proc:none",
            "-d",
            Files.createDirectories(tree.resolve("classes")).toString(),
            "-cp",
            path);
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null);
        Stream<Path> files = Files.walk(tree.resolve("src/main/java"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      javac
          .getTask(said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return said.toString();
  }
}
