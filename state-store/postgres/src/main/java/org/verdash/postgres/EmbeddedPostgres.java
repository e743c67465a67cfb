package org.verdash.postgres;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that comes with Verdash and keeps its data in the node's folder. It writes through
 * to the disk before it answers, is reached by a socket that only its owner can open, and asks for
 * a password. When it dies it is started again; when the node dies, the next one takes over its
 * folder. One process at a time may have the folder.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String USER = "verdash";

  /** Only names the socket, unless the database listens on the network. */
  private static final int SOCKET_PORT = 5432;

  /** Linux has room for 107 bytes, macOS for 103, the JDK takes one less. */
  private static final int MOST_SOCKET_BYTES = 102;

  private final ClusterFolder folder;
  private final Path sockets;
  private final Postmaster postmaster;
  private final DatabaseConfig config;

  private EmbeddedPostgres(
      ClusterFolder folder, Path sockets, Postmaster postmaster, DatabaseConfig config) {
    this.folder = folder;
    this.sockets = sockets;
    this.postmaster = postmaster;
    this.config = config;
  }

  /**
   * How to run it.
   *
   * @param port port on the loopback address; 0 for none, where the platform has sockets in folders
   * @param binaries folder below which the programs are unpacked once
   * @param settings more settings of PostgreSQL, by name
   */
  public record Options(int port, Path binaries, Map<String, String> settings) {
    /** No port, the programs below the data, no more settings. */
    public static Options of(Path data) {
      return new Options(0, data.resolve("postgres"), Map.of());
    }
  }

  /**
   * Starts the database in the node's data folder, and makes it the first time. Blocks until it
   * takes connections.
   *
   * @throws DatabaseException in one sentence: the folder is in use by another node, cannot be
   *     written, is damaged or of another PostgreSQL; this platform has no embedded database. What
   *     is in the folder is never deleted.
   */
  public static EmbeddedPostgres start(Path data) {
    return start(data, Options.of(data));
  }

  /** As {@link #start(Path)}. */
  public static EmbeddedPostgres start(Path data, Options options) {
    ClusterFolder folder = ClusterFolder.lock(data);
    try {
      return start(folder, options);
    } catch (IOException failure) {
      release(folder);
      throw ClusterFolder.unusable(data, failure);
    } catch (RuntimeException refused) {
      release(folder);
      throw refused;
    }
  }

  /**
   * Who to ask while another process runs the database of the data folder, such as a node that
   * serves; empty when none does. Blocks; changes nothing.
   *
   * @throws DatabaseException when the folder cannot be read
   */
  public static Optional<DatabaseConfig> running(Path data) {
    if (!exists(data)) {
      return Optional.empty();
    }
    try {
      Path root = data.toRealPath().resolve(ClusterFolder.NAME);
      Optional<String> url = new PostmasterFile(root.resolve(ClusterFolder.CLUSTER)).url();
      String password = Files.readString(root.resolve(ClusterFolder.PASSWORD)).strip();
      return url.map(there -> new DatabaseConfig(there, USER, password));
    } catch (IOException failure) {
      throw ClusterFolder.unusable(data, failure);
    }
  }

  /** Whether the data folder has a database, running or not; does not fail. */
  public static boolean exists(Path data) {
    return Files.exists(data.resolve(ClusterFolder.NAME).resolve(ClusterFolder.CLUSTER));
  }

  /** Who to ask; does not fail. */
  public DatabaseConfig config() {
    return config;
  }

  /** Process of the server, for tests that kill it. */
  long pid() {
    return postmaster.pid();
  }

  /** Stops the database in order and gives the folder back; blocks; does nothing when repeated. */
  @Override
  public void close() {
    postmaster.close();
    try {
      if (!sockets.startsWith(folder.root())) {
        ClusterFolder.delete(sockets);
      }
    } catch (IOException failure) {
      LOG.warn("{} could not be deleted: {}", sockets, failure.toString());
    }
    release(folder);
  }

  private static EmbeddedPostgres start(ClusterFolder folder, Options options) throws IOException {
    // Absolute, since the programs are started in a folder of their own.
    Programs programs = Programs.of(Binaries.unpacked(options.binaries().toAbsolutePath()));
    if (!folder.hasCluster(Binaries.MAJOR)) {
      make(folder, programs);
    }
    int port = options.port() == 0 && onWindows() ? freePort() : options.port();
    Path sockets = sockets(folder);
    Files.writeString(
        folder.cluster().resolve("postgresql.conf"), settings(sockets, port, options.settings()));
    Postmaster postmaster = Postmaster.start(folder, sockets, programs);
    String url =
        port == 0
            ? socketUrl(sockets, Integer.toString(SOCKET_PORT))
            : "postgresql://127.0.0.1:" + port + "/postgres";
    return new EmbeddedPostgres(
        folder, sockets, postmaster, new DatabaseConfig(url, USER, folder.password()));
  }

  /** A cluster that is only half made never gets its name. */
  private static void make(ClusterFolder folder, Programs programs) throws IOException {
    Path unborn = folder.unborn();
    folder.makePassword();
    programs.run(
        "initdb",
        "--pgdata=" + unborn,
        "--username=" + USER,
        "--pwfile=" + folder.passwordFile(),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8");
    Files.move(unborn, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    LOG.info("made a database in {}", folder.cluster());
  }

  private static String settings(Path sockets, int port, Map<String, String> more) {
    Map<String, String> settings = new TreeMap<>(more);
    settings.putIfAbsent("max_connections", "50");
    settings.putIfAbsent("shared_buffers", "64MB");
    settings.putIfAbsent("max_wal_size", "512MB");
    settings.put("fsync", "on");
    settings.put("synchronous_commit", "on");
    settings.put("full_page_writes", "on");
    settings.put("password_encryption", "scram-sha-256");
    settings.put("listen_addresses", port == 0 ? "" : "127.0.0.1");
    settings.put("port", Integer.toString(port == 0 ? SOCKET_PORT : port));
    settings.put(
        "unix_socket_directories",
        onWindows() ? "" : '"' + sockets.toString().replace("\"", "\"\"") + '"');
    settings.put("unix_socket_permissions", "0700");
    settings.put("log_line_prefix", "%m [%p] ");
    settings.put("timezone", "UTC");
    StringBuilder text = new StringBuilder("# Written by Verdash at every start.\n");
    settings.forEach(
        (name, value) ->
            text.append(name).append(" = '").append(value.replace("'", "''")).append("'\n"));
    return text.toString();
  }

  /** In the data folder, unless its path is too long for a socket. */
  private static Path sockets(ClusterFolder folder) throws IOException {
    Path beside = folder.root().resolve("run");
    int bytes = (beside + "/.s.PGSQL." + SOCKET_PORT).getBytes(StandardCharsets.UTF_8).length;
    if (bytes <= MOST_SOCKET_BYTES) {
      return ClusterFolder.privateFolder(beside);
    }
    return ClusterFolder.privateFolder(Files.createTempDirectory("verdash"));
  }

  static String socketUrl(Path sockets, String port) {
    return "postgresql:///postgres?host="
        + URLEncoder.encode(sockets.toString(), StandardCharsets.UTF_8)
        + "&port="
        + port;
  }

  private static boolean onWindows() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void release(ClusterFolder folder) {
    try {
      folder.close();
    } catch (IOException failure) {
      LOG.warn("the lock of {} could not be released: {}", folder.root(), failure.toString());
    }
  }
}
