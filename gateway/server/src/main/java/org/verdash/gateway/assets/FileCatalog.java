package org.verdash.gateway.assets;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.contract.LibraryFiles;

/**
 * Every file that may be served, by {@code <library>/<hash>/<path>}. A path from a URL is only ever
 * looked up here, whole. Thread-safe; what was added stays, since open pages still ask for it.
 */
public final class FileCatalog {
  private static final Logger LOG = LoggerFactory.getLogger(FileCatalog.class);
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,128}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{8,64}");
  private static final int MOST_FILES = 200_000;

  private final Map<String, ServedFile> files = new ConcurrentHashMap<>();

  /**
   * Adds a library; one with a malformed name or hash, or too many files, is logged and left out.
   */
  public void add(LibraryFiles library) {
    if (!NAME.matcher(library.name()).matches() || !HASH.matcher(library.hash()).matches()) {
      LOG.warn("Library {} is not served: its name or hash is malformed", library.name());
    } else if (files.size() + library.files().size() > MOST_FILES) {
      LOG.warn("Library {} is not served: there are too many files", library.name());
    } else {
      for (LibraryFiles.File file : library.files()) {
        files.computeIfAbsent(path(library, file.path()), path -> new ServedFile(library, file));
      }
    }
  }

  /** The file at this path; null when there is none. */
  public @Nullable ServedFile find(String path) {
    return files.get(path);
  }

  /** The file of a library; null when it has none at this path. */
  public @Nullable ServedFile find(LibraryFiles library, String path) {
    return files.get(path(library, path));
  }

  private static String path(LibraryFiles library, String path) {
    return library.name() + "/" + library.hash() + "/" + path;
  }
}
