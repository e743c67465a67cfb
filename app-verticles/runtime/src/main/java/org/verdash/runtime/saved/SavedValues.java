package org.verdash.runtime.saved;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.verdash.app.ComponentId;
import org.verdash.state.InstanceState;
import org.verdash.state.Value;

/**
 * What an instance remembers of the properties that the app tracks now. Immutable.
 *
 * @param revision the instance's last change
 * @param byId JSON by the component's id as the browser writes it, and the property's name
 */
public record SavedValues(long revision, Map<String, Map<String, byte[]>> byId) {
  /** Those of a state; what the app does not track any more stays in the store and off the page. */
  static SavedValues of(InstanceState state, Tracked tracked) {
    Map<String, Map<String, byte[]>> byId = new HashMap<>();
    for (Value value : state.values()) {
      int dot = value.key().lastIndexOf('.');
      if (dot > 0 && tracked.at(value.key()) != null) {
        byId.computeIfAbsent(value.key().substring(0, dot), id -> new HashMap<>())
            .put(value.key().substring(dot + 1), value.json().getBytes());
      }
    }
    boolean deep = byId.values().stream().anyMatch(SavedValues::holdComponents);
    return new SavedValues(
        state.instance().revision(),
        Collections.unmodifiableMap(deep ? SavedTree.joined(byId) : byId));
  }

  private static boolean holdComponents(Map<String, byte[]> props) {
    return props.values().stream().anyMatch(SavedTree::mayHold);
  }

  /**
   * The keys of those that are among others, as they stand in a header: encoded, with commas.
   *
   * @param most length; what goes beyond is left out
   */
  public String keys(Tracked others, int most) {
    StringJoiner keys = new StringJoiner(",");
    byId.forEach(
        (id, props) ->
            props.keySet().stream()
                .map(name -> id + '.' + name)
                .filter(key -> others.at(key) != null)
                .map(key -> URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20"))
                .filter(key -> keys.length() + key.length() < most)
                .forEach(keys::add));
    return keys.toString();
  }

  /** The JSON of the value that is saved under the key; null when none is. */
  public byte @Nullable [] at(String key) {
    int dot = key.lastIndexOf('.');
    return byId.getOrDefault(key.substring(0, dot), Map.of()).get(key.substring(dot + 1));
  }

  /** The property's JSON; null when the instance does not remember it. */
  public byte @Nullable [] of(ComponentId id, String property) {
    return byId.getOrDefault(id.text(), Map.of()).get(property);
  }
}
