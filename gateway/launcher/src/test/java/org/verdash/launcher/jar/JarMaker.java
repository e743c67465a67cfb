package org.verdash.launcher.jar;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Makes real app jars: compiles sources and packs what came out. */
public final class JarMaker {

  private static final String PROVIDERS = "META-INF/services/org.verdash.app.AppFactory";

  private final Map<String, byte[]> entries = new TreeMap<>();
  private final Path work;

  /** Makes jars by way of an empty folder. */
  public JarMaker(Path work) {
    this.work = work;
  }

  /** Adds the classes that a source file compiles to. */
  public JarMaker source(String className, String text) throws IOException {
    Path sources = Files.createDirectories(work.resolve("sources"));
    Path classes = Files.createDirectories(work.resolve("classes"));
    Path file = sources.resolve(className.replace('.', '/') + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    compile(List.of(file), classes);
    try (Stream<Path> made = Files.walk(classes)) {
      for (Path one : made.filter(Files::isRegularFile).toList()) {
        entries.put(classes.relativize(one).toString(), Files.readAllBytes(one));
      }
    }
    return this;
  }

  /** Adds any text file. */
  public JarMaker file(String path, String text) {
    entries.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Offers app factories. */
  public JarMaker offers(String... factories) {
    return file(PROVIDERS, String.join("\n", factories) + "\n");
  }

  /** Writes the jar. */
  public Path jar(Path file) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue());
        jar.closeEntry();
      }
    }
    return file;
  }

  private void compile(List<Path> files, Path classes) throws IOException {
    List<String> options =
        new ArrayList<>(List.of("--release", "21", "-proc:none", "-d", classes.toString(), "-cp"));
    options.add(System.getProperty("java.class.path") + File.pathSeparator + classes);
    files.forEach(file -> options.add(file.toString()));
    int code =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
    if (code != 0) {
      throw new IOException("the compiler refused " + files);
    }
  }
}
