package org.verdash.benchmarks.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A JVM with the flags and class path of this one, ended when it is closed. */
public final class ServerProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
  private static final int LONGEST_END_SECONDS = 30;

  private final Process process;
  private final URI uri;

  private ServerProcess(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  /**
   * Starts it and waits until it says that it is ready; what else it says goes where this JVM's
   * errors go.
   *
   * @throws IOException when it ends instead
   */
  public static ServerProcess start(Class<?> main, String... arguments) throws IOException {
    return start(main, List.of(arguments));
  }

  /**
   * As {@link #start(Class, String...)}.
   *
   * @throws IOException when it ends instead
   */
  public static ServerProcess start(Class<?> main, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags());
    command.addAll(List.of("-Xms256m", "-Xmx256m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return start(command);
  }

  /**
   * Starts a program that says when it is ready, with this JVM's JDK.
   *
   * @throws IOException when it ends instead
   */
  public static ServerProcess start(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    // A node that is not stopped in good order leaves its database behind.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(Ready.START)) {
        Thread.ofVirtual().start(() -> drain(out));
        return new ServerProcess(process, URI.create(line.split(" ", 3)[1]));
      }
    }
    throw new IOException(command.getLast() + " ended before it was ready");
  }

  // A process that is not read stops when the pipe is full.
  private static void drain(BufferedReader out) {
    try {
      out.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      LOG.debug("the process has ended", e);
    }
  }

  private static List<String> flags() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.matches("-XX:.*|--(add|enable|sun|illegal).*|-D(logback|hazelcast).*"))
        .toList();
  }

  /** Where it serves. */
  public URI uri() {
    return uri;
  }

  /** Ends it, in good order when it takes less than half a minute; does not fail. */
  @Override
  public void close() {
    end(process);
  }

  private static void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
