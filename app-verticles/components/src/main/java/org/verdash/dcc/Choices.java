package org.verdash.dcc;

import java.util.List;
import java.util.function.Function;
import org.verdash.component.Styled;

/**
 * A control to choose with.
 *
 * @param <S> the builder itself
 * @param <T> what is chosen
 */
public abstract class Choices<S extends Choices<S, T>, T> extends Styled<S> {
  Choices(String namespace, String typeName, boolean container) {
    super(namespace, typeName, container);
  }

  /** What there is to choose; each shows as its own text. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final S options(T... values) {
    return put("options", List.of(values));
  }

  /** What there is to choose; each shows as its own text. The list is copied. */
  public final S options(List<? extends T> values) {
    return put("options", List.copyOf(values));
  }

  /** What there is to choose, and how each shows. The list is copied. */
  public final S options(List<? extends T> values, Function<? super T, String> label) {
    return choices(values.stream().map(v -> Option.<T>of(label.apply(v), v)).toList());
  }

  /** What there is to choose, with labels. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final S options(Option<T>... options) {
    return choices(List.of(options));
  }

  /** What there is to choose, with labels. The list is copied. */
  public final S choices(List<Option<T>> options) {
    return put("options", options.stream().map(Option::json).toList());
  }
}
