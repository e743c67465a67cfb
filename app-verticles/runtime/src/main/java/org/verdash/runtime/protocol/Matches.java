package org.verdash.runtime.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verdash.app.ComponentId;
import org.verdash.app.Found;
import org.verdash.app.Prop;

/** What the patterns of a callback stand for in one call. Filled while the call is read. */
final class Matches {
  /** Of a callback without patterns. */
  static final Matches NONE = new Matches();

  private final Map<String, Object> matched = new HashMap<>();
  private final Map<Integer, List<ComponentId>> outputs = new HashMap<>();
  private final List<Changed> changed = new ArrayList<>();
  private @Nullable Set<String> outputNames;

  /** A component of a pattern that has changed. */
  private record Changed(Prop<?> pattern, ComponentId id) {}

  /** What MATCH stands for, by its place in the ids. */
  Map<String, Object> matched() {
    return matched;
  }

  void output(int index, List<Map<?, ?>> ids) {
    outputs.put(index, ids.stream().map(Found::idOf).toList());
  }

  void changed(Prop<?> pattern, Map<?, ?> id) {
    changed.add(new Changed(pattern, Found.idOf(id)));
  }

  boolean hasChanged(Prop<?> pattern) {
    return changed.stream().anyMatch(each -> each.pattern().sameAs(pattern));
  }

  /** The components of the pattern that have changed, in the browser's order. */
  List<ComponentId> changedIds(Prop<?> pattern) {
    return changed.stream()
        .filter(each -> each.pattern().sameAs(pattern))
        .map(Changed::id)
        .toList();
  }

  /** The components that the output at this place has on the page. */
  List<ComponentId> outputIds(int index) {
    return outputs.getOrDefault(index, List.of());
  }

  /** Whether a pattern among the outputs has found the property of a component. */
  boolean isOutput(Prop<?> prop, List<Prop<?>> declared) {
    Set<String> names = outputNames;
    if (names == null) {
      names = new HashSet<>();
      for (Map.Entry<Integer, List<ComponentId>> each : outputs.entrySet()) {
        for (ComponentId id : each.getValue()) {
          names.add(id.text() + '.' + declared.get(each.getKey()).name());
        }
      }
      outputNames = names;
    }
    return names.contains(prop.toString());
  }

  /**
   * The component that an id stands for: itself, or what its MATCHes have found.
   *
   * @throws IllegalArgumentException when the callback does not match all of it
   */
  ComponentId resolved(ComponentId id) {
    if (!(id instanceof ComponentId.Dict dict) || !id.isPattern()) {
      return id;
    }
    Map<String, Object> parts = new HashMap<>(dict.parts());
    parts.replaceAll(
        (name, value) -> value instanceof ComponentId.Wildcard ? match(id, name) : value);
    return ComponentId.of(parts);
  }

  private Object match(ComponentId id, String name) {
    Object value = id.isMany() ? null : matched.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "the callback does not say which component " + id + " stands for");
    }
    return value;
  }
}
