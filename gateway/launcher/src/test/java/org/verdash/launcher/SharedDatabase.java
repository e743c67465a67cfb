package org.verdash.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.verdash.app.App;
import org.verdash.launcher.config.ConfigSources;
import org.verdash.launcher.config.HouseConfig;
import org.verdash.postgres.DatabaseConfig;
import org.verdash.postgres.EmbeddedPostgres;

/** A database of its own, and houses of this JVM that share it; closed together. */
final class SharedDatabase implements AutoCloseable {
  private final Path work;
  private final EmbeddedPostgres database;
  private final Deque<House> houses = new ArrayDeque<>();

  private SharedDatabase(Path work, EmbeddedPostgres database) {
    this.work = work;
    this.database = database;
  }

  /** Starts it with further settings, in an empty folder. */
  static SharedDatabase start(Path work, Map<String, String> settings) throws IOException {
    var options = new EmbeddedPostgres.Options(freePort(), UnpackedPostgres.PROGRAMS, settings);
    Path data = UnpackedPostgres.withDatabase(work.resolve("database"));
    return new SharedDatabase(work, EmbeddedPostgres.start(data, options));
  }

  /** Opens one more house with further lines of configuration. */
  House house(String more, App... apps) throws IOException {
    DatabaseConfig at = database.config();
    String name = "house-" + houses.size();
    String yaml =
        """
        http: {port: 0}
        apps-folder: '%s'
        data: '%s'
        database: {url: '%s', user: '%s', password: '%s'}
        """
            .formatted(
                Files.createDirectories(work.resolve("apps")),
                work.resolve(name),
                at.url(),
                at.user(),
                at.password());
    Path config = Files.writeString(work.resolve(name + ".yaml"), yaml + more);
    List<AppOffer> offers = Arrays.stream(apps).map(AppOffer::of).toList();
    ConfigSources sources = new ConfigSources(List.of(), Map.of(), config);
    House house = House.open(HouseConfig.read(sources), offers);
    houses.push(house);
    return house;
  }

  /** Who asks the database itself. */
  Connection connect() throws SQLException {
    DatabaseConfig at = database.config();
    return DriverManager.getConnection("jdbc:" + at.url(), at.user(), at.password());
  }

  @Override
  public void close() {
    houses.forEach(House::close);
    database.close();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
