package org.verdash.launcher.node;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words what went wrong with a file; the JDK's own messages are often just its name. */
public final class Sentence {

  private Sentence() {}

  /** Returns the end of a sentence, with its full stop. */
  public static String of(IOException e) {
    String file = String.valueOf(e.getMessage());
    return switch (e) {
      case AccessDeniedException denied -> "access to " + file + " is denied.";
      case NoSuchFileException absent -> file + " does not exist.";
      case FileAlreadyExistsException taken -> file + " is not a folder.";
      case NotDirectoryException other -> file + " is not a folder.";
      default -> file.endsWith(".") ? file : file + ".";
    };
  }
}
