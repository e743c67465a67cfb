package org.verdash.component;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.json.JsonWriter;
import org.verdash.json.KeptJson;
import org.verdash.json.UnwritableValueException;

/**
 * What every component builder is made of: the properties in the order they were set. Built by one
 * thread; frozen once it stands in the layout of a built app.
 *
 * @param <S> the builder itself
 */
public abstract class Element<S extends Element<S>> implements Component {
  private static final int FIRST_ROOM = 4;

  private final String namespace;
  private final String typeName;
  private String[] names = new String[FIRST_ROOM];
  private @Nullable Object[] values = new @Nullable Object[FIRST_ROOM];
  private int count;
  private @Nullable ComponentId id;
  private boolean frozen;
  // Stands for the value that it was written in last. Several threads may write a frozen component
  // at once: each looks for its own only, and nobody else sets that.
  private @Nullable Object writtenIn;

  /**
   * An empty component.
   *
   * @param namespace browser library
   * @param typeName name in the library
   * @param container whether it has children; then {@code children} is always written
   */
  protected Element(String namespace, String typeName, boolean container) {
    this.namespace = namespace;
    this.typeName = typeName;
    if (container) {
      put("children", null);
    }
  }

  /**
   * Gives it an id.
   *
   * @throws IllegalArgumentException when the id is not allowed
   */
  public final S id(String name) {
    return id(ComponentId.of(name));
  }

  /** Gives it an id. */
  public final S id(ComponentId name) {
    S changed = put("id", name);
    this.id = name;
    return changed;
  }

  /**
   * Sets a property by Dash's name; the typed methods call this, and it serves those that a
   * component library has and the builder does not know.
   *
   * @throws IllegalArgumentException when it is the id and the value is no allowed one
   * @throws IllegalStateException when the component stands in a built app
   */
  public final S put(String name, @Nullable Object value) {
    if (frozen) {
      throw new IllegalStateException(
          "%s%s stands in a built app and cannot change"
              .formatted(id == null ? "" : typeName + ' ', place()));
    }
    if (name.equals("id") && !(value instanceof ComponentId)) {
      return id(ComponentId.of(String.valueOf(value)));
    }
    if (name.equals("children") && value instanceof List<?> list) {
      requireAll(list);
    }
    int at = find(name);
    if (at == count) {
      grow();
      names[count++] = name;
    }
    values[at] = value;
    return self();
  }

  private void requireAll(List<?> children) {
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) == null) {
        throw new IllegalArgumentException(
            "%s.children[%d] is null; Component.none() stands for nothing".formatted(typeName, i));
      }
    }
  }

  /** The builder itself; does not fail. */
  @SuppressWarnings("unchecked") // S is the class itself
  protected final S self() {
    return (S) this;
  }

  private int find(String name) {
    for (int i = 0; i < count; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return count;
  }

  private void grow() {
    if (count == names.length) {
      names = Arrays.copyOf(names, count * 2);
      values = Arrays.copyOf(values, count * 2);
    }
  }

  @Override
  public final Optional<ComponentId> componentId() {
    return Optional.ofNullable(id);
  }

  @Override
  public final String namespace() {
    return namespace;
  }

  @Override
  public final String typeName() {
    return typeName;
  }

  @Override
  public final void walk(Consumer<Component> visitor) {
    visitor.accept(this);
    for (int i = 0; i < count; i++) {
      walk(values[i], visitor);
    }
  }

  private static void walk(@Nullable Object value, Consumer<Component> visitor) {
    switch (value) {
      case Component component -> component.walk(visitor);
      case Iterable<?> items -> items.forEach(item -> walk(item, visitor));
      case Object[] items -> Arrays.asList(items).forEach(item -> walk(item, visitor));
      case Optional<?> maybe -> maybe.ifPresent(item -> walk(item, visitor));
      case Map<?, ?> map -> map.values().forEach(item -> walk(item, visitor));
      case Shape shape -> walk(shape.json(), visitor);
      case null, default -> {
        // Only components are visited.
      }
    }
  }

  @Override
  public final void freeze() {
    walk(
        component -> {
          if (component instanceof Element<?> element) {
            element.frozen = true;
          }
        });
  }

  @Override
  public final void write(JsonWriter out) {
    Object tree = out.enter();
    if (tree.equals(writtenIn)) {
      throw UnwritableValueException.misplaced(
          this, "this " + typeName + " stands there a second time, or inside itself; make another");
    }
    writtenIn = tree;
    out.object().name("props").object();
    if (id != null && out.replaces()) {
      writeProps(out, out.replaced(id.text()));
    } else {
      writeProps(out);
    }
    out.endObject().name("type").text(typeName).name("namespace").text(namespace).endObject();
    out.leave();
  }

  private void writeProps(JsonWriter out) {
    for (int i = 0; i < count; i++) {
      write(out.name(names[i]), i);
    }
  }

  private void writeProps(JsonWriter out, Map<String, byte[]> replaced) {
    for (int i = 0; i < count; i++) {
      byte[] other = replaced.get(names[i]);
      out.name(names[i]);
      if (other == null) {
        write(out, i);
      } else {
        new KeptJson(other).write(out);
      }
    }
    replaced.forEach(
        (name, json) -> {
          if (find(name) == count) {
            new KeptJson(json).write(out.name(name));
          }
        });
  }

  private void write(JsonWriter out, int at) {
    try {
      out.value(values[at]);
    } catch (UnwritableValueException e) {
      Object culprit = e.culprit();
      throw culprit == null
          ? e.at(place() + '.' + names[at])
          : e.within(this, toString() + '.' + names[at] + index(values[at], culprit));
    }
  }

  @SuppressWarnings("ReferenceEquality") // the very item, not one like it
  private static String index(@Nullable Object value, Object item) {
    if (value instanceof List<?> list) {
      for (int i = list.size() - 1; i >= 0; i--) {
        if (list.get(i) == item) {
          return "[" + i + ']';
        }
      }
    }
    return "";
  }

  private String place() {
    return id == null ? typeName + " without id" : id.text();
  }

  /** Short and for messages. */
  @Override
  public String toString() {
    return id == null ? typeName : typeName + '(' + place() + ')';
  }
}
