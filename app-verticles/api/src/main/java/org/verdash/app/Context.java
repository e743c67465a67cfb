package org.verdash.app;

import java.util.Optional;
import java.util.function.Consumer;
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

  /** The component whose change started the call; the first, if there were several. */
  Optional<ComponentId> triggeredId();

  /** The row whose part's change started the call, if it was this part. */
  <K> Optional<K> triggeredKey(Rows.Part<K, ?> part);

  /**
   * The row that this call is for.
   *
   * @throws IllegalArgumentException when the callback has no part that matches
   */
  <K> K key(Rows<K> rows);

  /**
   * Sets a property: an output when the callback declared it, else any property on the page.
   * Nothing set is "no update". The last value set wins.
   *
   * @param value null clears the property
   * @throws IllegalArgumentException when the property's id is a pattern that the callback does not
   *     match, or there is another number of components than of values
   */
  <T> Context set(Out<T> prop, @Nullable T value);

  /**
   * Changes a part of a property's value, in the browser and in a saved instance, without sending
   * the rest. After {@link #set} it changes what was set.
   *
   * @param change says what to change; called at once
   */
  <T> Context patch(Out<T> prop, Consumer<Patch<T>> change);

  /**
   * Forgets everything that was set so far; without more the answer is 204, Dash's {@code
   * PreventUpdate}.
   */
  Context discard();

  /**
   * Says something to the person who acted, in a line that goes by itself.
   *
   * @throws IllegalArgumentException when it says nothing, or all of the call's together are longer
   *     than 4096 bytes as a URL has them
   */
  void toast(String message);

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
