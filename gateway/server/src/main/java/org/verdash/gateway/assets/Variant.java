package org.verdash.gateway.assets;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * One stored form of a file, with the headers it is sent with. Thread-safe; its content comes and
 * goes.
 */
final class Variant {
  private final FileKey key;
  private final Coding coding;
  private final long bytes;
  private final String etag;
  private final CharSequence etagHeader;
  private final CharSequence length;
  private volatile @Nullable Buffer content;
  private volatile long lastUse;

  Variant(FileKey key, Coding coding, long bytes) {
    this.key = key;
    this.coding = coding;
    this.bytes = bytes;
    // The library's hash covers every file of it, and a tag only has to differ below one path.
    this.etag = '"' + key.hash() + (coding == Coding.IDENTITY ? "" : "-" + coding.token()) + '"';
    this.etagHeader = HttpHeaders.createOptimized(etag);
    this.length = HttpHeaders.createOptimized(Long.toString(bytes));
  }

  FileKey key() {
    return key;
  }

  Coding coding() {
    return coding;
  }

  long bytes() {
    return bytes;
  }

  String etag() {
    return etag;
  }

  CharSequence etagHeader() {
    return etagHeader;
  }

  CharSequence length() {
    return length;
  }

  /** The content if it is in memory. */
  @Nullable Buffer content() {
    return content;
  }

  void content(@Nullable Buffer newContent) {
    content = newContent;
  }

  /** When it was last sent, on a clock of uses. */
  long lastUse() {
    return lastUse;
  }

  void usedAt(long use) {
    lastUse = use;
  }
}
