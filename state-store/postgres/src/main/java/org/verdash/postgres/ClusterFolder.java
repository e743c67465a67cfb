package org.verdash.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of an embedded database, locked: {@code cluster} is PostgreSQL's, the password, the
 * log and the lock stand beside it. What PostgreSQL wrote is never deleted here.
 */
final class ClusterFolder implements AutoCloseable {
  static final String NAME = "postgres";
  static final String CLUSTER = "cluster";
  static final String PASSWORD = "password";

  private static final int PASSWORD_BYTES = 24;
  private static final List<String> PARTS = List.of("PG_VERSION", "global/pg_control", "base");

  private final Path root;
  private final FileChannel lock;

  private ClusterFolder(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Takes the folder {@code postgres} below the node's data, for this process alone.
   *
   * @throws DatabaseException when another node has it or it cannot be written
   */
  static ClusterFolder lock(Path data) {
    try {
      Path root = privateFolder(Files.createDirectories(data).toRealPath().resolve(NAME));
      return new ClusterFolder(root, locked(data, root.resolve("lock")));
    } catch (IOException failure) {
      throw unusable(data, failure);
    }
  }

  static DatabaseException unusable(Path folder, IOException failure) {
    return new DatabaseException(
        "data", "the folder " + folder + " cannot be used: " + failure, failure);
  }

  Path root() {
    return root;
  }

  Path cluster() {
    return root.resolve(CLUSTER);
  }

  Path log() {
    return root.resolve("postgres.log");
  }

  /** Where a cluster is made before it gets its name, empty. */
  Path unborn() throws IOException {
    Path unborn = root.resolve("cluster.new");
    delete(unborn);
    return unborn;
  }

  /**
   * Whether a cluster is there.
   *
   * @throws DatabaseException when something is there that PostgreSQL cannot start from
   */
  boolean hasCluster(int major) throws IOException {
    if (!Files.exists(cluster())) {
      return false;
    }
    for (String part : PARTS) {
      if (!Files.exists(cluster().resolve(part))) {
        throw damaged("'" + part + "' is missing");
      }
    }
    String version = Files.readString(cluster().resolve("PG_VERSION")).strip();
    if (!version.equals(Integer.toString(major))) {
      throw new DatabaseException(
          "data",
          cluster()
              + " was made by PostgreSQL "
              + version
              + ", this Verdash brings "
              + major
              + ": export with the Verdash that made it, import here.");
    }
    if (!Files.exists(passwordFile())) {
      throw damaged("the password beside it, " + passwordFile() + ", is missing");
    }
    return true;
  }

  DatabaseException damaged(String why) {
    return new DatabaseException(
        "data",
        "the database in "
            + cluster()
            + " is damaged ("
            + why
            + "): restore the folder from a backup, or move it away to begin anew; nothing was"
            + " deleted.");
  }

  Path passwordFile() {
    return root.resolve(PASSWORD);
  }

  String password() throws IOException {
    return Files.readString(passwordFile()).strip();
  }

  /** Writes a new password that only the owner can read. */
  void makePassword() throws IOException {
    byte[] secret = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(secret);
    Path file = passwordFile();
    Files.deleteIfExists(file);
    Files.createFile(file);
    restrict(file, "rw-------");
    Files.writeString(file, HexFormat.of().formatHex(secret), StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  static Path privateFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    restrict(folder, "rwx------");
    return folder;
  }

  /** Deletes a folder of ours with all in it. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** Windows gives the folder of a user to nobody else anyway. */
  private static void restrict(Path path, String mode) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
  }

  private static FileChannel locked(Path data, Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException held) {
      channel.close();
      throw inUse(data);
    }
    channel.close();
    throw inUse(data);
  }

  private static DatabaseException inUse(Path data) {
    return new DatabaseException(
        "data",
        "the folder "
            + data
            + " is in use by another Verdash; give this node a folder of its own and"
            + " database.url.");
  }
}
