package org.verdash.generator;

import org.jspecify.annotations.Nullable;

/** A component package that cannot be read; the message is one sentence for a person. */
public final class RefusedPackageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  RefusedPackageException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
