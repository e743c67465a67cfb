package org.verdash.launcher.project;

/** A project is not written; the message is a sentence for whoever asked for it. */
public final class RefusedProjectException extends RuntimeException {

  private static final long serialVersionUID = 1;

  RefusedProjectException(String sentence) {
    super(sentence);
  }
}
