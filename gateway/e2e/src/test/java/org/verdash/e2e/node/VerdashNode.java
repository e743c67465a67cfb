package org.verdash.e2e.node;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The launcher in a JVM of its own, with this JVM's flags. What it says is kept in {@code
 * target/e2e/<name>.out}. It ends with the JVM that started it.
 */
public final class VerdashNode implements AutoCloseable {
  private static final String LAUNCHER = "org.verdash.launcher.Main";
  private static final Pattern READY =
      Pattern.compile("^ready ((?:http|bus):\\S+) \\((\\d+) ms\\)");

  /** A node of a test lives for seconds. */
  private static final List<String> QUICK =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable");

  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration END = Duration.ofMinutes(1);
  static final Path KEPT = Path.of("target", "e2e");

  private final Process process;
  private final Output output;
  private final Thread atExit;

  /** What a process runs. */
  record Program(String main, String classPath) {}

  private VerdashNode(Process process, Output output) {
    this.process = process;
    this.output = output;
    atExit = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * Starts the launcher and does not wait for it. It sees neither the tests nor the demos: apps
   * come to it in jars, as they come to anybody's.
   *
   * @param name names the file of its output
   * @param arguments the command line, such as {@code start --http-port 0}
   */
  public static VerdashNode launch(String name, List<String> arguments) {
    return launch(new Program(LAUNCHER, ClassPath.ofTheLauncher()), name, arguments);
  }

  /**
   * Starts an author's own {@code main} and does not wait for it.
   *
   * @param main the class
   * @param name names the file of its output
   * @param classes the folder of the author's classes
   */
  public static VerdashNode run(String main, String name, Path classes) {
    String classPath = ClassPath.ofTheLauncher() + File.pathSeparator + classes;
    return launch(new Program(main, classPath), name, List.of());
  }

  static VerdashNode launch(Program program, String name, List<String> arguments) {
    try {
      Files.createDirectories(KEPT);
      Process process =
          new ProcessBuilder(command(program, arguments)).redirectErrorStream(true).start();
      process.getOutputStream().close();
      return new VerdashNode(process, Output.of(process, KEPT.resolve(name + ".out")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until the node says that it is ready; answers its address, without a slash at the end.
   *
   * @throws AssertionError with everything it said, when it ends first or takes over two minutes
   */
  public URI ready() {
    return URI.create(output.await(READY, START).group(1));
  }

  /**
   * Waits for a line that the pattern is found in.
   *
   * @throws AssertionError with everything the node said, when the line does not come
   */
  public Matcher says(Pattern pattern) {
    return output.await(pattern, START);
  }

  /** Everything it said up to now. */
  public String output() {
    return output.toString();
  }

  /** The id of its process. */
  public long pid() {
    return process.pid();
  }

  /** Whether the process has not ended. */
  public boolean alive() {
    return process.isAlive();
  }

  /** Ends it without warning, as {@code kill -9} does, and waits until it is gone. */
  public void kill() {
    process.toHandle().destroyForcibly();
    exitCode();
  }

  /** Asks it to end, as {@code SIGTERM} does; answers its exit code. */
  public int stop() {
    // Not Process.destroy, which would close the pipe that the last words come through.
    process.toHandle().destroy();
    return exitCode();
  }

  /**
   * Waits until it has ended by itself and its last words were heard.
   *
   * @throws AssertionError with everything it said, when it has not ended after a minute
   */
  public int exitCode() {
    try {
      if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("Still running after " + END + ":\n" + output);
      }
      output.awaitEnd();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a node was ending.", e);
    }
  }

  @Override
  public void close() {
    try {
      // In good order: a node that is killed leaves its database running for the next one.
      if (process.isAlive()) {
        stop();
      }
    } finally {
      kill();
      Runtime.getRuntime().removeShutdownHook(atExit);
    }
  }

  private static List<String> command(Program program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags());
    command.addAll(QUICK);
    command.addAll(recorded(program.classPath()));
    command.addAll(List.of("-Xmx512m", "-cp", program.classPath(), program.main()));
    command.addAll(arguments);
    return command;
  }

  /** The first JVM that ends keeps its classes for the others; it can only keep those of jars. */
  private static List<String> recorded(String classPath) {
    boolean jars = Stream.of(classPath.split(File.pathSeparator)).allMatch(e -> e.endsWith(".jar"));
    String archive = Path.of("target", "node.jsa").toAbsolutePath().toString();
    return jars
        ? List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive)
        : List.of();
  }

  /** The flags that the build gave this JVM for the JDK's sake, none of the test runner's own. */
  private static List<String> flags() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.matches("-XX:.*|--(add|enable|sun|illegal).*"))
        .toList();
  }
}
