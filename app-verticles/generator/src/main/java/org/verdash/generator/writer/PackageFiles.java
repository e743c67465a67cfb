package org.verdash.generator.writer;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what a package has beside its components. */
public final class PackageFiles {
  /**
   * The browser side of a package.
   *
   * @param title name and version of the package
   * @param namespace under which the page finds its components
   * @param loaded scripts and style sheets that a page loads, in order
   * @param holders by component the properties that hold components, {@code children} aside
   */
  public record Browser(
      String title,
      String namespace,
      List<String> loaded,
      SortedMap<String, List<String>> holders) {
    public Browser {
      loaded = List.copyOf(loaded);
      holders = Collections.unmodifiableSortedMap(new TreeMap<>(holders));
    }
  }

  private PackageFiles() {}

  /**
   * The class that holds the browser library.
   *
   * @param browser what it holds
   */
  public static String library(String packageName, String className, Browser browser) {
    Source out = new Source(packageName, Map.of("Library", "org.verdash.app.Library"));
    out.doc(
        "The browser side of "
            + Javadoc.escape(browser.title())
            + ", out of this jar; an app that uses the"
            + " components says {@code .library("
            + className
            + ".LIBRARY)}.");
    out.line("@Generated(\"org.verdash.generator\")");
    out.line("public final class " + className + " {");
    out.doc("The library. A jar without its bundles fails when this class is first used.");
    String arguments = quoted(browser.namespace(), browser.loaded());
    StringBuilder load = new StringBuilder("    Library.load(" + className + ".class, ");
    load.append(arguments).append(')');
    browser
        .holders()
        .forEach(
            (component, paths) ->
                load.append("\n          .holding(").append(quoted(component, paths)).append(')'));
    out.line("public static final Library LIBRARY =");
    out.line(load.append(';').toString()).line("");
    out.line("private " + className + "() {}");
    return out.line("}").text();
  }

  private static String quoted(String first, List<String> others) {
    return Stream.concat(Stream.of(first), others.stream())
        .map(text -> '"' + text + '"')
        .collect(Collectors.joining(", "));
  }

  /** The description of the Java package. */
  public static String info(String packageName, String title) {
    return """
    /** Typed builders of %s. */
    @NullMarked
    package %s;

    import org.jspecify.annotations.NullMarked;
    """
        .formatted(Javadoc.escape(title), packageName);
  }
}
