package org.verdash.schema;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.verdash.json.JsonReader;

/**
 * Writes the classes of figures: {@code Main schema.json sourcesDir testSourcesDir}. Files that did
 * not change are not touched, files that are no longer wanted are removed.
 */
public final class Main {
  private final Path target;
  private final Set<Path> written = new HashSet<>();

  private Main(Path target) {
    this.target = target.resolve("org/verdash/figure");
  }

  /**
   * Reads the schema and writes the files.
   *
   * @throws IOException when a file cannot be read or written
   * @throws IllegalArgumentException when the schema has something that this generator does not
   *     know
   */
  public static void main(String[] arguments) throws IOException {
    Object json = JsonReader.read(Buffer.buffer(Files.readAllBytes(Path.of(arguments[0]))));
    Schema schema = Schema.of(Attribute.names((Map<?, ?>) Objects.requireNonNull(json)));
    Words words = new Words(List.of(resource("words.txt").split("\\s+")));
    Names names = Names.of(resource("names.txt").lines().toList());
    Catalog catalog = new Catalog(schema, words, names);
    new Main(Path.of(arguments[1])).types(catalog, new TypeSource(catalog, words, names));
    new Main(Path.of(arguments[2])).samples(new SampleSource(catalog, words).of(catalog.types()));
  }

  private void types(Catalog catalog, TypeSource source) throws IOException {
    for (Catalog.Written type : catalog.types()) {
      write(type.name(), source.of(type));
    }
    for (Catalog.Choice choice : catalog.choices()) {
      if (choice.owner().isEmpty()) {
        write(choice.name(), source.of(choice));
      }
    }
    removeOthers();
  }

  private void samples(String source) throws IOException {
    write("Every", source);
    removeOthers();
  }

  private void write(String name, String source) throws IOException {
    Path file = target.resolve(name + ".java");
    if (!written.add(file)) {
      throw new IllegalStateException("two classes are called " + name);
    }
    Files.createDirectories(target);
    if (!Files.exists(file) || !Files.readString(file).equals(source)) {
      Files.writeString(file, source);
    }
  }

  private void removeOthers() throws IOException {
    List<Path> files;
    try (var found = Files.list(target)) {
      files = found.filter(file -> !written.contains(file)).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Main.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
