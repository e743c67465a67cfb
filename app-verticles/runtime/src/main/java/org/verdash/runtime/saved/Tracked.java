package org.verdash.runtime.saved;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.component.Children;

/** The properties that instances of an app remember. Immutable and thread-safe. */
public final class Tracked {
  /** What a browser could plant here would run, or pose as the app, in the next browser. */
  private static final Set<String> ONLY_FROM_CALLBACKS =
      Set.of("children", "srcDoc", "dangerously_allow_html");

  private final Map<String, Prop<?>> byKey = new LinkedHashMap<>();

  private Tracked(List<Prop<?>> props) {
    props.forEach(prop -> byKey.put(prop.toString(), prop));
  }

  /** Those of the app. */
  public static Tracked of(App app) {
    return new Tracked(app.tracked());
  }

  /** Whether instances of the app can be saved. */
  public boolean any() {
    return !byKey.isEmpty();
  }

  /** Whether the property of the component is remembered. */
  public boolean has(ComponentId id, String property) {
    return byKey.containsKey(id.text() + '.' + property);
  }

  /** The property that is saved under the key; null when none is. */
  public @Nullable Prop<?> at(String key) {
    return byKey.get(key);
  }

  /** The keys of those whose values a browser may send, in the app's order. */
  public List<String> fromBrowser() {
    return byKey.values().stream().filter(Tracked::sendable).map(Prop::toString).toList();
  }

  /** The keys of the others. */
  public List<String> fromCallbacks() {
    return byKey.values().stream().filter(prop -> !sendable(prop)).map(Prop::toString).toList();
  }

  /** Whether a browser may send values of the property; other values come from callbacks only. */
  static boolean sendable(Prop<?> prop) {
    return !ONLY_FROM_CALLBACKS.contains(prop.name()) && !prop.type().equals(Children.TYPE);
  }

  /** Whether there is a component anywhere in what a browser sent. */
  static boolean holdsComponent(@Nullable Object json) {
    return switch (json) {
      case Map<?, ?> map ->
          (map.containsKey("namespace") && map.containsKey("type") && map.containsKey("props"))
              || map.values().stream().anyMatch(Tracked::holdsComponent);
      case List<?> list -> list.stream().anyMatch(Tracked::holdsComponent);
      case null, default -> false;
    };
  }
}
