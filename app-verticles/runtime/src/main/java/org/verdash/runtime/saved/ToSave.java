package org.verdash.runtime.saved;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.app.Patch;
import org.verdash.app.Prop;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;
import org.verdash.state.Basis;
import org.verdash.state.Value;

/** Collects the values that one call saves; the last one of a property wins. Not thread-safe. */
public final class ToSave {
  private static final Logger LOG = LoggerFactory.getLogger(ToSave.class);

  /** Longest value that is saved, as JSON in UTF-8. */
  public static final int MOST_VALUE_BYTES = 1024 * 1024;

  private static final int MOST_TRIES = 100;
  private static final byte[] NOTHING = "null".getBytes(StandardCharsets.US_ASCII);

  private final Tracked tracked;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Map<String, Patch<?>> patches = new LinkedHashMap<>();

  /** Those that were made on what an instance remembers, which may change before they are saved. */
  private final Map<String, Patch<?>> made = new LinkedHashMap<>();

  private final Set<String> missing = new LinkedHashSet<>();

  private long basis;
  private int tries;
  private int left;

  /** Nothing yet. */
  public ToSave(Tracked tracked) {
    this.tracked = tracked;
  }

  /** Takes what a browser sent, when the property is tracked and may come from a browser. */
  public void sent(Prop<?> prop, @Nullable Object json) {
    boolean wanted = tracked.at(prop.toString()) != null && Tracked.sendable(prop);
    if (wanted && !Tracked.holdsComponent(json)) {
      put(prop.toString(), new JsonWriter().value(json).toBytes());
    }
  }

  /** Takes what a callback has set, as JSON with ids without scope; the property is tracked. */
  public void set(String key, byte[] json) {
    put(key, json);
  }

  /**
   * Takes a change of a part of a property; the property is tracked. Where the call itself has not
   * told the value, {@link #patches} has it to be made on what is known elsewhere.
   */
  public void patched(String key, Patch<?> patch) {
    Value sent = values.remove(key);
    if (sent == null) {
      patches.put(key, patch);
    } else {
      patch(key, patch, sent.json());
    }
  }

  /**
   * Makes a change on the JSON that an instance remembers; one that does not fit is counted as
   * left.
   *
   * @param revision the instance's when it remembered that
   */
  public void patch(String key, Patch<?> patch, Buffer before, long revision) {
    patches.remove(key);
    made.put(key, patch);
    basis = revision;
    patch(key, patch, before);
  }

  /**
   * Undoes what {@link #patch} has made, so that it is made again on what is there by then.
   *
   * @return false every hundredth time, when somebody should wait before
   */
  public boolean takeBack() {
    left -= (int) made.keySet().stream().filter(key -> !values.containsKey(key)).count();
    values.keySet().removeAll(made.keySet());
    patches.putAll(made);
    made.clear();
    tries++;
    return tries % MOST_TRIES != 0;
  }

  /** What the values were made on; null when they stand for themselves. */
  public @Nullable Basis basis() {
    return made.isEmpty() ? null : new Basis(basis, List.copyOf(made.keySet()));
  }

  private void patch(String key, Patch<?> patch, Buffer before) {
    try {
      Object after = patch.applyTo(JsonReader.read(before));
      put(key, new JsonWriter().value(after).toBytes());
    } catch (IllegalArgumentException unfit) {
      LOG.warn("{} cannot be saved: {}", key, unfit.getMessage());
      left++;
    }
  }

  /** Gives up a change of a value that nobody knows. */
  public void leave(String key) {
    patches.remove(key);
    left++;
  }

  /** Changes whose values are not known yet, by key. */
  public Map<String, Patch<?>> patches() {
    return Map.copyOf(patches);
  }

  private void put(String key, byte[] json) {
    if (fits(key, json)) {
      values.put(key, new Value(key, Buffer.buffer(json)));
    } else {
      // What an earlier dependency sent for it is not the value that the page shows now.
      values.remove(key);
      left++;
    }
  }

  /** Takes note that a component is there anew, without this property. */
  public void missing(String key) {
    values.remove(key);
    missing.add(key);
  }

  /** Whether {@link #clear} is to be told what is saved. */
  public boolean misses() {
    return !missing.isEmpty();
  }

  /** Saves nothing for what is saved of earlier components that are there anew without it. */
  public void clear(SavedValues saved) {
    for (String key : missing) {
      byte[] before = saved.at(key);
      if (before != null && !values.containsKey(key) && !Arrays.equals(before, NOTHING)) {
        put(key, NOTHING);
      }
    }
    missing.clear();
  }

  /** What is to be saved. */
  public List<Value> values() {
    return List.copyOf(values.values());
  }

  /** How many values a store could not take. */
  public int left() {
    return left;
  }

  /** Whether a store can hold the value. */
  static boolean fits(String key, byte[] json) {
    return json.length <= MOST_VALUE_BYTES
        && key.getBytes(StandardCharsets.UTF_8).length <= Value.MOST_KEY_BYTES
        && isText(json);
  }

  // A database has no NUL in a text and no half of a surrogate pair; JsonWriter writes both as
  // escapes, in lower case.
  private static boolean isText(byte[] json) {
    int i = 0;
    while (i + 1 < json.length) {
      boolean escape = json[i] == '\\';
      if (escape && json[i + 1] == 'u' && i + 5 < json.length && isUnfit(json, i + 2)) {
        return false;
      }
      i += escape ? 2 : 1;
    }
    return true;
  }

  private static boolean isUnfit(byte[] json, int at) {
    boolean nul = json[at] == '0' && json[at + 1] == '0' && json[at + 2] == '0';
    boolean half = json[at] == 'd' && json[at + 1] >= '8';
    return half || (nul && json[at + 3] == '0');
  }
}
