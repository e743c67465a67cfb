package org.verdash.generator;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.verdash.json.JsonReader;

/** Reads and writes the files of the generator. */
final class SourceTree {
  private SourceTree() {}

  /**
   * Makes a package hold these classes and nothing else; a file that would not change is left
   * alone.
   */
  static void write(Path sources, String packageName, Map<String, String> classes)
      throws IOException {
    Path folder = sources.resolve(packageName.replace('.', '/'));
    Files.createDirectories(folder);
    Set<Path> written = new HashSet<>();
    for (Map.Entry<String, String> entry : classes.entrySet()) {
      Path path = folder.resolve(entry.getKey() + ".java");
      written.add(path);
      if (!Files.exists(path) || !Files.readString(path).equals(entry.getValue())) {
        Files.writeString(path, entry.getValue());
      }
    }
    for (Path path : files(folder)) {
      if (!written.contains(path)) {
        Files.delete(path);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.toString().endsWith(".java")).toList();
    }
  }

  static Object json(Path file) throws IOException {
    return json(Files.readAllBytes(file), file.getFileName().toString());
  }

  static Object json(byte[] text, String name) {
    Object read = JsonReader.read(Buffer.buffer(text));
    if (read == null) {
      throw new IllegalArgumentException(name + " holds nothing");
    }
    return read;
  }
}
