package org.verdash.generator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.verdash.generator.model.ComponentSpec;
import org.verdash.generator.model.Metadata;
import org.verdash.generator.names.Names;
import org.verdash.generator.plan.JavaLibrary;
import org.verdash.generator.plan.Planner;
import org.verdash.generator.plan.Rules;
import org.verdash.generator.writer.LibraryWriter;
import org.verdash.generator.writer.PackageFiles;

/**
 * Any component package that npm unpacked into a folder, made into Java sources: {@code
 * src/main/java} with its classes, {@code src/main/resources} with its browser bundles, and {@code
 * library.json}, which says what is in them.
 *
 * @param folder where its package.json is
 * @param packageName the Java package of the classes; empty for {@code components.<its name>}
 * @param options further options of the extractor, such as {@code --namespace=dash_daq}
 */
public record ComponentPackage(Path folder, String packageName, List<String> options) {
  /** Copies the options. */
  public ComponentPackage {
    options = List.copyOf(options);
  }

  /**
   * What was made.
   *
   * @param library what the bundles are called in the browser
   * @param components how many there are
   * @param packageName the Java package of the classes
   * @param notes what the person should know, such as which descriptions are missing
   */
  public record Made(String library, int components, String packageName, List<String> notes) {
    public Made {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Writes the source tree; blocks, for as long as npm and node take.
   *
   * @param to the folder of the tree; classes of an earlier run that are none any more are deleted
   * @param work where parsers are installed, for the next time, too
   * @throws RefusedPackageException in one sentence, when the folder holds no component package, or
   *     node is missing
   * @throws IOException when a file cannot be read or written
   */
  public Made write(Path to, Path work) throws IOException, InterruptedException {
    Path resources = to.resolve("src/main/resources");
    Path metadata = to.resolve("target/metadata.json");
    Path manifest = to.resolve("library.json");
    List<String> arguments = new ArrayList<>();
    arguments.add(folder.toAbsolutePath().toString());
    arguments.add(metadata.toAbsolutePath().toString());
    arguments.add("--work=" + work.toAbsolutePath().resolve("npm"));
    arguments.add("--bundles=" + resources.toAbsolutePath().resolve("META-INF/verdash/bundles"));
    arguments.add("--manifest=" + manifest.toAbsolutePath());
    arguments.addAll(options);
    List<String> notes = new Extractor(work).run(arguments);
    Rules about = Rules.of(SourceTree.json(manifest));
    List<ComponentSpec> components = Metadata.read(SourceTree.json(metadata));
    String java = javaPackage(about);
    SortedMap<String, String> classes = classes(about, components, java);
    SourceTree.write(to.resolve("src/main/java"), java, classes);
    return new Made(about.text("namespace", ""), components.size(), java, notes);
  }

  private String javaPackage(Rules about) {
    String name = about.text("namespace", "").replaceAll("[^A-Za-z0-9]", "");
    return packageName.isEmpty() ? "components." + name : packageName;
  }

  private static SortedMap<String, String> classes(
      Rules about, List<ComponentSpec> components, String java) throws IOException {
    String holder = new Names(Set.of()).type(about.text("namespace", ""));
    Rules said = Rules.of(Map.of("package", java, "namespace", about.text("namespace", "")));
    JavaLibrary library = new Planner(said.over(dashRules()), Set.of(holder)).plan(components);
    SortedMap<String, String> classes = new TreeMap<>(LibraryWriter.write(library, Map.of()));
    String title = about.text("package", "") + " " + about.text("version", "");
    List<String> loaded = new ArrayList<>(about.texts("styles"));
    loaded.addAll(about.texts("scripts"));
    var browser =
        new PackageFiles.Browser(
            title, about.text("namespace", ""), loaded, holders(about.at("nodes")));
    classes.put(holder, PackageFiles.library(java, holder, browser));
    classes.put("package-info", PackageFiles.info(java, title));
    return classes;
  }

  private static SortedMap<String, List<String>> holders(Rules nodes) {
    SortedMap<String, List<String>> holders = new TreeMap<>();
    nodes.names().forEach(component -> holders.put(component, nodes.texts(component)));
    return holders;
  }

  // What every package of the Dash world has in common.
  private static Rules dashRules() throws IOException {
    try (InputStream in = ComponentPackage.class.getResourceAsStream("any-package.json")) {
      return Rules.of(
          SourceTree.json(Objects.requireNonNull(in).readAllBytes(), "any-package.json"));
    }
  }
}
