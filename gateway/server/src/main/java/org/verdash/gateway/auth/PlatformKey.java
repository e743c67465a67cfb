package org.verdash.gateway.auth;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret of a house, from which the keys of all its tokens are derived.
 *
 * <p>Thread-safe. Its text form is a secret: it is never logged and {@link #toString} shows only
 * the fingerprint.
 */
public final class PlatformKey {

  /** The name of the key's file in a node's data folder. */
  public static final String FILE_NAME = "platform.key";

  private static final int SECRET_BYTES = 32;
  private static final String MAC = "HmacSHA256";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /** What a derived key may sign; a token of one purpose never verifies as another. */
  public enum Purpose {
    /** Cookies of people who signed in. */
    SESSION("session"),
    /** Bearer tokens of programs. */
    ACCESS("access"),
    /** The token in a page's request path. */
    PAGE("page"),
    /** Links to saved instances. */
    LINK("link");

    private final String label;

    Purpose(String label) {
      this.label = label;
    }
  }

  private final byte[] secret;

  private PlatformKey(byte[] secret) {
    this.secret = secret;
  }

  /** Returns a new random key that is stored nowhere. */
  public static PlatformKey random() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return new PlatformKey(secret);
  }

  /**
   * Reads a key from its text form, 43 characters of base64url.
   *
   * @throws IllegalArgumentException when the text is not base64url of 32 bytes; the message does
   *     not contain the text
   */
  public static PlatformKey parse(String text) {
    byte[] secret = decoded(text.strip());
    if (secret.length != SECRET_BYTES) {
      throw new IllegalArgumentException(
          "a platform key is base64url text of 32 bytes, this one has " + secret.length);
    }
    return new PlatformKey(secret);
  }

  /**
   * Returns the key stored in a data folder, or nothing when there is none yet.
   *
   * @throws IOException when the file cannot be read, holds no key, or others than its owner may
   *     read it; the message is a sentence that names the file
   */
  public static Optional<PlatformKey> stored(Path dataFolder) throws IOException {
    Path file = dataFolder.resolve(FILE_NAME);
    try {
      requireOwnerOnly(file);
      return Optional.of(parse(Files.readString(file, StandardCharsets.US_ASCII)));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " holds no platform key: " + e.getMessage() + ".", e);
    }
  }

  /**
   * Returns the key stored in a data folder, after storing a new one when there was none.
   *
   * <p>Processes that do this at the same time for one folder all get the same key.
   *
   * @throws IOException when the key can be neither read nor written
   */
  public static PlatformKey storedOrNew(Path dataFolder) throws IOException {
    Optional<PlatformKey> found = stored(dataFolder);
    return found.isPresent() ? found.get() : random().storedIn(dataFolder);
  }

  /**
   * Stores this key in a data folder and returns the key that is stored there afterwards, which is
   * another one when there was one before.
   *
   * @throws IOException when the key can be neither read nor written
   */
  public PlatformKey storedIn(Path dataFolder) throws IOException {
    Files.createDirectories(dataFolder);
    store(dataFolder);
    return stored(dataFolder).orElseThrow();
  }

  /** Returns the text form, which {@link #parse} reads. */
  public String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /** Returns 16 hex digits that tell keys apart and give nothing away about this one. */
  public String fingerprint() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Returns a fresh copy of the 32-byte key for one purpose. */
  public byte[] derived(Purpose purpose) {
    return sign(secret, purpose.label.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public String toString() {
    return "PlatformKey " + fingerprint();
  }

  static byte[] sign(byte[] key, byte[] content) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + MAC, e);
    }
  }

  // A link appears whole or not at all and never replaces, so the first of several writers wins.
  private void store(Path dataFolder) throws IOException {
    Path draft = dataFolder.resolve("." + FILE_NAME + "." + UUID.randomUUID());
    try {
      writeDurably(draft, text() + "\n");
      Files.createLink(dataFolder.resolve(FILE_NAME), draft);
    } catch (FileAlreadyExistsException another) {
      // Another process stored its key first; that one counts.
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void writeDurably(Path file, String text) throws IOException {
    var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, options, ownerOnly(file))) {
      ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    return knowsPermissions(file)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private static void requireOwnerOnly(Path file) throws IOException {
    if (knowsPermissions(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new IOException(
          file + " may be read by others than its owner: change its mode to 600, or replace it.");
    }
  }

  private static boolean knowsPermissions(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      // The decoder's own message quotes characters of the secret, so it is not passed on.
      throw new IllegalArgumentException("a platform key is base64url text of 32 bytes");
    }
  }
}
