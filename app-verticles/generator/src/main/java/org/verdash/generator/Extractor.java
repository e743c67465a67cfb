package org.verdash.generator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Runs the scripts that read npm packages, out of the jar that holds them. */
final class Extractor {
  private static final String NOTE = "NOTE: ";
  private static final String ERROR = "ERROR: ";

  private final Path work;

  Extractor(Path work) {
    this.work = work;
  }

  /** Runs the extractor and returns its notes. */
  List<String> run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", script().toString()));
    command.addAll(arguments);
    Process node = start(command);
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (node.waitFor() != 0) {
      throw new RefusedPackageException(sentence(said), null);
    }
    return said.lines()
        .filter(line -> line.startsWith(NOTE))
        .map(line -> line.substring(NOTE.length()))
        .toList();
  }

  private static Process start(List<String> command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new RefusedPackageException(
          "Component packages are read with node, which is not there: install Node 20 or newer.",
          e);
    }
  }

  private static String sentence(String said) {
    return said.lines()
        .filter(line -> line.startsWith(ERROR))
        .map(line -> line.substring(ERROR.length()))
        .findFirst()
        .orElse("The package cannot be read; node says: " + said.strip());
  }

  // In the folders that they have in the repository, as they name each other.
  private Path script() throws IOException {
    Path scripts = work.resolve("scripts");
    for (String path : list()) {
      Path file = scripts.resolve(path);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, resource("scripts/" + path));
    }
    return scripts.resolve("generator/src/main/node/extract.mjs");
  }

  private static List<String> list() throws IOException {
    String list = new String(resource("scripts.txt"), StandardCharsets.UTF_8);
    return list.lines().filter(line -> !line.isBlank()).toList();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Extractor.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the generator lacks its own file " + name);
      }
      return in.readAllBytes();
    }
  }
}
