package org.verdash.figure;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Short words for the frames of an animation, beside plotly's own. */
abstract class FrameWords<S extends FrameWords<S>> extends Part<S> {
  FrameWords(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  /** A frame with what its traces change to, in the order of the figure's traces. */
  public static Frame of(String name, Trace<?>... traces) {
    return Frame.EMPTY.name(name).data(List.of(traces));
  }

  /** What the frame changes of the layout. */
  public S layout(UnaryOperator<Layout> change) {
    return with("layout", change.apply(part("layout", Layout.EMPTY)));
  }
}
