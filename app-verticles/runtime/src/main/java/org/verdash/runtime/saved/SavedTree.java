package org.verdash.runtime.saved;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verdash.app.ComponentId;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;

/**
 * The components inside JSON: only they have properties that are remembered. A row of data that
 * happens to have an id is none.
 */
public final class SavedTree {
  private static final byte[] MARK = "\"namespace\"".getBytes(StandardCharsets.US_ASCII);
  private static final String PROPS = "props";

  private final Map<String, Map<String, byte[]>> byId;
  private final Set<String> open = new HashSet<>();

  private SavedTree(Map<String, Map<String, byte[]>> byId) {
    this.byId = byId;
  }

  /** Takes the properties of components inside. */
  public interface Visitor {
    /** One property, as JSON. */
    void visit(String id, String property, byte[] json);

    /** A component, before its properties, of which these are all. */
    void visit(String id, Set<?> properties);
  }

  /** Whether the map is a component, as a browser would take it. */
  static boolean isComponent(Map<?, ?> map) {
    return map.containsKey("namespace") && map.containsKey("type") && map.containsKey(PROPS);
  }

  /** Whether there may be components inside. */
  public static boolean mayHold(byte[] json) {
    for (int i = 0; i <= json.length - MARK.length; i++) {
      int at = 0;
      while (at < MARK.length && json[i + at] == MARK[at]) {
        at++;
      }
      if (at == MARK.length) {
        return true;
      }
    }
    return false;
  }

  /** Shows every property that a component with an id inside has, outer components first. */
  public static void visit(byte[] json, Visitor visitor) {
    if (mayHold(json)) {
      visit(JsonReader.readExact(Buffer.buffer(json)), visitor);
    }
  }

  private static void visit(@Nullable Object json, Visitor visitor) {
    if (json instanceof List<?> list) {
      list.forEach(item -> visit(item, visitor));
    } else if (json instanceof Map<?, ?> map) {
      if (isComponent(map)
          && map.get(PROPS) instanceof Map<?, ?> props
          && props.get("id") != null) {
        String id = ComponentId.textOf(props.get("id"));
        visitor.visit(id, props.keySet());
        props.forEach(
            (name, value) ->
                visitor.visit(id, String.valueOf(name), new JsonWriter().value(value).toBytes()));
      }
      map.values().forEach(value -> visit(value, visitor));
    }
  }

  /**
   * The saved values with what is saved of components that stand inside others: those were saved
   * when the others were made, or later.
   *
   * @param byId JSON by the component's id and the property's name
   */
  static Map<String, Map<String, byte[]>> joined(Map<String, Map<String, byte[]>> byId) {
    Map<String, Map<String, byte[]>> joined = new HashMap<>();
    byId.forEach((id, props) -> joined.put(id, joined(byId, id, props)));
    return joined;
  }

  private static Map<String, byte[]> joined(
      Map<String, Map<String, byte[]>> byId, String id, Map<String, byte[]> props) {
    Map<String, byte[]> own = new HashMap<>(props);
    own.replaceAll(
        (name, json) ->
            mayHold(json)
                ? new JsonWriter().value(new SavedTree(byId).saved(id, name, json)).toBytes()
                : json);
    return own;
  }

  // Of two that hold each other, as they may have done one after the other, one stays as it was.
  private @Nullable Object saved(String id, String name, byte[] json) {
    String key = id + '.' + name;
    Object plain = JsonReader.readExact(Buffer.buffer(json));
    if (!mayHold(json) || !open.add(key)) {
      return plain;
    }
    Object over = over(plain);
    open.remove(key);
    return over;
  }

  private @Nullable Object over(@Nullable Object json) {
    if (json instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>(list.size());
      list.forEach(item -> items.add(over(item)));
      return items;
    }
    return json instanceof Map<?, ?> map ? over(map) : json;
  }

  private Map<String, @Nullable Object> over(Map<?, ?> map) {
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    boolean component = isComponent(map);
    map.forEach(
        (name, value) -> {
          boolean own = component && name.equals(PROPS) && value instanceof Map<?, ?>;
          whole.put(String.valueOf(name), own ? props((Map<?, ?>) value) : over(value));
        });
    return whole;
  }

  private Map<String, @Nullable Object> props(Map<?, ?> props) {
    Object id = props.get("id");
    String text = id == null ? "" : ComponentId.textOf(id);
    Map<String, byte[]> saved = byId.getOrDefault(text, Map.of());
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    props.forEach(
        (name, value) -> {
          boolean other = saved.containsKey(String.valueOf(name));
          whole.put(String.valueOf(name), other ? null : over(value));
        });
    saved.forEach((name, json) -> whole.put(name, saved(text, name, json)));
    return whole;
  }
}
