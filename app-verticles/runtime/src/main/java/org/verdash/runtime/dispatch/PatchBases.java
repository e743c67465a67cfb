package org.verdash.runtime.dispatch;

import io.vertx.core.buffer.Buffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.verdash.app.ComponentId;
import org.verdash.contract.AppCall;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;
import org.verdash.runtime.saved.SavedValues;
import org.verdash.runtime.saved.ToSave;
import org.verdash.state.Value;

/**
 * Finds the values of which a callback has changed parts: what the instance remembers, or else what
 * the layout says.
 */
final class PatchBases {
  private static final Buffer NOTHING = Buffer.buffer("null");

  private final Function<AppCall, Buffer> layout;

  /** Bases over a layout that is written anew when it is needed. */
  PatchBases(Function<AppCall, Buffer> layout) {
    this.layout = layout;
  }

  /** Makes the changes whose values can be found; the others are counted as left. */
  void fill(ToSave save, SavedValues saved, AppCall call) {
    boolean remembered = save.patches().keySet().stream().allMatch(key -> saved.at(key) != null);
    Object page = remembered ? null : JsonReader.read(layout.apply(call));
    save.patches()
        .forEach(
            (key, patch) -> {
              byte[] json = saved.at(key);
              Buffer before = json == null ? onPage(page, key) : Buffer.buffer(json);
              if (before == null) {
                save.leave(key);
              } else {
                save.patch(key, patch, before, saved.revision());
              }
            });
  }

  /** What the layout says of properties; null where it says nothing. */
  List<Value> values(Collection<String> keys, AppCall call) {
    Object page = keys.isEmpty() ? null : JsonReader.read(layout.apply(call));
    return keys.stream()
        .map(key -> new Value(key, Objects.requireNonNullElse(onPage(page, key), NOTHING)))
        .toList();
  }

  private static @Nullable Buffer onPage(@Nullable Object page, String key) {
    int dot = key.lastIndexOf('.');
    String name = key.substring(dot + 1);
    return component(page, key.substring(0, dot))
        .filter(props -> props.containsKey(name))
        .map(props -> new JsonWriter().value(props.get(name)).toBuffer())
        .orElse(null);
  }

  private static Optional<Map<?, ?>> component(@Nullable Object json, String id) {
    if (json instanceof Map<?, ?> map) {
      return map.get("props") instanceof Map<?, ?> props
              && props.containsKey("id")
              && ComponentId.textOf(props.get("id")).equals(id)
          ? Optional.of(props)
          : component(map.values(), id);
    }
    return json instanceof List<?> items ? component(items, id) : Optional.empty();
  }

  private static Optional<Map<?, ?>> component(Collection<?> parts, String id) {
    return parts.stream().flatMap(part -> component(part, id).stream()).findFirst();
  }
}
