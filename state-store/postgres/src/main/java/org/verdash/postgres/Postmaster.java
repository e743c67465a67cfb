package org.verdash.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's process: waited for until it is ready, started again when it dies by itself, stopped
 * in order. Thread-safe.
 */
final class Postmaster implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

  /** Recovery after a crash may read a lot of log. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** How long processes of a server that was killed may need to notice. */
  private static final Duration REMAINS = Duration.ofSeconds(30);

  /** From the last word of a server to its end. */
  private static final Duration ENDING = Duration.ofSeconds(10);

  private static final Duration LOOK = Duration.ofMillis(10);
  private static final Duration RESTART = Duration.ofMillis(200);
  private static final Duration SLOWEST_RESTART = Duration.ofSeconds(10);
  private static final long MOST_LOG_BYTES = 10L << 20;

  private final ClusterFolder folder;
  private final Path sockets;
  private final Programs programs;
  private final PostmasterFile file;
  private Process process;

  /** Done when the server has died and was started again; what fails there is logged there. */
  private @Nullable CompletableFuture<Void> restarting;

  private boolean closed;

  private Postmaster(ClusterFolder folder, Path sockets, Programs programs) throws IOException {
    this.folder = folder;
    this.sockets = sockets;
    this.programs = programs;
    this.file = new PostmasterFile(folder.cluster());
    this.process = launch();
    watch(RESTART);
  }

  /**
   * Starts the server, after what an earlier node left has been stopped or forgotten.
   *
   * @throws DatabaseException when the server does not start from what is there
   */
  static Postmaster start(ClusterFolder folder, Path sockets, Programs programs)
      throws IOException {
    return new Postmaster(folder, sockets, programs);
  }

  synchronized long pid() {
    return process.pid();
  }

  /** Lets the server write everything down, then ends it; blocks. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      if (restarting != null) {
        restarting.cancel(false);
      }
    }
    try {
      programs.run(
          "pg_ctl", "stop", "-D", folder.cluster().toString(), "-m", "fast", "-w", "-t", "60");
      if (!exits(process, ENDING)) {
        throw new IOException("its process " + process.pid() + " lives on");
      }
    } catch (IOException failure) {
      LOG.warn("PostgreSQL did not stop in order: {}", failure.getMessage());
      process.destroyForcibly();
    }
  }

  private Process launch() throws IOException {
    stopOrphan();
    file.forgetStranger();
    forgetSocket();
    long deadline = System.nanoTime() + REMAINS.toNanos();
    while (true) {
      long from = shortenLog();
      Process started = begin();
      if (becomesReady(started)) {
        return started;
      }
      List<String> said = sinceStart(from);
      boolean remains = said.stream().anyMatch(line -> line.contains("is still in use"));
      if (!remains || System.nanoTime() > deadline) {
        throw refused(said);
      }
      exits(started, RESTART);
    }
  }

  private Process begin() throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      // A group of its own: Ctrl-C in the terminal is for the node, which then stops the server.
      command.add("/usr/bin/setsid");
    }
    command.addAll(programs.command("postgres", "-D", folder.cluster().toString()));
    return new ProcessBuilder(command)
        .directory(folder.root().toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
        .start();
  }

  private boolean becomesReady(Process started) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      if (exits(started, LOOK)) {
        return false;
      }
      if (file.ready(started.pid())) {
        return true;
      }
    }
    started.destroyForcibly();
    throw new IOException("PostgreSQL is not ready after " + PATIENCE.toSeconds() + " s");
  }

  private void stopOrphan() throws IOException {
    Optional<ProcessHandle> orphan = file.orphan();
    if (orphan.isPresent()) {
      LOG.warn("an earlier node left its PostgreSQL, process {}: stopping it", orphan.get().pid());
      programs.run(
          "pg_ctl", "stop", "-D", folder.cluster().toString(), "-m", "fast", "-w", "-t", "60");
    }
  }

  /** Beside a socket stands the number of its server, which by now may be anybody's too. */
  private void forgetSocket() throws IOException {
    if (file.workers().isEmpty()) {
      ClusterFolder.delete(sockets);
      ClusterFolder.privateFolder(sockets);
    }
  }

  /** Starts the server again whenever it ends and nobody has asked for that. */
  private void watch(Duration pause) {
    Process watched = process;
    Executor later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
    restarting = watched.onExit().thenRunAsync(() -> restart(watched, pause), later);
  }

  private synchronized void restart(Process dead, Duration pause) {
    if (closed) {
      return;
    }
    LOG.error("PostgreSQL ended by itself (exit {}): starting it again", dead.exitValue());
    try {
      process = launch();
      LOG.info("PostgreSQL is back as process {}", process.pid());
      watch(RESTART);
    } catch (IOException | DatabaseException failure) {
      LOG.error("PostgreSQL does not start: {}", failure.getMessage());
      Duration doubled = pause.multipliedBy(2);
      watch(doubled.compareTo(SLOWEST_RESTART) < 0 ? doubled : SLOWEST_RESTART);
    }
  }

  private DatabaseException refused(List<String> said) {
    String why =
        said.stream()
            .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
            .reduce((first, second) -> second)
            .map(line -> line.replaceFirst("^.*?(FATAL|PANIC):\\s*", ""))
            .orElse("see " + folder.log());
    if (said.stream().anyMatch(line -> line.contains("No space left on device"))) {
      return new DatabaseException(
          "data", "the disk of " + folder.root() + " is full, so PostgreSQL does not start.");
    }
    return folder.damaged("PostgreSQL says: " + why.toLowerCase(Locale.ROOT));
  }

  /** Where the log of this start begins. */
  private long shortenLog() throws IOException {
    Path log = folder.log();
    if (Files.exists(log) && Files.size(log) > MOST_LOG_BYTES) {
      Files.move(log, log.resolveSibling("postgres.old.log"), StandardCopyOption.REPLACE_EXISTING);
    }
    return Files.exists(log) ? Files.size(log) : 0;
  }

  private List<String> sinceStart(long from) throws IOException {
    byte[] all = Files.readAllBytes(folder.log());
    String text = new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
    try (Stream<String> lines = text.lines()) {
      return lines.toList();
    }
  }

  private static boolean exits(Process process, Duration within) throws IOException {
    try {
      return process.waitFor(within.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while PostgreSQL starts", interrupted);
    }
  }
}
