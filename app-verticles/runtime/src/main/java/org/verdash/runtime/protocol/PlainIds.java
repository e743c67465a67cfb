package org.verdash.runtime.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Prop;

/** Takes the page's scope off the ids in what a browser sent, so that an app never sees it. */
final class PlainIds {
  private static final String PROPS = "props";
  private static final String SCOPE = "!";

  private PlainIds() {}

  /** A property's value as the app would have it without scope. */
  static @Nullable Object of(Prop<?> prop, @Nullable Object json, String scope) {
    if (scope.isEmpty()) {
      return json;
    }
    return prop.name().equals("id") ? id(json, scope) : value(json, scope);
  }

  private static @Nullable Object value(@Nullable Object json, String scope) {
    return switch (json) {
      case List<?> list -> {
        List<@Nullable Object> plain = new ArrayList<>(list.size());
        list.forEach(item -> plain.add(value(item, scope)));
        yield plain;
      }
      case Map<?, ?> map -> map(map, scope);
      case null, default -> json;
    };
  }

  private static Map<String, @Nullable Object> map(Map<?, ?> map, String scope) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    map.forEach((name, value) -> plain.put(String.valueOf(name), value(value, scope)));
    boolean component = plain.containsKey("namespace") && plain.containsKey("type");
    if (component && map.get(PROPS) instanceof Map<?, ?> props && props.containsKey("id")) {
      Map<String, @Nullable Object> own = map(props, scope);
      own.put("id", id(props.get("id"), scope));
      plain.put(PROPS, own);
    }
    return plain;
  }

  private static @Nullable Object id(@Nullable Object id, String scope) {
    if (id instanceof String name && name.startsWith(scope + '~')) {
      return name.substring(scope.length() + 1);
    }
    if (id instanceof Map<?, ?> parts && scope.equals(parts.get(SCOPE))) {
      Map<Object, @Nullable Object> plain = new LinkedHashMap<>(parts);
      plain.remove(SCOPE);
      return plain;
    }
    return id;
  }
}
