package org.verdash.postgres;

/** Why a database cannot be used, in one sentence that names the setting to look at. */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;

  DatabaseException(String key, String sentence) {
    super(key + ": " + sentence);
    this.key = key;
  }

  DatabaseException(String key, String sentence, Throwable cause) {
    super(key + ": " + sentence, cause);
    this.key = key;
  }

  /** The setting to look at, such as {@code database.url}; does not fail. */
  public String key() {
    return key;
  }
}
