package org.verdash.app;

import org.jspecify.annotations.Nullable;

/**
 * One run of a callback: who acts, what started it, and what it sets. Used by the callback's thread
 * only, and only while the callback runs.
 */
public interface Context {
  /** Who acts. */
  Caller caller();

  /** The call's id, the same when a browser or a gateway repeats the call. */
  String callId();

  /** Whether this is the call that the page makes when it opens. */
  boolean initial();

  /** Whether a change of this input started the call; false for all of them when initial. */
  boolean triggeredBy(In<?> in);

  /**
   * Sets a property: an output when the callback declared it, else any property on the page.
   * Nothing set is "no update". The last value set wins.
   *
   * @param value null clears the property
   */
  <T> Context set(Out<T> prop, @Nullable T value);

  /** The answer's headers and cookies. */
  Response response();

  /** The app's log. */
  System.Logger log();

  /** What the answer carries beside properties. */
  interface Response {
    /**
     * Adds a response header.
     *
     * @throws IllegalArgumentException when name or value has characters that a header cannot have,
     *     or the name is one that the platform keeps to itself
     */
    Response header(String name, String value);

    /**
     * Sets a cookie for this app's path, HttpOnly and SameSite=Lax.
     *
     * @throws IllegalArgumentException when name or value has characters that a cookie cannot have,
     *     or the name is one that the platform keeps to itself
     */
    Response cookie(String name, String value);
  }
}
