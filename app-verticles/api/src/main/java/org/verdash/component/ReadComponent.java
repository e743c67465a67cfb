package org.verdash.component;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.json.JsonWriter;

/**
 * A component that came back from the browser; it writes itself as it was read.
 *
 * @param json its JSON object
 */
record ReadComponent(Map<?, ?> json) implements Component {
  @Override
  public Optional<ComponentId> componentId() {
    Object id = json.get("props") instanceof Map<?, ?> props ? props.get("id") : null;
    return Optional.ofNullable(id(id));
  }

  private static @Nullable ComponentId id(@Nullable Object id) {
    return switch (id) {
      case String name -> ComponentId.of(name);
      case Map<?, ?> parts -> ComponentId.of(named(parts));
      case null, default -> null;
    };
  }

  private static SortedMap<String, Object> named(Map<?, ?> parts) {
    SortedMap<String, Object> named = new TreeMap<>();
    parts.forEach((key, value) -> named.put(String.valueOf(key), Objects.requireNonNull(value)));
    return named;
  }

  @Override
  public String namespace() {
    return text("namespace");
  }

  @Override
  public String typeName() {
    return text("type");
  }

  private String text(String name) {
    return json.get(name) instanceof String text ? text : "";
  }

  @Override
  public void walk(Consumer<Component> visitor) {
    visitor.accept(this);
  }

  @Override
  public void freeze() {
    // It has no setters.
  }

  @Override
  public void write(JsonWriter out) {
    out.value(json);
  }
}
