package org.verdash.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A real nginx that ends TLS in front of a node. It takes the one of the machine, or of the
 * variable {@code E2E_NGINX}; where there is none, it fetches Debian's package into the build
 * folder, or fails with a sentence that says what to install.
 */
final class Nginx implements AutoCloseable {
  private static final long LONGEST_SECONDS = 60;
  private static final String PASSWORD = "changeit";
  private static final Path FETCHED = Path.of("target", "nginx").toAbsolutePath();

  private final Process process;
  private final Path folder;
  private final int port;

  private Nginx(Process process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    this.port = port;
  }

  /**
   * Starts one.
   *
   * @param location what stands between {@code location} and the end of its block
   */
  static Nginx start(Path folder, int port, String location) throws Exception {
    certificate(folder);
    Path config =
        Files.writeString(
            folder.resolve("nginx.conf"),
            """
            daemon off;
            master_process off;
            pid %1$s/nginx.pid;
            error_log stderr;
            events {}
            http {
              access_log off;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              server {
                listen 127.0.0.1:%2$d ssl;
                ssl_certificate %1$s/cert.pem;
                ssl_certificate_key %1$s/key.pem;
                location %3$s
              }
            }
            """
                .formatted(folder, port, location));
    Process process =
        new ProcessBuilder(binary().toString(), "-c", config.toString(), "-p", folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("nginx.log").toFile())
            .start();
    Nginx nginx = new Nginx(process, folder, port);
    nginx.awaitListening();
    return nginx;
  }

  /** Trusts its certificate and no other. */
  SSLContext trust() throws Exception {
    KeyStore store = KeyStore.getInstance(folder.resolve("keys.p12").toFile(), chars());
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    trusted.setCertificateEntry("nginx", store.getCertificate("nginx"));
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
  }

  private void awaitListening() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (!listens()) {
      if (System.nanoTime() > end || process.waitFor(20, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("nginx: " + Files.readString(folder.resolve("nginx.log")));
      }
    }
  }

  private boolean listens() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (SocketException notYet) {
      return false;
    }
  }

  private static Path binary() throws Exception {
    String named = System.getenv("E2E_NGINX");
    if (named != null) {
      return Path.of(named);
    }
    Optional<Path> found = installed();
    return found.isPresent() ? found.get() : fetched();
  }

  private static Optional<Path> installed() {
    String path = String.valueOf(System.getenv("PATH"));
    return Stream.concat(Stream.of(path.split(":", -1)), Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(folder -> Path.of(folder, "nginx"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path fetched() throws Exception {
    Path binary = FETCHED.resolve("usr/sbin/nginx");
    if (!Files.isExecutable(binary)) {
      Files.createDirectories(FETCHED);
      run("apt-get", "download", "nginx");
      try (Stream<Path> packages = Files.list(FETCHED)) {
        Path file =
            packages.filter(each -> each.toString().endsWith(".deb")).findFirst().orElse(FETCHED);
        run("dpkg-deb", "-x", file.toString(), ".");
      }
    }
    return binary;
  }

  private static void run(String... command) throws Exception {
    Path log = FETCHED.resolve("fetch.log");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(FETCHED.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
        return;
      }
    } catch (IOException notThere) {
      Files.writeString(log, notThere.toString());
    }
    throw new AssertionError(
        "The proxy test found no nginx and cannot fetch Debian's: install nginx, or name one by"
            + " E2E_NGINX. "
            + String.join(" ", command)
            + " said: "
            + Files.readString(log));
  }

  private static void certificate(Path folder) throws Exception {
    Path store = folder.resolve("keys.p12");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "nginx",
            "-keyalg",
            "RSA",
            "-keysize",
            "2048",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost",
            "-validity",
            "2",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            PASSWORD);
    Process keytool = new ProcessBuilder(command).inheritIO().start();
    if (!keytool.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      throw new AssertionError("keytool made no certificate");
    }
    KeyStore keys = KeyStore.getInstance(store.toFile(), chars());
    pem(folder.resolve("cert.pem"), "CERTIFICATE", keys.getCertificate("nginx").getEncoded());
    pem(folder.resolve("key.pem"), "PRIVATE KEY", keys.getKey("nginx", chars()).getEncoded());
  }

  private static void pem(Path file, String what, byte[] der) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    Files.writeString(
        file,
        "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n",
        StandardCharsets.US_ASCII);
  }

  private static char[] chars() {
    return PASSWORD.toCharArray();
  }
}
