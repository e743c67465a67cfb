package org.verdash.postgres;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/**
 * A database's URL, read. Both drivers are set up from it, so that they agree.
 *
 * @param host a name, or the absolute path of a socket's folder
 * @param rootCert a PEM file; empty for the JDK's authorities
 */
record DatabaseAddress(String host, int port, String database, SslMode ssl, String rootCert) {
  private static final int DEFAULT_PORT = 5432;

  /**
   * What is longer the client neither keeps prepared nor says so, and the database reads and plans
   * it anew each time; the client's own limit is shorter than what saves.
   */
  private static final int LONGEST_STATEMENT = 16_384;

  private static final Set<String> KNOWN = Set.of("host", "port", "sslmode", "sslrootcert");
  private static final Set<SslMode> MODES =
      Set.of(SslMode.DISABLE, SslMode.REQUIRE, SslMode.VERIFY_CA, SslMode.VERIFY_FULL);

  static DatabaseAddress parse(String url) {
    URI uri = uri(url);
    Map<String, String> query = query(uri.getRawQuery());
    String host = query.getOrDefault("host", uri.getHost() == null ? "" : uri.getHost());
    String database = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
    if (host.isEmpty() || database.isEmpty() || uri.getUserInfo() != null) {
      throw new DatabaseException(
          "database.url",
          "must be like postgresql://host:5432/database; user and password have keys of their"
              + " own.");
    }
    return new DatabaseAddress(
        host,
        port(query, uri.getPort()),
        database,
        ssl(query.getOrDefault("sslmode", "disable")),
        readable(query.getOrDefault("sslrootcert", "")));
  }

  boolean onSocket() {
    return host.startsWith("/");
  }

  /** For people: never with a password. */
  String shown() {
    return onSocket() ? host : host + ":" + port;
  }

  PgConnectOptions options(DatabaseConfig config) {
    PgConnectOptions options =
        new PgConnectOptions()
            .setHost(host)
            .setPort(port)
            .setDatabase(database)
            .setUser(config.user())
            .setPassword(config.password())
            .setSslMode(ssl)
            .setCachePreparedStatements(true)
            .setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT)
            .addProperty("application_name", "verdash")
            .addProperty("search_path", Migrations.SCHEMA)
            .addProperty("TimeZone", "UTC")
            .addProperty("jit", "off");
    return ssl == SslMode.DISABLE ? options : options.setSslOptions(sslOptions());
  }

  String jdbcUrl() {
    String where = onSocket() ? "localhost" : host;
    return "jdbc:postgresql://" + where + ":" + port + "/" + database;
  }

  Properties jdbcProperties(DatabaseConfig config) {
    Properties properties = new Properties();
    properties.setProperty("user", config.user());
    properties.setProperty("password", config.password());
    properties.setProperty("ApplicationName", "verdash migrations");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("sslmode", ssl.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (!rootCert.isEmpty()) {
      properties.setProperty("sslrootcert", rootCert);
    } else if (ssl == SslMode.VERIFY_CA || ssl == SslMode.VERIFY_FULL) {
      // Else the driver looks for a file in the user's home.
      properties.setProperty("sslfactory", DefaultJavaSSLFactory.class.getName());
    }
    if (onSocket()) {
      properties.setProperty("socketFactory", UnixSocketFactory.class.getName());
      properties.setProperty("socketFactoryArg", host + "/.s.PGSQL." + port);
    }
    return properties;
  }

  private ClientSSLOptions sslOptions() {
    ClientSSLOptions options = new ClientSSLOptions().setTrustAll(ssl == SslMode.REQUIRE);
    options.setHostnameVerificationAlgorithm(ssl == SslMode.VERIFY_FULL ? "HTTPS" : "");
    if (!rootCert.isEmpty()) {
      return options.setTrustOptions(new PemTrustOptions().addCertPath(rootCert));
    }
    return ssl == SslMode.REQUIRE ? options : options.setTrustOptions(authoritiesOfTheJdk());
  }

  private static TrustOptions authoritiesOfTheJdk() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return TrustOptions.wrap(factory.getTrustManagers()[0]);
    } catch (GeneralSecurityException broken) {
      throw new DatabaseException(
          "database.url", "the JDK's authorities cannot be read; name one by sslrootcert.", broken);
    }
  }

  private static URI uri(String url) {
    String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
    try {
      URI uri = new URI(plain);
      if ("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme())) {
        return uri;
      }
    } catch (URISyntaxException wrong) {
      throw new DatabaseException("database.url", "is no URL: " + wrong.getReason() + ".", wrong);
    }
    throw new DatabaseException("database.url", "must start with postgresql://.");
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new TreeMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (equals < 0 || !KNOWN.contains(name)) {
        throw new DatabaseException("database.url", "does not know the parameter '" + name + "'.");
      }
      query.put(name, URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return query;
  }

  private static int port(Map<String, String> query, int inUrl) {
    String said = query.getOrDefault("port", inUrl < 0 ? "" + DEFAULT_PORT : "" + inUrl);
    try {
      int port = Integer.parseInt(said);
      if (0 < port && port < 65536) {
        return port;
      }
    } catch (NumberFormatException none) {
      throw new DatabaseException("database.url", "has no port in '" + said + "'.", none);
    }
    throw new DatabaseException("database.url", "has no port in '" + said + "'.");
  }

  private static String readable(String file) {
    if (!file.isEmpty() && !Files.isReadable(Path.of(file))) {
      throw new DatabaseException(
          "database.url", "sslrootcert names " + file + ", which cannot be read.");
    }
    return file;
  }

  private static SslMode ssl(String said) {
    return MODES.stream()
        .filter(mode -> mode.name().equalsIgnoreCase(said.replace('-', '_')))
        .findFirst()
        .orElseThrow(
            () ->
                new DatabaseException(
                    "database.url",
                    "sslmode must be disable, require, verify-ca or verify-full, was '"
                        + said
                        + "'."));
  }
}
