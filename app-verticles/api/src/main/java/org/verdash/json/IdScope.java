package org.verdash.json;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the ids of components that are plain maps into the writer's scope, as typed ones are. */
final class IdScope {
  private static final String PROPS = "props";
  private static final String SCOPE = "!";

  private IdScope() {}

  /** Whether a map is a component, as the browser would take it. */
  static boolean isComponent(Map<?, ?> map) {
    return map.containsKey("namespace")
        && map.containsKey("type")
        && map.get(PROPS) instanceof Map<?, ?> props
        && props.containsKey("id");
  }

  static void write(JsonWriter out, Map<?, ?> component) {
    out.object();
    component.forEach(
        (name, value) -> {
          out.name(String.valueOf(name));
          if (PROPS.equals(name) && value instanceof Map<?, ?> props) {
            props(out, props);
          } else {
            AnyJson.write(out, value);
          }
        });
    out.endObject();
  }

  private static void props(JsonWriter out, Map<?, ?> props) {
    out.object();
    props.forEach(
        (name, value) -> {
          boolean id = "id".equals(name);
          AnyJson.write(out.name(String.valueOf(name)), id ? scoped(value, out.idScope()) : value);
        });
    out.endObject();
  }

  // One that is in a scope already stays there: no id of an app has a tilde, or a key so low.
  private static @Nullable Object scoped(@Nullable Object id, String scope) {
    return switch (id) {
      case String name when name.indexOf('~') < 0 -> scope + '~' + name;
      case Map<?, ?> parts when !parts.containsKey(SCOPE) -> {
        Map<String, @Nullable Object> scoped = new TreeMap<>();
        parts.forEach((key, value) -> scoped.put(String.valueOf(key), value));
        scoped.put(SCOPE, scope);
        yield scoped;
      }
      case null, default -> id;
    };
  }
}
