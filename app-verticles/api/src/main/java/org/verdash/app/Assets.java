package org.verdash.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Reads the folder {@code assets} beside a class into memory. */
final class Assets {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("java", "text/plain; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("gif", "image/gif"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  private Assets() {}

  static Library beside(Class<?> anchor) {
    SortedMap<String, byte[]> contents = read(anchor);
    if (contents.isEmpty()) {
      throw new IllegalArgumentException("no folder assets beside " + anchor.getName());
    }
    TreeMap<String, byte[]> gzipped = new TreeMap<>();
    contents.forEach((path, bytes) -> compress(gzipped, path, bytes));
    List<Library.File> files =
        contents.entrySet().stream()
            .map(e -> file(e.getKey(), e.getValue(), gzipped.get(e.getKey())))
            .toList();
    Library.Source source =
        (path, suffix) -> bytes(suffix.equals(".gz") ? gzipped : contents, path);
    return new Library("assets", hash(contents), "", files, List.of(), source);
  }

  private static byte[] bytes(Map<String, byte[]> contents, String path) throws IOException {
    byte[] bytes = contents.get(path);
    if (bytes == null) {
      throw new IOException("no asset " + path);
    }
    return bytes.clone();
  }

  private static Library.File file(
      String path, byte[] bytes, byte @org.jspecify.annotations.Nullable [] gzip) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.getOrDefault(ending, "application/octet-stream");
    return new Library.File(path, bytes.length, gzip == null ? 0 : gzip.length, 0, type);
  }

  private static SortedMap<String, byte[]> read(Class<?> anchor) {
    CodeSource source = anchor.getProtectionDomain().getCodeSource();
    String folder = anchor.getPackageName().replace('.', '/') + "/assets";
    try {
      Path place = Path.of(source.getLocation().toURI());
      if (Files.isDirectory(place)) {
        return walk(place.resolve(folder));
      }
      try (FileSystem files = FileSystems.newFileSystem(place)) {
        return walk(files.getPath("/" + folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("assets beside " + anchor.getName(), e);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("assets beside " + anchor.getName(), e);
    }
  }

  private static SortedMap<String, byte[]> walk(Path root) throws IOException {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    if (Files.isDirectory(root)) {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          String path = root.relativize(file).toString().replace('\\', '/');
          contents.put(path, Files.readAllBytes(file));
        }
      }
    }
    return contents;
  }

  private static void compress(Map<String, byte[]> to, String path, byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e); // No I/O in writing to memory.
    }
    if (out.size() < bytes.length * 9L / 10) {
      to.put(path, out.toByteArray());
    }
  }

  private static String hash(SortedMap<String, byte[]> contents) {
    MessageDigest all = sha256();
    contents.forEach(
        (path, bytes) -> {
          String line = path + '\0' + HexFormat.of().formatHex(sha256().digest(bytes)) + '\n';
          all.update(line.getBytes(StandardCharsets.UTF_8));
        });
    return HexFormat.of().formatHex(all.digest()).substring(0, 16);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every JDK has SHA-256.
    }
  }
}
