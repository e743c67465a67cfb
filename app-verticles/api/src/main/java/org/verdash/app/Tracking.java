package org.verdash.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which properties a saved instance may remember. */
final class Tracking {
  /** Where in the app somebody is: another instance has another address. */
  private static final Set<String> PLACES = Set.of("pathname", "search", "hash", "href");

  private Tracking() {}

  /** The named ones, and every property that a callback reads or sets, but those to be left out. */
  static List<Prop<?>> with(List<Callback> callbacks, List<Prop<?>> named, List<Prop<?>> but) {
    List<Prop<?>> all = new ArrayList<>(named);
    callbacks.stream()
        .flatMap(Tracking::props)
        .filter(prop -> !prop.isEvent() && !PLACES.contains(prop.name()))
        .map(Tracking::general)
        .filter(prop -> all.stream().noneMatch(known -> stands(known, prop)))
        .filter(prop -> but.stream().noneMatch(left -> stands(left, prop)))
        .forEachOrdered(all::add);
    return all;
  }

  /** What is wrong with those to be left out, as a sentence; empty when nothing is. */
  static Optional<String> without(List<Callback> callbacks, List<Prop<?>> but) {
    return but.stream()
        .filter(left -> callbacks.stream().flatMap(Tracking::props).noneMatch(p -> stands(left, p)))
        .map("%s is not to be tracked, but no callback reads or sets it"::formatted)
        .findFirst();
  }

  /** What is wrong with the tracked properties, as a sentence; empty when nothing is. */
  static Optional<String> problem(App app, @Nullable Component fixedLayout) {
    if (app.memory().schemaVersion() < 1) {
      return Optional.of("schema version %d is none".formatted(app.memory().schemaVersion()));
    }
    Set<String> own = new HashSet<>();
    for (Prop<?> prop : app.tracked()) {
      if (prop.isEvent()) {
        return Optional.of("%s is an event, which cannot be tracked".formatted(prop));
      }
      if (!own.add(general(prop).toString())) {
        return Optional.of("%s is tracked twice".formatted(prop));
      }
      if (!there(prop, app, fixedLayout)) {
        return Optional.of(
            "tracked %s is neither in the layout nor read or set by a callback".formatted(prop));
      }
    }
    return fixedLayout == null ? Optional.empty() : lacking(app, fixedLayout);
  }

  private static Optional<String> lacking(App app, Component fixedLayout) {
    KnownProps known = new KnownProps();
    List<Component> onPage = new ArrayList<>();
    fixedLayout.walk(onPage::add);
    return app.tracked().stream()
        .flatMap(prop -> lacking(prop, onPage, known).stream())
        .findFirst();
  }

  private static Optional<String> lacking(Prop<?> prop, List<Component> onPage, KnownProps known) {
    List<Component> found =
        onPage.stream()
            .filter(each -> each.componentId().filter(id -> finds(prop.id(), id)).isPresent())
            .toList();
    boolean lacks =
        !found.isEmpty() && found.stream().allMatch(each -> known.lacks(each, prop.name()));
    return lacks
        ? Optional.of(
            "tracked %s: %s has no such property".formatted(prop, found.getFirst().typeName()))
        : Optional.empty();
  }

  /** Whether the property is in the layout, or a callback reads or sets it. */
  static boolean there(Prop<?> prop, App app, @Nullable Component fixedLayout) {
    if (fixedLayout == null) {
      return true; // Of a layout that is made anew for each page nothing is known here.
    }
    List<ComponentId> onPage = new ArrayList<>();
    fixedLayout.walk(component -> component.componentId().ifPresent(onPage::add));
    return onPage.stream().anyMatch(id -> finds(prop.id(), id))
        || (prop.id().isPattern() && makesComponents(app))
        || app.callbacks().stream()
            .flatMap(Tracking::props)
            .anyMatch(other -> stands(prop, other) || stands(other, prop));
  }

  // What a pattern will find there is not known before.
  private static boolean makesComponents(App app) {
    return app.callbacks().stream()
        .flatMap(callback -> callback.outputs().stream())
        .map(Out::prop)
        .anyMatch(prop -> prop.name().equals("children") && !prop.type().equals(Type.TEXT));
  }

  // MATCH and ALL find the same components over time.
  private static Prop<?> general(Prop<?> prop) {
    if (!prop.id().isPattern() || !(prop.id() instanceof ComponentId.Dict dict)) {
      return prop;
    }
    Map<String, Object> parts = new HashMap<>(dict.parts());
    parts.replaceAll(
        (name, part) ->
            part instanceof ComponentId.Wildcard wild
                ? new ComponentId.Wildcard(ComponentId.Wildcard.Kind.ALL, wild.type())
                : part);
    return new Prop<>(ComponentId.of(parts), prop.name(), prop.type());
  }

  /** Whether the property stands for the other one, too. */
  private static boolean stands(Prop<?> prop, Prop<?> other) {
    return prop.name().equals(other.name()) && finds(prop.id(), other.id());
  }

  private static boolean finds(ComponentId id, ComponentId other) {
    if (!(id instanceof ComponentId.Dict pattern) || !(other instanceof ComponentId.Dict found)) {
      return id.equals(other);
    }
    return pattern.parts().keySet().equals(found.parts().keySet())
        && pattern.parts().entrySet().stream()
            .allMatch(
                part ->
                    part.getValue() instanceof ComponentId.Wildcard
                        || ComponentId.of(Map.of("is", part.getValue()))
                            .equals(
                                ComponentId.of(Map.of("is", found.parts().get(part.getKey())))));
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
