package org.verdash.e2e.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.verdash.app.Verdash;

/** A project that somebody works on: its program serves its apps in this JVM, by Verdash.run. */
public final class AuthorsProgram implements AutoCloseable {
  private final Path root;
  private final Verdash.Running running;

  private AuthorsProgram(Path root, Verdash.Running running) {
    this.root = root;
    this.running = running;
  }

  /**
   * Writes the files that stand beside a test, compiles them as Maven would and calls the program's
   * {@code main}.
   *
   * @param root an empty folder
   * @param program a class that keeps what it runs in its field {@code running}
   * @param files paths below {@code src/main}, kept with a further {@code .txt}
   */
  public static AuthorsProgram start(Path root, String program, List<String> files) {
    try {
      Path classes = Files.createDirectories(root.resolve("target/classes"));
      for (String file : files) {
        write(root.resolve("src/main").resolve(file), resource(file));
      }
      String source = root.resolve("src/main/java").resolve(program.replace('.', '/')) + ".java";
      String[] line = {"-proc:none", "-g", "-d", classes.toString(), source};
      if (ToolProvider.getSystemJavaCompiler().run(null, null, null, line) != 0) {
        throw new IllegalStateException(program + " does not compile");
      }
      copyResources(root.resolve("src/main/resources"), classes);
      return new AuthorsProgram(root, run(classes, program));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a path on it. */
  public String at(String path) {
    return running.uri() + path;
  }

  /** Saves a file of the project with one thing in it replaced. */
  public void edit(String file, String from, String to) {
    Path path = root.resolve("src/main").resolve(file);
    try {
      String text = Files.readString(path);
      if (!text.contains(from)) {
        throw new IllegalArgumentException(file + " has no " + from);
      }
      Files.writeString(path, text.replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    running.close();
  }

  private static Verdash.Running run(Path classes, String program) throws IOException {
    URL[] place = {classes.toUri().toURL()};
    ClassLoader loader = new URLClassLoader(place, AuthorsProgram.class.getClassLoader());
    try {
      Class<?> type = Class.forName(program, true, loader);
      Method main = type.getMethod("main", String[].class);
      main.invoke(null, (Object) new String[0]);
      return (Verdash.Running) type.getField("running").get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(program, e);
    }
  }

  private static void copyResources(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        write(to.resolve(from.relativize(file)), Files.readString(file));
      }
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String resource(String file) throws IOException {
    String path = "/authors-program/" + file + ".txt";
    try (InputStream text =
        Objects.requireNonNull(AuthorsProgram.class.getResourceAsStream(path), path)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
