package org.verdash.launcher.dev;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Builds of a project, each in a folder of its own, so that the one that is served stays as it is.
 * Used by one thread.
 */
public final class Builds implements AutoCloseable {
  private static final List<String> OPTIONS =
      List.of("-g", "-parameters", "-nowarn", "-proc:none", "-implicit:none");

  private final ProjectFolder project;
  private final Path work;
  private final ClassLoader parent;
  private final @Nullable JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final @Nullable StandardJavaFileManager files;
  private @Nullable Path last;
  private int number;

  /**
   * Builds below a folder.
   *
   * @param work an empty folder that belongs to the builds
   * @param parent where classes are from that the project does not have
   */
  public Builds(ProjectFolder project, Path work, ClassLoader parent) {
    this.project = project;
    this.work = work;
    this.parent = parent;
    this.files =
        compiler == null
            ? null
            : compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
  }

  /** What came of a build: classes, or why there are none. */
  public sealed interface Outcome {
    /**
     * New classes.
     *
     * @param folder where they are
     * @param changed paths of what is not as it was in the build before; of everything in the first
     */
    record Made(Path folder, Set<String> changed) implements Outcome {
      public Made {
        changed = Set.copyOf(changed);
      }
    }

    /** Nothing. */
    record Failed(Trouble trouble) implements Outcome {}
  }

  /**
   * Builds the project as it is now.
   *
   * @throws UncheckedIOException when its files cannot be read or copied
   */
  public Outcome make() {
    Path out = work.resolve(String.valueOf(++number));
    try {
      copy(project.classes(), out);
      List<Diagnostic<? extends JavaFileObject>> errors = compile(out);
      if (!errors.isEmpty()) {
        delete(out);
        return new Outcome.Failed(Trouble.of(errors));
      }
      for (Path folder : project.onClassPath()) {
        copy(folder, out);
      }
      Set<String> changed = new Comparison(last, out).paths();
      last = out;
      return new Outcome.Made(out, changed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Compiles once for nothing, unless something was built already: the first time takes seconds,
   * and that is better now than when somebody waits. The next build is the first all the same.
   */
  public void warmUp() {
    if (last == null) {
      make();
      last = null;
    }
  }

  /** A new loader of what a build has. */
  public AuthorLoader loader(Outcome.Made build) {
    try {
      return new AuthorLoader(build.folder(), parent);
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e); // Every folder of this machine has an address.
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives back what compiling needs. */
  @Override
  public void close() {
    try {
      if (files != null) {
        files.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // A JVM without a compiler serves what an IDE or Maven compiles.
  private List<Diagnostic<? extends JavaFileObject>> compile(Path out) throws IOException {
    List<Path> sources = sources();
    if (compiler == null || files == null || sources.isEmpty()) {
      return List.of();
    }
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(out));
    files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath(out));
    Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
    boolean fine = compiler.getTask(null, files, said, OPTIONS, null, units).call();
    return fine
        ? List.of()
        : said.getDiagnostics().stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .toList();
  }

  private List<Path> sources() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder : project.sources()) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
      }
    }
    return found;
  }

  private static List<Path> classPath(Path out) {
    String all = System.getProperty("java.class.path", "");
    return Stream.concat(
            Stream.of(out),
            Stream.of(all.split(File.pathSeparator, -1)).filter(p -> !p.isEmpty()).map(Path::of))
        .toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
