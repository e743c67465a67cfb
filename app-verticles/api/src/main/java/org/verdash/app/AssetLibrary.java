package org.verdash.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Makes a library of files in memory. */
final class AssetLibrary {
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
          Map.entry("apng", "image/apng"),
          Map.entry("avif", "image/avif"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("gif", "image/gif"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("woff", "font/woff"),
          Map.entry("woff2", "font/woff2"));

  private AssetLibrary() {}

  /**
   * The library of these files.
   *
   * @param isLoaded which of them a page loads, if they are scripts or styles
   */
  static Library of(SortedMap<String, byte[]> contents, Predicate<String> isLoaded) {
    TreeMap<String, byte[]> gzipped = new TreeMap<>();
    contents.forEach((path, bytes) -> compress(gzipped, path, bytes));
    List<Library.File> files =
        contents.entrySet().stream()
            .map(e -> file(e.getKey(), e.getValue(), gzipped.get(e.getKey())))
            .toList();
    Library.Source source =
        (path, suffix) -> bytes(suffix.equals(".gz") ? gzipped : contents, path);
    List<String> loaded =
        contents.keySet().stream().filter(isLoaded).sorted(foldersAfterFiles()).toList();
    return new Library("assets", hash(contents), "", files, loaded, source);
  }

  // As Dash walks a folder: its files by name, then the folders inside it by path.
  private static Comparator<String> foldersAfterFiles() {
    return Comparator.<String, String>comparing(
            path -> path.substring(0, path.lastIndexOf('/') + 1))
        .thenComparing(Comparator.naturalOrder());
  }

  private static byte[] bytes(Map<String, byte[]> contents, String path) throws IOException {
    byte[] bytes = contents.get(path);
    if (bytes == null) {
      throw new IOException("no asset " + path);
    }
    return bytes.clone();
  }

  private static Library.File file(String path, byte[] bytes, byte @Nullable [] gzip) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.getOrDefault(ending, "application/octet-stream");
    return new Library.File(path, bytes.length, gzip == null ? 0 : gzip.length, 0, type);
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
    MessageDigest all = Assets.sha256();
    contents.forEach(
        (path, bytes) -> {
          String line =
              path + '\0' + HexFormat.of().formatHex(Assets.sha256().digest(bytes)) + '\n';
          all.update(line.getBytes(StandardCharsets.UTF_8));
        });
    return HexFormat.of().formatHex(all.digest()).substring(0, 16);
  }
}
