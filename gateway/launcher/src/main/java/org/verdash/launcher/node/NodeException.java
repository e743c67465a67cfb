package org.verdash.launcher.node;

import org.jspecify.annotations.Nullable;

/** A node cannot start; the message is a sentence for the person who started it. */
public final class NodeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Creates it with its sentence. */
  public NodeException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
