package org.verdash.gateway.assets;

import io.vertx.core.http.HttpHeaders;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.LibraryFiles;

/** A file with its stored variants. Thread-safe; there is one object per file. */
public final class ServedFile {
  private final Variant plain;
  private final Map<Coding, Variant> variants = new EnumMap<>(Coding.class);
  private final CharSequence type;

  ServedFile(LibraryFiles library, LibraryFiles.File file) {
    var key = new FileKey(library.name(), library.hash(), file.path());
    plain = new Variant(key, Coding.IDENTITY, file.bytes());
    variants.put(Coding.IDENTITY, plain);
    if (file.gzipBytes() > 0) {
      variants.put(Coding.GZIP, new Variant(key, Coding.GZIP, file.gzipBytes()));
    }
    if (file.brotliBytes() > 0) {
      variants.put(Coding.BROTLI, new Variant(key, Coding.BROTLI, file.brotliBytes()));
    }
    type = HttpHeaders.createOptimized(file.type());
  }

  /** The file itself. */
  Variant plain() {
    return plain;
  }

  /** The variant of this coding; null when none is stored. */
  @Nullable Variant variant(Coding coding) {
    return variants.get(coding);
  }

  /** Whether the answer depends on Accept-Encoding. */
  boolean varies() {
    return variants.size() > 1;
  }

  CharSequence type() {
    return type;
  }
}
