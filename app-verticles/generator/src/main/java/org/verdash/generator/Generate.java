package org.verdash.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verdash.generator.model.ComponentSpec;
import org.verdash.generator.model.Metadata;
import org.verdash.generator.plan.JavaComponent;
import org.verdash.generator.plan.JavaLibrary;
import org.verdash.generator.plan.Planner;
import org.verdash.generator.plan.Rules;
import org.verdash.generator.writer.LibraryWriter;
import org.verdash.generator.writer.Surface;

/**
 * Writes the classes of component packages. A file that would not change is not touched, so that
 * nothing is compiled again; a class that nothing makes any more is deleted.
 */
public final class Generate {
  private final Path tables;
  private final Path metadata;
  private final Path sources;
  private final Path surface;
  private final Set<String> taken = new HashSet<>();

  private Generate(List<Path> folders) {
    this.tables = folders.get(0);
    this.metadata = folders.get(1);
    this.sources = folders.get(2);
    this.surface = folders.get(3);
  }

  /**
   * {@code <tables> <metadata> <sources> <surface> <library>...}: for each library a table {@code
   * <tables>/<library>.json}, its metadata {@code <metadata>/<library>.json}; the list of what it
   * offers goes to {@code <surface>/<library>.txt}. A library's classes give way to those of the
   * libraries before it, where both have a component of one name.
   *
   * @throws IOException when a file cannot be read or written
   * @throws IllegalArgumentException when a table or metadata make no sense
   */
  public static void main(String[] args) throws IOException {
    List<String> all = List.of(args);
    Generate generate = new Generate(all.subList(0, 4).stream().map(Path::of).toList());
    for (String library : all.subList(4, all.size())) {
      generate.library(library);
    }
  }

  private void library(String name) throws IOException {
    Rules rules = Rules.of(SourceTree.json(tables.resolve(name + ".json")));
    List<ComponentSpec> components =
        Metadata.read(SourceTree.json(metadata.resolve(name + ".json")));
    JavaLibrary library = new Planner(rules, taken).plan(components);
    library.components().stream().map(JavaComponent::className).forEach(taken::add);
    taken.addAll(rules.texts("offers"));
    SourceTree.write(sources, library.packageName(), LibraryWriter.write(library, imports(rules)));
    Files.createDirectories(surface);
    String offers = String.join("\n", Surface.of(library)) + "\n";
    Files.writeString(surface.resolve(name + ".txt"), offers);
  }

  private static Map<String, String> imports(Rules rules) {
    Map<String, String> imports = new LinkedHashMap<>();
    Rules said = rules.at("imports");
    said.names().forEach(name -> imports.put(name, said.text(name, "")));
    return imports;
  }
}
