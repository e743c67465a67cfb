package org.verdash.state;

import io.vertx.core.buffer.Buffer;

/**
 * One property of a saved instance.
 *
 * @param key the component's id as the browser writes it, a dot, the property; split at the last
 *     dot; at most {@value #MOST_KEY_BYTES} bytes
 * @param json the property's value; nobody writes to it any more. A store may answer equal JSON in
 *     other bytes: without insignificant space, the keys of an object in another order.
 */
public record Value(String key, Buffer json) {
  /** Bytes of UTF-8 that a key may have; a database's index cannot hold much more. */
  public static final int MOST_KEY_BYTES = 2000;

  /**
   * Checks the key; the JSON is checked by the store.
   *
   * @throws IllegalArgumentException when the key is empty, too long or has a NUL
   */
  public Value {
    Texts.some("key of a value", key, MOST_KEY_BYTES);
  }
}
