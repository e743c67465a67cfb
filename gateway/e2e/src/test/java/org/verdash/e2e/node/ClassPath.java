package org.verdash.e2e.node;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path of the tests, taken apart. */
final class ClassPath {
  private static final String DEMOS = "(?s).*docs[-/]demos.*";
  private static final String TESTS = "(?s).*test-classes.?";

  private ClassPath() {}

  /** What is on the launcher's own class path: no test and no demo. */
  static String ofTheLauncher() {
    return entries()
        .filter(entry -> !entry.matches(DEMOS) && !entry.matches(TESTS))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * The jar of the demos.
   *
   * @throws IllegalStateException when the build did not go as far as to pack it
   */
  static Path demos() {
    return entries()
        .filter(entry -> entry.matches(DEMOS) && entry.endsWith(".jar"))
        .findFirst()
        .map(Path::of)
        .orElseThrow(() -> new IllegalStateException("The demos are packed in the phase package."));
  }

  private static Stream<String> entries() {
    String all = System.getProperty("java.class.path");
    // The test runner's own ends with a separator, which would mean the present folder.
    return Arrays.stream(all.split(File.pathSeparator)).filter(entry -> !entry.isEmpty());
  }
}
