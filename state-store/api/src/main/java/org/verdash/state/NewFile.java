package org.verdash.state;

import java.time.Duration;
import java.util.UUID;

/**
 * A file that is to be kept for a while. Its id is made by who keeps it, so that asking again after
 * a lost reply makes no second one; nobody guesses it.
 *
 * @param id a UUID
 * @param app name of the app that the file belongs to
 * @param owner subject of who may fetch it; empty for somebody who is not signed in
 * @param name what it is called, without any folder
 * @param type its media type
 * @param keep how long it is kept, counted from now
 * @param quotaBytes how many bytes the owner may have in the store, this file included
 */
public record NewFile(
    String id, String app, String owner, String name, String type, Duration keep, long quotaBytes) {
  /** Longest name, in bytes of UTF-8. */
  public static final int MOST_NAME_BYTES = 255;

  private static final int MOST_TYPE_BYTES = 255;

  /**
   * Checks every part.
   *
   * @throws IllegalArgumentException naming the part that is not allowed
   */
  public NewFile {
    Texts.id(id);
    Texts.name("app name", app);
    Texts.any("owner", owner, Change.MOST_AUTHOR_BYTES);
    Texts.some("name of a file", name, MOST_NAME_BYTES);
    Texts.some("type of a file", type, MOST_TYPE_BYTES);
  }

  /** A new id, of 122 random bits; does not fail. */
  public static String newId() {
    return UUID.randomUUID().toString();
  }
}
