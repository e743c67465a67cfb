package org.verdash.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another input seen through a function. */
record View<S, T>(In<S> source, In.Reading<S, T> f, boolean mayBeMissing) implements In<T> {
  @Override
  public List<Prop<?>> props() {
    return source.props();
  }

  @Override
  public List<In<?>> inside() {
    return List.of(source);
  }

  @Override
  public List<Prop<?>> required() {
    return mayBeMissing ? List.of() : source.required();
  }

  @Override
  public @Nullable T read(Group.Values values) {
    return f.apply(values.get(source));
  }
}
