package org.verdash.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verdash.generator.model.ComponentSpec;
import org.verdash.generator.model.Metadata;
import org.verdash.generator.model.PropType;
import org.verdash.generator.names.Names;
import org.verdash.generator.plan.JavaComponent;
import org.verdash.generator.plan.JavaLibrary;
import org.verdash.generator.plan.Planner;
import org.verdash.generator.plan.Rules;
import org.verdash.generator.writer.Catalogue;
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
  private final Path catalogue;
  private final Set<String> taken = new HashSet<>();

  private Generate(List<Path> folders) {
    this.tables = folders.get(0);
    this.metadata = folders.get(1);
    this.sources = folders.get(2);
    this.surface = folders.get(3);
    this.catalogue = folders.get(4);
  }

  /**
   * {@code <tables> <metadata> <sources> <surface> <catalogue> <library>...}: for each library a
   * table {@code <tables>/<library>.json}, its metadata {@code <metadata>/<library>.json}; the list
   * of what it offers goes to {@code <surface>/<library>.txt}, and what programs may ask for at run
   * time to {@code <catalogue>/<library>.json}. A library's classes give way to those of the
   * libraries before it, where both have a component of one name.
   *
   * @throws IOException when a file cannot be read or written
   * @throws IllegalArgumentException when a table or metadata make no sense
   */
  public static void main(String[] args) throws IOException {
    List<String> all = List.of(args);
    Generate generate = new Generate(all.subList(0, 5).stream().map(Path::of).toList());
    for (String library : all.subList(5, all.size())) {
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
    Files.createDirectories(catalogue);
    Catalogue known = new Catalogue(library, parents(rules));
    Files.writeString(catalogue.resolve(name + ".json"), known.of(components, words(rules)));
  }

  private static Map<String, List<String>> parents(Rules rules) {
    Rules said = rules.at("components");
    Map<String, List<String>> parents = new HashMap<>();
    said.names().forEach(name -> parents.put(name, said.at(name).texts("inside")));
    return parents;
  }

  private static Map<String, Map<String, String>> words(Rules rules) {
    Rules shared = rules.at("shared");
    Map<String, Map<String, String>> words = new LinkedHashMap<>();
    for (String name : shared.names()) {
      if (Metadata.type(shared.object(name).orElseThrow(), name)
          instanceof PropType.Choice choice) {
        words.put(name, Names.constants(choice.texts()));
      }
    }
    return words;
  }

  private static Map<String, String> imports(Rules rules) {
    Map<String, String> imports = new LinkedHashMap<>();
    Rules said = rules.at("imports");
    said.names().forEach(name -> imports.put(name, said.text(name, "")));
    return imports;
  }
}
