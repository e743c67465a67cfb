package org.verdash.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property of every component that a pattern with ALL or ALLSMALLER finds, in page order; {@link
 * Prop#each} makes one. As an output its list has one value for each component on the page.
 *
 * @param prop the property, whose id is the pattern
 */
public record Each<T>(Prop<T> prop) implements In<List<@Nullable T>>, Out<List<@Nullable T>> {
  /**
   * Checks the pattern.
   *
   * @throws IllegalArgumentException when it finds one component only
   */
  public Each {
    if (!prop.id().isMany()) {
      throw new IllegalArgumentException(prop + " has neither ALL nor ALLSMALLER in its id");
    }
  }

  /** The same with the ids of the components. */
  public In<List<Found<T>>> found() {
    return Group.of(values -> values.found(prop), this);
  }

  @Override
  public List<Prop<?>> props() {
    return List.of(prop);
  }

  @Override
  public List<@Nullable T> read(Group.Values values) {
    List<@Nullable T> list = new ArrayList<>();
    values.found(prop).forEach(found -> list.add(found.value()));
    return list;
  }
}
