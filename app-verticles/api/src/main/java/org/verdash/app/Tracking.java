package org.verdash.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which properties a saved instance may remember. */
final class Tracking {
  /** They say that something happened; remembered, they would happen again with every reload. */
  private static final Set<String> EVENTS =
      Set.of(
          "cancel_n_clicks",
          "clickAnnotationData",
          "clickData",
          "contents",
          "extendData",
          "hoverData",
          "n_blur",
          "n_clicks",
          "n_intervals",
          "n_submit",
          "prependData",
          "relayoutData",
          "restyleData",
          "submit_n_clicks");

  private Tracking() {}

  /** The named ones, and every property that a callback reads or sets and that is no event. */
  static List<Prop<?>> with(List<Callback> callbacks, List<Prop<?>> named) {
    List<Prop<?>> all = new ArrayList<>(named);
    callbacks.stream()
        .flatMap(Tracking::props)
        .filter(prop -> !isEvent(prop) && !prop.id().isPattern())
        .filter(prop -> all.stream().noneMatch(prop::sameAs))
        .forEachOrdered(all::add);
    return all;
  }

  /** What is wrong with the tracked properties, as a sentence; empty when nothing is. */
  static Optional<String> problem(App app, @Nullable Component fixedLayout) {
    Set<String> known = new HashSet<>();
    app.callbacks().stream().flatMap(Tracking::props).forEach(prop -> known.add(prop.toString()));
    Set<ComponentId> onPage = new HashSet<>();
    if (fixedLayout != null) {
      fixedLayout.walk(component -> component.componentId().ifPresent(onPage::add));
    }
    Set<String> own = new HashSet<>();
    for (Prop<?> prop : app.tracked()) {
      if (isEvent(prop)) {
        return Optional.of("%s is an event, which cannot be tracked".formatted(prop));
      }
      if (prop.id().isPattern()) {
        return Optional.of("%s is a pattern, which cannot be tracked".formatted(prop));
      }
      if (!own.add(prop.toString())) {
        return Optional.of("%s is tracked twice".formatted(prop));
      }
      // Of a layout that is made anew for each page nothing is known here.
      boolean there =
          fixedLayout == null || onPage.contains(prop.id()) || known.contains(prop.toString());
      if (!there) {
        return Optional.of(
            "tracked %s is neither in the layout nor read or set by a callback".formatted(prop));
      }
    }
    return Optional.empty();
  }

  // All of Dash's events, and by their endings those of component libraries that follow its ways.
  private static boolean isEvent(Prop<?> prop) {
    String name = prop.name();
    return EVENTS.contains(name) || name.endsWith("_timestamp") || name.startsWith("derived_");
  }

  private static Stream<Prop<?>> props(Callback callback) {
    Callback.Signature signature = callback.signature();
    return Stream.of(
            signature.inputProps().stream(),
            signature.stateProps().stream(),
            callback.outputs().stream().<Prop<?>>map(Out::prop))
        .<Prop<?>>flatMap(props -> props);
  }
}
