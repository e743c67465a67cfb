package org.verdash.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Files for the browser, addressed by their content: a React component package, or an app's assets.
 * Immutable and thread-safe.
 *
 * @param name name of the package in the browser, such as {@code dash_core_components}
 * @param hash content hash of all files, 16 hex digits
 * @param alias Dash's path below {@code _dash-component-suites/}; empty when it has none
 * @param files every file, sorted by path
 * @param scripts paths of the scripts that a page loads, in order; among them style sheets, which
 *     end in {@code .css}
 * @param holders by component the paths of its properties that hold components, {@code children}
 *     aside
 * @param source where the bytes are
 */
public record Library(
    String name,
    String hash,
    String alias,
    List<File> files,
    List<String> scripts,
    SortedMap<String, List<String>> holders,
    Source source) {
  private static final String ROOT = "META-INF/verdash/bundles/";

  public Library {
    files = List.copyOf(files);
    scripts = List.copyOf(scripts);
    holders = Collections.unmodifiableSortedMap(new TreeMap<>(holders));
  }

  /** A library whose components hold others as their children only. */
  public Library(
      String name,
      String hash,
      String alias,
      List<File> files,
      List<String> scripts,
      Source source) {
    this(name, hash, alias, files, scripts, new TreeMap<>(), source);
  }

  /**
   * One file.
   *
   * @param path path inside the library, with forward slashes
   * @param bytes length
   * @param gzipBytes length of the gzip variant; 0 when there is none
   * @param brotliBytes length of the brotli variant; 0 when there is none
   * @param type media type
   */
  public record File(String path, long bytes, long gzipBytes, long brotliBytes, String type) {}

  /** Where the bytes of a library are. */
  @FunctionalInterface
  public interface Source {
    /**
     * The whole file, or its stored variant; may block.
     *
     * @param suffix empty, {@code .gz} or {@code .br}
     * @throws IOException when it cannot be read
     */
    byte[] read(String path, String suffix) throws IOException;
  }

  /**
   * The library that the build put on the class path of a class.
   *
   * @param anchor a class of the jar that holds the bundles
   * @param name name of the library
   * @param scripts what a page loads, in order: scripts, and style sheets ending in {@code .css}
   * @throws IllegalStateException when the jar has no such library, or lacks one of the scripts
   */
  public static Library load(Class<?> anchor, String name, String... scripts) {
    ClassLoader loader = anchor.getClassLoader();
    Source source = (path, suffix) -> resource(loader, ROOT + name + '/' + path + suffix);
    try {
      String table =
          new String(resource(loader, ROOT + name + ".tsv"), StandardCharsets.UTF_8).strip();
      List<String[]> rows = table.lines().map(line -> line.split("\t", -1)).toList();
      String[] head = rows.get(0);
      List<File> files = rows.stream().skip(1).map(Library::file).toList();
      Library library = new Library(name, head[1], head[2], files, List.of(scripts), source);
      library.scripts.forEach(library::require);
      return library;
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException("browser library " + name + ": " + e.getMessage(), e);
    }
  }

  /**
   * The same library, of whose components one holds others in these properties, too: {@code
   * header}, {@code items[].label} in a list, {@code cells{}} in an object with any keys. The
   * browser draws what they hold; a component anywhere else arrives there as plain JSON.
   */
  public Library holding(String component, String... paths) {
    SortedMap<String, List<String>> more = new TreeMap<>(holders);
    more.put(component, List.of(paths));
    return new Library(name, hash, alias, files, scripts, more, source);
  }

  /** The file of a path. */
  public Optional<File> file(String path) {
    return files.stream().filter(file -> file.path.equals(path)).findFirst();
  }

  /** The path under which a gateway serves a file of this library. */
  public String url(String path) {
    return "/_bundles/" + name + '/' + hash + '/' + path;
  }

  private void require(String script) {
    if (file(script).isEmpty()) {
      throw new IllegalStateException("it has no file " + script);
    }
  }

  private static File file(String[] row) {
    return new File(
        row[0], Long.parseLong(row[1]), Long.parseLong(row[2]), Long.parseLong(row[3]), row[4]);
  }

  private static byte[] resource(@Nullable ClassLoader loader, String path) throws IOException {
    try (InputStream in =
        loader == null
            ? ClassLoader.getSystemResourceAsStream(path)
            : loader.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException("no resource " + path);
      }
      return in.readAllBytes();
    }
  }

  /** Equal by content. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Library library
        && library.name.equals(name)
        && library.hash.equals(hash);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }

  @Override
  public String toString() {
    return name + '/' + hash;
  }
}
