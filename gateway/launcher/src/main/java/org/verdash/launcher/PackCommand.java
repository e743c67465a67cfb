package org.verdash.launcher;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.verdash.launcher.config.SettingsFiles;
import org.verdash.launcher.node.NodeException;
import org.verdash.launcher.node.Sentence;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code verdash pack}: makes an installation of a folder that already has {@code bin} and {@code
 * lib}; part of the build. On JDK 25 and newer the JVM also records a start of it.
 */
final class PackCommand {

  private static final int FIRST_THAT_RECORDS = 25;
  private static final long LONGEST_SECONDS = 300;
  private static final long LONGEST_END_SECONDS = 30;

  private final Shell shell;

  PackCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec() {
    CommandSpec pack = CommandSpec.create();
    pack.usageMessage().description("Makes an installation of a folder.").hidden(true);
    pack.addPositional(PositionalParamSpec.builder().index("0").type(String.class).build());
    pack.addPositional(PositionalParamSpec.builder().index("1").type(String.class).build());
    pack.addOption(OptionSpec.builder("--record").type(String.class).build());
    pack.addOption(OptionSpec.builder("--archive").type(String.class).build());
    return pack;
  }

  void run(ParseResult parsed) {
    Path home = Path.of(parsed.matchedPositionalValue(0, "")).toAbsolutePath();
    Path own = Path.of(parsed.matchedPositionalValue(1, ""));
    try {
      Files.copy(own, home.resolve("lib").resolve(own.getFileName()), REPLACE_EXISTING);
      pack(home);
      if (wanted(parsed, "--record") && Runtime.version().feature() >= FIRST_THAT_RECORDS) {
        record(home);
      }
      if (wanted(parsed, "--archive")) {
        archive(home);
      }
    } catch (IOException e) {
      throw new NodeException("The folder cannot be packed: " + Sentence.of(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NodeException("The packing was interrupted.", e);
    }
  }

  private static boolean wanted(ParseResult parsed, String option) {
    return parsed.matchedOptionValue(option, "true").equals("true");
  }

  private static void pack(Path home) throws IOException {
    Path lib = home.resolve("lib");
    Files.writeString(lib.resolve("class-path.txt"), String.join("\n", jars(lib)) + "\n");
    Path conf = Files.createDirectories(home.resolve("conf"));
    Files.writeString(conf.resolve("verdash.yaml"), SettingsFiles.yaml());
    Files.writeString(conf.resolve("verdash.schema.json"), SettingsFiles.schema());
  }

  private static List<String> jars(Path lib) throws IOException {
    List<String> ours = new ArrayList<>();
    List<String> others = new ArrayList<>();
    try (Stream<Path> files = Files.list(lib)) {
      for (String name : files.map(file -> String.valueOf(file.getFileName())).sorted().toList()) {
        if (name.endsWith(".jar")) {
          (name.startsWith("verdash-") ? ours : others).add(name);
        }
      }
    }
    ours.addAll(others);
    return ours;
  }

  private void record(Path home) throws IOException, InterruptedException {
    Path output = home.resolve("lib").resolve("verdash.aot");
    ProcessBuilder rehearsal =
        new ProcessBuilder("sh", home.resolve("bin").resolve("verdash").toString(), "rehearse");
    rehearsal.environment().put("VERDASH_JAVA", System.getProperty("java.home"));
    rehearsal.environment().put("VERDASH_AOT_OUTPUT", output.toString());
    try {
      run(
          rehearsal,
          "The start of " + home + " could not be recorded: it takes longer than it could.");
    } catch (NodeException unrecorded) {
      // It makes starts quicker and nothing else: a busy machine must not cost the installation.
      Files.deleteIfExists(output);
      Files.deleteIfExists(output.resolveSibling(output.getFileName() + ".jdk"));
      shell.err().println(unrecorded.getMessage());
    }
  }

  // By the program of the system, which keeps modes and times.
  private void archive(Path home) throws IOException, InterruptedException {
    Path file = home.resolveSibling(home.getFileName() + "-" + Version.number() + ".tar.gz");
    ProcessBuilder tar =
        new ProcessBuilder("tar", "-czf", file.toString(), String.valueOf(home.getFileName()));
    run(tar.directory(home.resolveSibling("").toFile()), home + " could not be archived.");
    String sum = HexFormat.of().formatHex(sha256(file));
    Files.writeString(
        file.resolveSibling(file.getFileName() + ".sha256"),
        sum + "  " + file.getFileName() + "\n");
  }

  private static byte[] sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (var bytes = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        Files.copy(file, bytes);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every JDK has it.
    }
  }

  private void run(ProcessBuilder program, String failure)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile("verdash", ".log");
    Process process = program.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      end(process);
    }
    if (!ended || process.exitValue() != 0) {
      shell.err().print(Files.readString(said));
      throw new NodeException(failure, null);
    }
    Files.delete(said);
  }

  // In good order first, or the database of a rehearsal would outlive it.
  private static void end(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
