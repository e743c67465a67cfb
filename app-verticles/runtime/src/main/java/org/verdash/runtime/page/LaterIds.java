package org.verdash.runtime.page;

import java.util.Set;
import org.verdash.app.App;
import org.verdash.app.Out;
import org.verdash.app.Type;

/** Tells whether ids may come onto an app's page that are not there when it opens. */
final class LaterIds {
  /** Types of values in which there is no component. */
  private static final Set<Type<?>> PLAIN =
      Set.of(Type.TEXT, Type.INT, Type.LONG, Type.NUMBER, Type.BOOLEAN, Type.DECIMAL, Type.DATE);

  private LaterIds() {}

  /** Whether a callback sets what a component may hold others in. */
  static boolean in(App app) {
    return app.callbacks().stream()
        .flatMap(callback -> callback.outputs().stream())
        .anyMatch(LaterIds::mayHold);
  }

  private static boolean mayHold(Out<?> out) {
    return out.prop().name().equals("children") && !PLAIN.contains(out.prop().type());
  }
}
