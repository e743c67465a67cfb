package org.verdash.launcher.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is not the same in two builds.
 *
 * @param before the folder of the first; null without one, and then everything is new
 * @param after the folder of the second
 */
record Comparison(@Nullable Path before, Path after) {

  /** Paths below both, with forward slashes, of files that differ or are in one of them only. */
  Set<String> paths() throws IOException {
    Set<String> all = files(after);
    if (before != null) {
      all.addAll(files(before));
    }
    Set<String> changed = new TreeSet<>();
    for (String path : all) {
      if (before == null || differs(before.resolve(path), after.resolve(path))) {
        changed.add(path);
      }
    }
    return changed;
  }

  private static boolean differs(Path one, Path two) throws IOException {
    return !Files.exists(one) || !Files.exists(two) || Files.mismatch(one, two) >= 0;
  }

  private static Set<String> files(Path folder) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .forEach(found::add);
    }
    return found;
  }
}
