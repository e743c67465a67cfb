package org.verdash.generator.writer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what a package has beside its components. */
public final class PackageFiles {
  /**
   * The browser side of a package.
   *
   * @param title name and version of the package
   * @param namespace under which the page finds its components
   * @param scripts what a page loads, in order
   */
  public record Browser(String title, String namespace, List<String> scripts) {
    public Browser {
      scripts = List.copyOf(scripts);
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
    String arguments =
        Stream.concat(Stream.of(browser.namespace()), browser.scripts().stream())
            .map(text -> '"' + text + '"')
            .collect(Collectors.joining(", "));
    out.line("public static final Library LIBRARY =");
    out.line("    Library.load(" + className + ".class, " + arguments + ");").line("");
    out.line("private " + className + "() {}");
    return out.line("}").text();
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
