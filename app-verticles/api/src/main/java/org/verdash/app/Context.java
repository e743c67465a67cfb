package org.verdash.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

  /** What has changed, in the browser's order; nothing when initial. */
  List<Argument.Part> triggers();

  /** What the callback was given, inputs before states, in the shape in which it reads them. */
  List<Argument> arguments();

  /**
   * Every input by {@code id.property}, each component that a pattern has found by its own id;
   * values as the property's type has them.
   */
  SequencedMap<String, @Nullable Object> inputs();

  /** Every state by {@code id.property}, as {@link #inputs}. */
  SequencedMap<String, @Nullable Object> states();

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

  /**
   * Reads a file that a person has chosen, however long it is; to be closed.
   *
   * @throws UserMessage when the house no longer has the file, or it is not this person's
   * @throws IOException when the house cannot be asked, here or while it is read
   */
  InputStream open(UploadedFile file) throws IOException;

  /**
   * Has the person's browser save a file of any length, beside what the callback sets. The house
   * keeps it for a while, for this person only.
   *
   * @param name what it is called, without any folder
   * @param type its media type, such as {@code text/csv}
   * @param body writes it; called at once, on this thread
   * @throws UserMessage when it is longer than a file may be, or the person has too many here
   * @throws IllegalArgumentException when the name or the type cannot be one
   * @throws IllegalStateException in a house that remembers nothing
   * @throws IOException when the body fails, or the house cannot be asked
   */
  Context download(String name, String type, FileBody body) throws IOException;

  /** Where the app's pages stand, for links. */
  Paths paths();

  /** The saved instance whose page made the call; empty on a page of the app itself. */
  Optional<Instance> instance();

  /** What the app's plugins know of this call, by their names for it. */
  Map<String, @Nullable Object> data();

  /** The browser's request. */
  Request request();

  /** The answer's headers and cookies. */
  Response response();

  /**
   * Tells the browser how long a part of the work took; its developer tools and the callback graph
   * show it. The same name adds up.
   *
   * @param name letters, digits, {@code -} and {@code _}
   * @throws IllegalArgumentException when the name has other characters, or the time is negative
   */
  Context timing(String name, Duration took);

  /** The app's log. */
  System.Logger log();

  /**
   * A saved instance, as its page is for whoever made the call.
   *
   * @param slug its name in the address
   * @param name what people call it
   * @param right what the person may do: {@code view}, {@code interact}, {@code edit} or {@code
   *     manage}
   * @param revision the revision that the page shows; {@link #NOW} for what the instance is now
   */
  record Instance(String slug, String name, String right, long revision) {
    /** What stands in the place of a revision where the page shows none of the past. */
    public static final long NOW = -1;

    /** Whether what the person changes is saved, at once or when they say so. */
    public boolean keepsChanges() {
      return revision == NOW && (right.equals("edit") || right.equals("manage"));
    }
  }

  /**
   * What the browser's request said beside its values.
   *
   * @param path path of the request as the browser sees it, without query
   * @param query the query as it was sent, without question mark; empty without one
   * @param headers headers that the app {@link App.Builder#readsHeaders reads}, in lower case
   * @param cookies cookies that the app {@link App.Builder#readsCookies reads}
   * @param remoteAddress the client's address
   * @param origin the page's origin; empty when the browser did not say
   */
  record Request(
      String path,
      String query,
      Map<String, String> headers,
      Map<String, String> cookies,
      String remoteAddress,
      String origin) {
    public Request {
      headers = Map.copyOf(headers);
      cookies = Map.copyOf(cookies);
    }

    /** A header, whatever the case of its name. */
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** A cookie. */
    public Optional<String> cookie(String name) {
      return Optional.ofNullable(cookies.get(name));
    }

    /** The values of a name in the query, decoded, in order. */
    public List<String> queryValues(String name) {
      return Stream.of(query.split("&", -1))
          .map(pair -> pair.split("=", 2))
          .filter(pair -> decoded(pair[0]).equals(name))
          .map(pair -> pair.length == 1 ? "" : decoded(pair[1]))
          .toList();
    }

    // What is no proper encoding stays as it came.
    private static String decoded(String text) {
      try {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
      } catch (IllegalArgumentException malformed) {
        return text;
      }
    }
  }

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
