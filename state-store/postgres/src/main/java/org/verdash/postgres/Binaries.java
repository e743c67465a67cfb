package org.verdash.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the jar that the class path has for this platform. */
final class Binaries {
  /** The version that the jar brings. */
  static final int MAJOR = 18;

  private static final String FOLDER = "postgresql-18.6.0";
  private static final int OWNER_EXECUTES = 0100;

  private Binaries() {}

  /**
   * The folder with {@code bin}, {@code lib} and {@code share}.
   *
   * @throws DatabaseException when there is no database for this platform
   * @throws IOException when it cannot be unpacked
   */
  static Path unpacked(Path parent) throws IOException {
    Path folder = parent.resolve(FOLDER);
    if (!Files.exists(folder)) {
      Path unfinished = Files.createTempDirectory(Files.createDirectories(parent), "unpacking");
      unpack(unfinished);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return folder;
  }

  private static void unpack(Path folder) throws IOException {
    String resource = "postgres-" + system() + "-" + processor() + ".txz";
    try (InputStream packed = Binaries.class.getClassLoader().getResourceAsStream(resource)) {
      if (packed == null) {
        throw new DatabaseException(
            "database.url",
            "is required: there is no embedded PostgreSQL for "
                + System.getProperty("os.name")
                + " on "
                + System.getProperty("os.arch")
                + ".");
      }
      unpack(packed, folder);
    }
  }

  static void unpack(InputStream packed, Path folder) throws IOException {
    extract(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed))), folder);
  }

  private static void extract(TarArchiveInputStream tar, Path folder) throws IOException {
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      Path path = folder.resolve(entry.getName()).normalize();
      if (!path.startsWith(folder)) {
        throw new IOException("an entry leaves its folder: " + entry.getName());
      }
      if (entry.isDirectory()) {
        Files.createDirectories(path);
      } else {
        Files.createDirectories(path.getParent());
        write(tar, entry, path);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    if ((entry.getMode() & OWNER_EXECUTES) != 0
        && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(path));
      rights.add(PosixFilePermission.OWNER_EXECUTE);
      Files.setPosixFilePermissions(path, rights);
    }
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
  }

  private static String processor() {
    String name = System.getProperty("os.arch");
    boolean arm = name.equals("aarch64");
    return arm ? "arm_64" : "x86_64";
  }
}
