package org.verdash.launcher.jar;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A jar is not served; the message is a sentence that names it. */
public final class RefusedJarException extends RuntimeException {

  private static final long serialVersionUID = 1;

  RefusedJarException(Path jar, String why, @Nullable Throwable cause) {
    super("The jar " + jar.getFileName() + " " + why + ".", cause);
  }
}
