package org.verdash.launcher.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells which files of some folders changed since it was asked last. It looks at times and lengths,
 * which is quick for a project and the same on every file system. Used by one thread.
 */
public final class FolderWatch {
  private final List<Path> folders;
  private Map<Path, Stamp> known;

  private record Stamp(long modifiedMillis, long bytes) {}

  /** A watch of a project from now on. */
  public FolderWatch(ProjectFolder project) {
    this.folders = project.watched();
    this.known = look();
  }

  /**
   * Files that are new, changed or gone; empty when nothing is.
   *
   * @throws UncheckedIOException when a folder cannot be read
   */
  public Set<Path> changes() {
    Map<Path, Stamp> now = look();
    Set<Path> changed = new TreeSet<>(known.keySet());
    changed.addAll(now.keySet());
    changed.removeIf(file -> Objects.equals(known.get(file), now.get(file)));
    known = now;
    return changed;
  }

  private Map<Path, Stamp> look() {
    Map<Path, Stamp> found = new HashMap<>();
    for (Path folder : folders) {
      try {
        Files.walkFileTree(folder, new Looking(found));
      } catch (IOException e) {
        throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
      }
    }
    return found;
  }

  private static final class Looking extends SimpleFileVisitor<Path> {
    private final Map<Path, Stamp> found;

    Looking(Map<Path, Stamp> found) {
      this.found = found;
    }

    // Editors keep files of their own beside those that they edit.
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
      String name = String.valueOf(file.getFileName());
      if (!name.startsWith(".") && !name.startsWith("#") && !name.endsWith("~")) {
        found.put(file, new Stamp(facts.lastModifiedTime().toMillis(), facts.size()));
      }
      return FileVisitResult.CONTINUE;
    }

    // An editor may replace a file while it is looked at.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }
  }
}
