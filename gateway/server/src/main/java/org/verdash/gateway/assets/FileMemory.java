package org.verdash.gateway.assets;

import io.vertx.core.buffer.Buffer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/** Bounds how much content stays in memory: what was sent longest ago goes first. Thread-safe. */
final class FileMemory {
  private final long limitBytes;
  private final Set<Variant> kept = new HashSet<>();
  private long bytes;

  FileMemory(long limitBytes) {
    this.limitBytes = limitBytes;
  }

  /** Keeps the content, and drops others for it; one that is longer than the limit is not kept. */
  synchronized void keep(Variant variant, Buffer content) {
    if (content.length() > limitBytes || !kept.add(variant)) {
      return;
    }
    variant.content(content);
    bytes += content.length();
    while (bytes > limitBytes) {
      dropOldest(variant);
    }
  }

  private void dropOldest(Variant newest) {
    kept.stream()
        .filter(each -> each != newest)
        .min(Comparator.comparingLong(Variant::lastUse))
        .ifPresent(this::drop);
  }

  private void drop(Variant variant) {
    kept.remove(variant);
    bytes -= variant.bytes();
    variant.content(null);
  }
}
