package org.verdash.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property of a component: an input, a state and an output at once. Keep it in a constant and use
 * it in the layout and in callbacks, so that an id is written once. Its value is null when the
 * control was cleared or never set; {@link #orElse} and {@link #optional} say otherwise.
 *
 * @param id the component
 * @param name the property as Dash spells it, such as {@code n_clicks}
 * @param type how its JSON reads as Java
 */
public record Prop<T>(ComponentId id, String name, Type<T> type) implements In<T>, Out<T> {
  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException when it is empty or has a dot or an at sign
   */
  public Prop {
    if (name.isEmpty() || name.indexOf('.') >= 0 || name.indexOf('@') >= 0) {
      throw new IllegalArgumentException("'" + name + "' is no property of " + id);
    }
  }

  /**
   * A property of a component that is named.
   *
   * @throws IllegalArgumentException when id or name is not allowed
   */
  public static <T> Prop<T> of(String id, String name, Type<T> type) {
    return new Prop<>(ComponentId.of(id), name, type);
  }

  /** Whether both are the same property of the same component, whatever their types. */
  public boolean sameAs(Prop<?> other) {
    return name.equals(other.name) && id.equals(other.id);
  }

  /**
   * The property of every component that the pattern finds.
   *
   * @throws IllegalArgumentException when the id has neither ALL nor ALLSMALLER
   */
  public Each<T> each() {
    return new Each<>(this);
  }

  /** Whether it says that something happened rather than what is, such as {@code n_clicks}. */
  public boolean isEvent() {
    return Events.has(name);
  }

  @Override
  public Prop<?> prop() {
    return this;
  }

  @Override
  public List<Prop<?>> props() {
    return List.of(this);
  }

  @Override
  public @Nullable T read(Group.Values values) {
    return values.get(this);
  }

  /** {@code id.property}, as Dash writes it. */
  @Override
  public String toString() {
    return id.text() + '.' + name;
  }
}
