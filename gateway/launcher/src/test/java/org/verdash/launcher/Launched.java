package org.verdash.launcher;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The launcher in a JVM of its own; ended when it is closed, at the latest with this JVM. */
final class Launched implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("ready (\\S+) \\([0-9]+ ms\\)");
  private static final long LONGEST_SECONDS = 150;

  /** A node of a test lives for seconds. */
  private static final List<String> QUICK =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable");

  private static final String END = "(it said no more)";

  private final Process process;
  private final BlockingQueue<String> out = new LinkedBlockingQueue<>();
  private final List<String> err = Collections.synchronizedList(new ArrayList<>());
  private final Thread errReader;
  private final Thread atExit;

  private Launched(Process process) {
    this.process = process;
    // Of the platform: reading a pipe would hold on to the carriers of virtual threads.
    Thread.ofPlatform().daemon().start(() -> lines(process.getInputStream(), out));
    BlockingQueue<String> all = new LinkedBlockingQueue<>();
    this.errReader =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  lines(process.getErrorStream(), all);
                  err.addAll(all);
                });
    this.atExit = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * Starts the launcher with further JVM flags, this JVM's class path without the tests, and
   * arguments. A data folder among them has PostgreSQL's programs already, and the database that a
   * first start would have made.
   */
  static Launched start(List<String> flags, String... arguments) throws IOException {
    prepare(List.of(arguments));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ownFlags());
    command.addAll(QUICK);
    command.addAll(recorded(arguments[0]));
    command.addAll(flags);
    command.addAll(List.of("-Xmx256m", "-cp", classPath()));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    return new Launched(new ProcessBuilder(command).start());
  }

  /** Waits for the ready line and returns its address. */
  URI ready() throws InterruptedException {
    return URI.create(says(READY).group(1));
  }

  /** Waits for a line of standard output that matches as a whole, passing over others. */
  Matcher says(Pattern wanted) throws InterruptedException {
    List<String> seen = new ArrayList<>();
    while (true) {
      String line = out.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
      if (line == null || line.equals(END)) {
        throw new AssertionError("No line " + wanted + " in " + seen + "\n" + err);
      }
      seen.add(line);
      Matcher matcher = wanted.matcher(line);
      if (matcher.matches()) {
        return matcher;
      }
    }
  }

  /** Asks it to end and returns its exit code. */
  int stop() throws InterruptedException {
    process.toHandle().destroy();
    return exitCode();
  }

  /** Ends it as kill -9 does. */
  void kill() {
    process.destroyForcibly().onExit().orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Waits until it has ended. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("It did not end.");
    }
    return process.exitValue();
  }

  /** Returns the lines of standard error; only after it has ended. */
  List<String> complaints() throws InterruptedException {
    errReader.join(TimeUnit.SECONDS.toMillis(LONGEST_SECONDS));
    return List.copyOf(err);
  }

  @Override
  public void close() {
    // In good order: a node that is killed leaves its database running for the next one.
    process.toHandle().destroy();
    process.onExit().completeOnTimeout(process, LONGEST_SECONDS, TimeUnit.SECONDS).join();
    kill();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }

  private static void lines(InputStream stream, BlockingQueue<String> into) {
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      reader.lines().forEach(into::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      into.add(END);
    }
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty() && !Path.of(entry).endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void prepare(List<String> arguments) {
    int data = arguments.indexOf("--data");
    if (data < 0) {
      return;
    }
    Path folder = Path.of(arguments.get(data + 1));
    // Where there is a configuration, that says which database is used.
    if (Set.of("start", "postgres").contains(arguments.get(0)) && !arguments.contains("--config")) {
      UnpackedPostgres.withDatabase(folder);
    } else {
      UnpackedPostgres.into(folder);
    }
  }

  /** The first node that ends keeps its classes for all others; it can only keep those of jars. */
  private static List<String> recorded(String command) {
    boolean jars =
        Arrays.stream(classPath().split(File.pathSeparator, -1)).allMatch(e -> e.endsWith(".jar"));
    Path archive = Path.of("target", "launched.jsa").toAbsolutePath();
    if (!jars || (!command.equals("start") && !Files.exists(archive))) {
      return List.of();
    }
    List<String> flags = new ArrayList<>(List.of("-XX:SharedArchiveFile=" + archive));
    if (command.equals("start")) {
      flags.add("-XX:+AutoCreateSharedArchive");
    }
    return flags;
  }

  /** The flags that the build gave this JVM for the JDK's sake. */
  private static List<String> ownFlags() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.matches("-XX:.*|--(add|enable|sun|illegal).*"))
        .toList();
  }
}
