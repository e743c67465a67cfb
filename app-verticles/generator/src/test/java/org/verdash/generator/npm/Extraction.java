package org.verdash.generator.npm;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import org.verdash.json.JsonReader;

/**
 * One finished run of {@code extract.mjs}.
 *
 * @param status how it ended
 * @param said what it wrote for the person who started it
 * @param out where the metadata is, if there is any
 */
record Extraction(int status, String said, Path out) {
  private static final Path NODE = Path.of("src/main/node");
  private static final Path MODULES = Path.of("target/npm/node_modules");

  /** Where the build has put one of Dash's own packages. */
  static Path dash(String name) {
    return MODULES.resolve(name);
  }

  /** One of the small packages that these tests have made. */
  static Path sample(String name) {
    return Path.of("src/test/resources/packages").resolve(name);
  }

  static Extraction of(Path folder, Path out, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", NODE.resolve("extract.mjs").toString()));
    command.addAll(List.of(folder.toString(), out.toString(), "--modules=" + MODULES));
    command.addAll(List.of(options));
    Process node = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!node.waitFor(2, TimeUnit.MINUTES)) {
      throw new IOException("node does not end");
    }
    return new Extraction(node.exitValue(), said.strip(), out);
  }

  /** All props by the name of their component. */
  SequencedMap<String, Map<String, Map<String, Object>>> props() throws IOException {
    return props(out);
  }

  static SequencedMap<String, Map<String, Map<String, Object>>> props(Path file)
      throws IOException {
    SequencedMap<String, Map<String, Map<String, Object>>> all = new LinkedHashMap<>();
    json(file).forEach((path, about) -> all.put(name(path), props(about)));
    return all;
  }

  private static String name(String path) {
    return path.replaceAll("^.*/|\\..*$", "");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> props(Object about) {
    return (Map<String, Map<String, Object>>) ((Map<String, Object>) about).get("props");
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> json(Path file) throws IOException {
    Buffer text = Buffer.buffer(Files.readAllBytes(file));
    return (Map<String, Object>) Objects.requireNonNull(JsonReader.read(text));
  }
}
