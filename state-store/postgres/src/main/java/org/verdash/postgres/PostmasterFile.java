package org.verdash.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's {@code postmaster.pid}, as a process that died may have left it. Its number may by
 * now belong to anybody, so a process counts as ours only when it works in our folder.
 */
record PostmasterFile(Path cluster) {
  private static final Logger LOG = LoggerFactory.getLogger(PostmasterFile.class);
  private static final int PORT_LINE = 3;
  private static final int SOCKETS_LINE = 4;
  private static final int STATUS_LINE = 7;

  /** Whether the server that wrote it takes connections. */
  boolean ready(long pid) throws IOException {
    List<String> lines = lines();
    return lines.size() > STATUS_LINE
        && lines.getFirst().strip().equals(Long.toString(pid))
        && lines.get(STATUS_LINE).strip().equals("ready");
  }

  /** Where the server that runs on our folder takes connections; empty when none does. */
  Optional<String> url() throws IOException {
    List<String> lines = lines();
    if (orphan().isEmpty() || lines.size() <= SOCKETS_LINE) {
      return Optional.empty();
    }
    String port = lines.get(PORT_LINE).strip();
    String sockets = lines.get(SOCKETS_LINE).strip();
    return Optional.of(
        sockets.isEmpty()
            ? "postgresql://127.0.0.1:" + port + "/postgres"
            : EmbeddedPostgres.socketUrl(Path.of(sockets), port));
  }

  /** The server that still runs on our folder, left by a node that died. */
  Optional<ProcessHandle> orphan() throws IOException {
    return named().filter(this::worksHere);
  }

  /**
   * Removes the file when its number belongs to a process that is not ours, which PostgreSQL would
   * take for a server. One whose number belongs to nobody is left: PostgreSQL copes with it, and
   * looks for remains of the dead server by it.
   */
  void forgetStranger() throws IOException {
    Optional<ProcessHandle> stranger = named().filter(process -> !worksHere(process));
    if (stranger.isPresent() && workers().isEmpty()) {
      LOG.warn(
          "{} names process {}, which is none of ours: the file is removed, the process left alone",
          file(),
          stranger.get().pid());
      Files.deleteIfExists(file());
    }
  }

  /** Processes of a server that works in our folder, whether its first one lives or not. */
  List<ProcessHandle> workers() {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.filter(this::worksHere).toList();
    }
  }

  private Optional<ProcessHandle> named() throws IOException {
    List<String> lines = lines();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    try {
      // A file left by a server in single-user mode has its number negative.
      long pid = Math.abs(Long.parseLong(lines.getFirst().strip()));
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    } catch (NumberFormatException torn) {
      return Optional.empty();
    }
  }

  /** A server's processes have the cluster as their working folder; so nothing else is needed. */
  private boolean worksHere(ProcessHandle process) {
    Path folder = Path.of("/proc", Long.toString(process.pid()), "cwd");
    if (Files.isSymbolicLink(folder)) {
      return isCluster(folder) && command(process).contains("postgres");
    }
    String command = process.info().commandLine().orElse("");
    return command.contains("postgres") && command.contains(cluster.toString());
  }

  private boolean isCluster(Path link) {
    try {
      return Files.readSymbolicLink(link).equals(cluster);
    } catch (IOException gone) {
      return false;
    }
  }

  private static String command(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "comm"));
    } catch (IOException gone) {
      return "";
    }
  }

  private Path file() {
    return cluster.resolve("postmaster.pid");
  }

  private List<String> lines() throws IOException {
    return Files.exists(file()) ? Files.readAllLines(file()) : List.of();
  }
}
