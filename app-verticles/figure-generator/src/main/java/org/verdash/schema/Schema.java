package org.verdash.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The containers at the top.
 *
 * @param traces by type
 * @param others layout, frame, config and animation
 */
record Schema(List<Node> traces, List<Node> others) {
  static Schema of(Map<String, Object> json) {
    Map<String, Object> traces = at(json, "traces");
    List<Node> nodes = new ArrayList<>();
    traces.forEach(
        (type, trace) -> nodes.add(Node.of("traces/" + type, at(map(trace), "attributes"))));
    return new Schema(
        nodes,
        List.of(
            Node.of("layout", layout(json)),
            Node.of("frame", at(json, "frames", "items", "frames_entry")),
            Node.of("config", at(json, "config")),
            Node.of("animation", at(json, "animation"))));
  }

  // Some traces bring attributes of the layout with them, such as the mode of bars.
  private static Map<String, Object> layout(Map<String, Object> json) {
    Map<String, Object> all = new LinkedHashMap<>(at(json, "layout", "layoutAttributes"));
    at(json, "traces")
        .values()
        .forEach(
            trace -> {
              if (map(trace).get("layoutAttributes") instanceof Map<?, ?> more) {
                Attribute.names(more)
                    .forEach((name, value) -> all.merge(name, value, Schema::wider));
              }
            });
    return all;
  }

  // Bars may stand beside each other, polar bars may not: the longer list of values has both.
  private static Object wider(Object one, Object other) {
    boolean lists =
        one instanceof Map<?, ?> a
            && other instanceof Map<?, ?> b
            && a.get("values") instanceof List<?> mine
            && b.get("values") instanceof List<?> theirs
            && theirs.size() > mine.size();
    return lists ? other : one;
  }

  private static Map<String, Object> at(Map<String, Object> json, String... names) {
    Map<String, Object> found = json;
    for (String name : names) {
      if (!found.containsKey(name)) {
        throw new IllegalArgumentException("the schema has no " + name);
      }
      found = map(found.get(name));
    }
    return found;
  }

  private static Map<String, Object> map(Object json) {
    if (json instanceof Map<?, ?> map) {
      return Attribute.names(map);
    }
    throw new IllegalArgumentException("not an object in the schema: " + json);
  }
}
