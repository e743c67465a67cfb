package org.verdash.contract;

import io.vertx.core.buffer.Buffer;

/** An {@link AppPresence} as the bytes of its wire form, for keeping it in a file. */
public final class PresenceBytes {
  private PresenceBytes() {}

  /** Returns the bytes; does not fail. */
  public static Buffer write(AppPresence presence) {
    Buffer out = Buffer.buffer();
    PresenceShapes.PRESENCE.write(out, presence);
    return out;
  }

  /**
   * Reads what {@link #write} returned, by this or another release of v1.
   *
   * @throws IllegalArgumentException when the bytes are no presence
   */
  public static AppPresence read(Buffer bytes) {
    return PresenceShapes.PRESENCE.read(bytes, 0);
  }
}
