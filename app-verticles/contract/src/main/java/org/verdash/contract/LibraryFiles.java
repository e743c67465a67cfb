package org.verdash.contract;

import java.util.List;

/**
 * The files of a browser library or of an app's assets, addressed by content.
 *
 * @param name name of the library, such as {@code dash_core_components}
 * @param hash content hash of the whole, 16 hex digits
 * @param alias Dash's path below {@code _dash-component-suites/}; empty when it has none
 * @param files every file, sorted by path
 */
public record LibraryFiles(String name, String hash, String alias, List<File> files) {
  public LibraryFiles {
    files = List.copyOf(files);
  }

  /**
   * One file.
   *
   * @param path path inside the library, with forward slashes
   * @param bytes length
   * @param gzipBytes length of the stored gzip variant; 0 when there is none
   * @param brotliBytes length of the stored brotli variant; 0 when there is none
   * @param type media type for Content-Type
   */
  public record File(String path, long bytes, long gzipBytes, long brotliBytes, String type) {}
}
