package org.verdash.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An app's own files, read into memory: what a browser may ask for is this list, so that no path in
 * a request leads out of it. Used by the thread that builds the app.
 */
final class Assets {
  /** Below it stands what Verdash adds by itself. */
  static final String OWN = "_verdash/";

  private static final System.Logger LOG = System.getLogger(Assets.class.getName());

  private final SortedMap<String, byte[]> contents = new TreeMap<>();

  SortedMap<String, byte[]> contents() {
    return Collections.unmodifiableSortedMap(contents);
  }

  /** Adds the folder {@code assets} beside a class, on disk or in a jar. */
  void beside(Class<?> anchor) {
    CodeSource source = anchor.getProtectionDomain().getCodeSource();
    String folder = anchor.getPackageName().replace('.', '/') + "/assets";
    String name = "assets beside " + anchor.getName();
    try {
      Path place = Path.of(source.getLocation().toURI());
      if (Files.isDirectory(place)) {
        add(place.resolve(folder), name);
      } else {
        try (FileSystem files = FileSystems.newFileSystem(place)) {
          add(files.getPath("/" + folder), name);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  /** Adds a folder on disk. */
  void folder(Path root) {
    try {
      add(root, root.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(root.toString(), e);
    }
  }

  /** Adds a file that Verdash makes. */
  void own(String path, byte[] bytes) {
    contents.put(OWN + path, bytes);
  }

  private void add(Path root, String name) throws IOException {
    if (!Files.isDirectory(root)) {
      throw new IllegalArgumentException("no folder " + name);
    }
    Path real = root.toRealPath();
    try (Stream<Path> all = Files.walk(real)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path =
            real.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
        if (isServed(real, file, path)) {
          add(path, Files.readAllBytes(file));
        }
      }
    }
  }

  private void add(String path, byte[] bytes) {
    boolean odd = path.indexOf('\\') >= 0 || path.chars().anyMatch(Character::isISOControl);
    if (odd || path.startsWith("~") || path.startsWith(OWN)) {
      throw new IllegalArgumentException(
          "asset '%s' cannot be served under this name"
              .formatted(path.replaceAll("\\p{Cntrl}", "?")));
    }
    if (contents.put(path, bytes) != null) {
      throw new IllegalArgumentException("there are two assets " + path);
    }
  }

  // What begins with a dot was not meant for the world; a link may lead to a file of the folder.
  private static boolean isServed(Path root, Path file, String path) throws IOException {
    if (path.startsWith(".") || path.contains("/.")) {
      return false;
    }
    boolean inside = file.toRealPath().startsWith(root);
    if (!inside) {
      LOG.log(System.Logger.Level.WARNING, "asset {0} is left out: it leads elsewhere", path);
    }
    return inside;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every JDK has SHA-256.
    }
  }
}
