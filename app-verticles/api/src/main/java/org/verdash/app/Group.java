package org.verdash.app;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Several inputs read as one value: {@code Group.of(in -> new Filter(in.get(A), in.get(B)), A, B)}.
 * Groups nest.
 *
 * @param read makes the value; may ask only for the parts
 * @param parts what is read
 */
public record Group<T>(Function<Values, ? extends @Nullable T> read, List<In<?>> parts)
    implements In<T> {
  public Group {
    parts = List.copyOf(parts);
  }

  /** A group of the parts; does not fail. */
  public static <T> Group<T> of(Function<Values, ? extends @Nullable T> read, In<?>... parts) {
    return new Group<>(read, List.of(parts));
  }

  /** The values of one call. */
  public interface Values {
    /**
     * The value of one input; null when it is cleared or was never set.
     *
     * @throws IllegalArgumentException when the callback does not depend on it
     */
    <V> @Nullable V get(In<V> in);

    /**
     * The components that a pattern has found, in page order.
     *
     * @throws IllegalArgumentException when the callback does not depend on it
     */
    default <V> List<Found<V>> found(Prop<V> pattern) {
      throw new IllegalArgumentException(pattern + " was not asked for");
    }
  }

  @Override
  public List<Prop<?>> props() {
    return parts.stream().flatMap(Group::propsOf).distinct().toList();
  }

  @Override
  public List<In<?>> inside() {
    return parts;
  }

  @Override
  public List<Prop<?>> required() {
    return parts.stream().<Prop<?>>flatMap(part -> part.required().stream()).distinct().toList();
  }

  private static Stream<Prop<?>> propsOf(In<?> part) {
    return part.props().stream();
  }

  @Override
  public @Nullable T read(Values values) {
    return read.apply(values);
  }
}
