package org.verdash.gateway.assets;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.verdash.contract.LibraryFiles;

/** A browser library that lies on the class path of the gateway itself. */
public final class ClassPathLibrary {
  private static final String FOLDER = "META-INF/verdash/bundles/";

  private ClassPathLibrary() {}

  /**
   * Reads a library's table.
   *
   * @return empty when the library is not on the class path
   * @throws IllegalStateException when its table cannot be read
   */
  public static Optional<LibraryFiles> find(String name) {
    try (InputStream table = open(FOLDER + name + ".tsv")) {
      return table == null
          ? Optional.empty()
          : Optional.of(parse(new String(table.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException("the table of the library " + name + " cannot be read", e);
    }
  }

  static FileSource source(Vertx vertx) {
    return variant ->
        vertx.executeBlocking(() -> read(variant), false).map(Objects::requireNonNull);
  }

  private static LibraryFiles parse(String table) {
    List<String> lines = table.lines().toList();
    String[] first = lines.get(0).split("\t", -1);
    List<LibraryFiles.File> files = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split("\t", -1);
      files.add(
          new LibraryFiles.File(
              columns[0],
              Long.parseLong(columns[1]),
              Long.parseLong(columns[2]),
              Long.parseLong(columns[3]),
              columns[4]));
    }
    return new LibraryFiles(first[0], first[1], first.length > 2 ? first[2] : "", files);
  }

  private static Buffer read(Variant variant) throws IOException {
    String path = FOLDER + variant.key().library() + "/" + variant.key().path() + ending(variant);
    try (InputStream content = open(path)) {
      if (content == null) {
        throw new FileAwayException(variant.key());
      }
      return Buffer.buffer(content.readAllBytes());
    }
  }

  private static String ending(Variant variant) {
    return switch (variant.coding()) {
      case BROTLI -> ".br";
      case GZIP -> ".gz";
      case IDENTITY -> "";
    };
  }

  private static InputStream open(String path) {
    return ClassPathLibrary.class.getClassLoader().getResourceAsStream(path);
  }
}
