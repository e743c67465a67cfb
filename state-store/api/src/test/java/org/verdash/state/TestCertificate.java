package org.verdash.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A certificate for localhost, made by the JDK's own keytool.
 *
 * @param authority PEM file of the certificate that vouches for it, which may be itself
 * @param certificate PEM file of the certificate
 * @param key PEM file of its key, which only the owner may read
 */
public record TestCertificate(Path authority, Path certificate, Path key) {
  private static final String PASSWORD = "changeit";
  private static final long LONGEST_SECONDS = 60;
  private static final List<String> SERVER =
      List.of("-dname", "CN=localhost", "-ext", "san=dns:localhost");
  private static final List<String> VALID = List.of("-startdate", "-30d", "-validity", "60");
  private static final List<String> EXPIRED = List.of("-startdate", "-14d", "-validity", "7");

  /** One that vouches for itself. */
  public static TestCertificate own(Path folder) throws Exception {
    return own(folder, VALID);
  }

  /** One that vouches for itself and was good until a week ago. */
  public static TestCertificate ownExpired(Path folder) throws Exception {
    return own(folder, EXPIRED);
  }

  /** One of an authority, good until a week ago. */
  public static TestCertificate expired(Path folder) throws Exception {
    Path own = folder(folder);
    make(own, "ca", List.of("-dname", "CN=Authority", "-ext", "bc:c=ca:true"), VALID);
    make(own, "it", SERVER, List.of("-signer", "ca"), EXPIRED);
    return written(own, "ca");
  }

  /** The authority's certificate as text. */
  public String authorityText() throws IOException {
    return Files.readString(authority);
  }

  private static TestCertificate own(Path folder, List<String> life) throws Exception {
    Path own = folder(folder);
    make(own, "it", SERVER, life);
    return written(own, "it");
  }

  private static Path folder(Path parent) throws IOException {
    return Files.createTempDirectory(Files.createDirectories(parent), "tls").toAbsolutePath();
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  private static void make(Path folder, String alias, List<String>... more) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of("-genkeypair", "-alias", alias, "-keyalg", "RSA", "-keysize", "2048"));
    command.addAll(List.of("-keystore", folder.resolve("keys.p12").toString()));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    List.of(more).forEach(command::addAll);
    Path said = folder.resolve("keytool.log");
    Process keytool =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (!keytool.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      throw new AssertionError("keytool made no certificate: " + Files.readString(said));
    }
  }

  private static TestCertificate written(Path folder, String authority)
      throws IOException, GeneralSecurityException {
    KeyStore keys =
        KeyStore.getInstance(folder.resolve("keys.p12").toFile(), PASSWORD.toCharArray());
    TestCertificate made =
        new TestCertificate(
            folder.resolve("authority.pem"),
            folder.resolve("certificate.pem"),
            folder.resolve("key.pem"));
    write(made.authority, "CERTIFICATE", keys.getCertificate(authority).getEncoded());
    write(made.certificate, "CERTIFICATE", keys.getCertificate("it").getEncoded());
    write(made.key, "PRIVATE KEY", keys.getKey("it", PASSWORD.toCharArray()).getEncoded());
    Files.setPosixFilePermissions(made.key, PosixFilePermissions.fromString("rw-------"));
    return made;
  }

  private static void write(Path file, String what, byte[] bytes) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    Files.writeString(
        file,
        "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n",
        StandardCharsets.US_ASCII);
  }
}
