package org.verdash.figure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Patch;

/**
 * Changes a figure where it is, in the browser, by the same types that make one: what is said in
 * the functions is set, everything else stays as it is.
 *
 * <pre>{@code
 * ctx.patch(CHART, p -> FigurePatch.of(p).layout(l -> l.title("Now").xAxis(a -> a.range(0, 10))));
 * }</pre>
 *
 * <p>A container such as {@code marker} is changed inside; values, arrays and lists, such as the
 * annotations, are put whole. The changes are made in the order in which they are said. Made by one
 * thread.
 */
public final class FigurePatch {
  private static final String DATA = "data";
  private static final String LAYOUT = "layout";

  private final Patch<Figure> patch;

  private FigurePatch(Patch<Figure> patch) {
    this.patch = patch;
  }

  /** Changes of a figure as part of a patch, which gets them at once. */
  public static FigurePatch of(Patch<Figure> patch) {
    return new FigurePatch(patch);
  }

  /** Changes the layout; the function is given one that has nothing yet. */
  public FigurePatch layout(UnaryOperator<Layout> change) {
    steps(patch.at(LAYOUT), change.apply(Layout.EMPTY), Map.of());
    return this;
  }

  /**
   * Changes a trace that the figure has; the number behind the last one makes a trace of what is
   * said here alone.
   *
   * @param number of the trace, from 0; from -1 backwards counted from the end
   * @param kind one of the trace's type that has nothing yet, such as {@code Scatter.of()}
   * @param change is given {@code kind}
   */
  public <T extends Trace<T>> FigurePatch trace(int number, T kind, UnaryOperator<T> change) {
    steps(patch.at(DATA, number), change.apply(kind), kind.attributes());
    return this;
  }

  /** Adds a trace behind the others. */
  public FigurePatch add(Trace<?> trace) {
    patch.at(DATA).append(trace);
    return this;
  }

  /** Takes a trace away, by its number from 0, or from -1 backwards counted from the end. */
  public FigurePatch remove(int number) {
    patch.at(DATA).removeAt(number);
    return this;
  }

  /** Puts all traces anew; the list is copied. */
  public FigurePatch traces(List<? extends Trace<?>> traces) {
    patch.at(DATA).set(List.copyOf(traces));
    return this;
  }

  private static void steps(
      Patch<Object> at, Part<?> changed, Map<String, @Nullable Object> before) {
    for (var attribute : changed.attributes().entrySet()) {
      String name = attribute.getKey();
      @Nullable Object value = attribute.getValue();
      if (before.containsKey(name) && Objects.equals(before.get(name), value)) {
        continue; // the type of a trace, which says only what kind it is
      }
      if (value instanceof Part<?> part && !part.attributes().isEmpty()) {
        steps(at.at(name), part, Map.of());
      } else {
        at.at(name).set(value);
      }
    }
  }
}
