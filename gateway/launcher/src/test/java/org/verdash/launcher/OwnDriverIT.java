package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.launcher.config.ConfigSources;
import org.verdash.launcher.config.HouseConfig;
import org.verdash.launcher.jar.JarMaker;

/** An app's jar may bring a JDBC driver, which is that app's alone. */
@Timeout(120)
class OwnDriverIT {

  /** A database whose only fact is who is connected. */
  private static final String DRIVER =
      """
      package sample;
      import java.sql.*;
      import java.util.Properties;
      public class TinyDriver implements Driver {
        public Connection connect(String url, Properties info) {
          return acceptsURL(url) ? connection(info.getProperty("user")) : null;
        }
        public boolean acceptsURL(String url) { return url.startsWith("jdbc:tiny:"); }
        private static Connection connection(String user) {
          return (Connection) java.lang.reflect.Proxy.newProxyInstance(
              TinyDriver.class.getClassLoader(), new Class<?>[] {Connection.class},
              (self, method, arguments) -> switch (method.getName()) {
                case "getSchema" -> "tiny of " + user;
                case "isValid", "getAutoCommit" -> true;
                case "getTransactionIsolation", "getNetworkTimeout", "getHoldability" -> 1;
                default -> method.getReturnType() == boolean.class ? false : null;
              });
        }
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
          return new DriverPropertyInfo[0];
        }
        public int getMajorVersion() { return 1; }
        public int getMinorVersion() { return 0; }
        public boolean jdbcCompliant() { return false; }
        public java.util.logging.Logger getParentLogger() { return null; }
      }
      """;

  private static final String FACTORY =
      """
      package sample;
      public class NAME implements org.verdash.app.AppFactory {
        public org.verdash.app.App create(org.verdash.app.AppHost host) throws Exception {
          javax.sql.DataSource tiny = host.jdbc("tiny");
          try (var connection = tiny.getConnection()) {
            return org.verdash.app.App.named(name()).open()
                .layout(org.verdash.html.Html.div(connection.getSchema())).build();
          }
        }
      }
      """;

  @TempDir Path work;
  private House house;

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void itIsUsedByTheAppThatBringsItAndByNoOther() throws Exception {
    Path apps = Files.createDirectories(work.resolve("apps"));
    new JarMaker(Files.createTempDirectory(work, "jar"))
        .source("sample.TinyDriver", DRIVER)
        .source("sample.Owner", FACTORY.replace("NAME", "Owner"))
        .file("META-INF/services/java.sql.Driver", "sample.TinyDriver\n")
        .offers("sample.Owner")
        .jar(apps.resolve("owner.jar"));
    new JarMaker(Files.createTempDirectory(work, "jar"))
        .source("sample.Other", FACTORY.replace("NAME", "Other"))
        .offers("sample.Other")
        .jar(apps.resolve("other.jar"));
    Path config =
        Files.writeString(
            work.resolve("verdash.yaml"),
            """
            http: {port: 0}
            apps-folder: '%s'
            data: '%s'
            data-sources: {tiny: {url: 'tiny:db', user: ada}}
            """
                .formatted(apps, UnpackedPostgres.withDatabase(work.resolve("data"))));

    house = House.open(HouseConfig.read(new ConfigSources(List.of(), Map.of(), config)), List.of());

    assertThat(layout("owner")).contains("tiny of ada");
    assertThat(layout("other")).contains("\"status\":404");
  }

  private String layout(String app) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(house.uri() + "/" + app + "/_dash-layout"))
              .header("Accept", "application/json")
              .timeout(Duration.ofSeconds(30))
              .build();
      return http.send(request, BodyHandlers.ofString()).body();
    }
  }
}
