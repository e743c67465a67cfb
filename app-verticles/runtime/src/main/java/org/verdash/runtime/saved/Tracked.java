package org.verdash.runtime.saved;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;
import org.verdash.app.ComponentId;
import org.verdash.app.Found;
import org.verdash.app.Out;
import org.verdash.app.Prop;
import org.verdash.component.Children;
import org.verdash.json.JsonReader;
import org.verdash.runtime.protocol.IdPattern;
import org.verdash.state.Value;

/** The properties that instances of an app remember. Immutable and thread-safe. */
public final class Tracked {
  /** What a browser could plant here would run, or pose as the app, in the next browser. */
  private static final Set<String> ONLY_FROM_CALLBACKS =
      Set.of("children", "srcDoc", "dangerously_allow_html");

  private final List<Prop<?>> all;
  private final Map<String, Prop<?>> byKey = new LinkedHashMap<>();
  private final List<Pattern> patterns = new ArrayList<>();

  private record Pattern(Prop<?> prop, IdPattern ids) {
    Prop<?> of(ComponentId id) {
      return new Prop<>(id, prop.name(), prop.type());
    }
  }

  private Tracked(List<Prop<?>> props) {
    this.all = List.copyOf(props);
    for (Prop<?> prop : props) {
      IdPattern ids = IdPattern.of(prop.id());
      if (ids == null) {
        byKey.put(prop.toString(), prop);
      } else {
        patterns.add(new Pattern(prop, ids));
      }
    }
  }

  /** Those of the app. */
  public static Tracked of(App app) {
    return new Tracked(app.tracked());
  }

  /** Of those of the app the ones that functions of the page set, which run without the server. */
  public static Tracked setInBrowser(App app) {
    Tracked all = of(app);
    return new Tracked(
        app.callbacks().stream()
            .filter(callback -> callback.clientside().isPresent())
            .flatMap(callback -> callback.outputs().stream())
            .<Prop<?>>map(Out::prop)
            .filter(prop -> all.all.stream().anyMatch(known -> known.name().equals(prop.name())))
            .toList());
  }

  /** Whether instances of the app can be saved. */
  public boolean any() {
    return !all.isEmpty();
  }

  /** Whether the property of the component is remembered. */
  public boolean has(ComponentId id, String property) {
    return byKey.containsKey(id.text() + '.' + property)
        || (id instanceof ComponentId.Dict dict && pattern(dict.parts(), property) != null);
  }

  /** Whether this property of this component is remembered. */
  public boolean has(Prop<?> prop) {
    return has(prop.id(), prop.name());
  }

  /** The keys of what is remembered of a component, by its id as the browser writes it. */
  public List<String> keysOf(String id) {
    return all.stream()
        .map(prop -> id + '.' + prop.name())
        .distinct()
        .filter(key -> at(key) != null)
        .toList();
  }

  /** The property that is saved under the key; null when none is. */
  public @Nullable Prop<?> at(String key) {
    Prop<?> named = byKey.get(key);
    boolean map = named == null && !patterns.isEmpty() && key.startsWith("{");
    return map ? matched(key, key.lastIndexOf('.')) : named;
  }

  private @Nullable Prop<?> matched(String key, int dot) {
    if (dot < 0 || !(read(key.substring(0, dot)) instanceof Map<?, ?> parts)) {
      return null;
    }
    Pattern pattern = pattern(parts, key.substring(dot + 1));
    Prop<?> found = pattern == null ? null : pattern.of(Found.idOf(parts));
    // One id may be written in more than one way; it is kept in the browser's.
    return found != null && found.toString().equals(key) ? found : null;
  }

  private @Nullable Pattern pattern(Map<?, ?> parts, String property) {
    for (Pattern pattern : patterns) {
      if (pattern.prop().name().equals(property) && pattern.ids().fits(parts, "")) {
        return pattern;
      }
    }
    return null;
  }

  /** Whether the value is one of a tracked property as it is today. Runs the author's code. */
  public boolean fits(Value value) {
    Prop<?> prop = at(value.key());
    try {
      return prop != null && isReadable(prop, JsonReader.read(value.json()));
    } catch (RuntimeException unfit) {
      return false; // An author's type may throw what it likes.
    }
  }

  private static boolean isReadable(Prop<?> prop, @Nullable Object json) {
    prop.type().read(json);
    return true;
  }

  private static @Nullable Object read(String id) {
    try {
      return JsonReader.read(Buffer.buffer(id));
    } catch (IllegalArgumentException noJson) {
      return null;
    }
  }

  /** The keys of those whose values a browser may send, in the app's order. */
  public List<String> fromBrowser() {
    return all.stream().filter(Tracked::sendable).map(Prop::toString).toList();
  }

  /** The keys of the others. */
  public List<String> fromCallbacks() {
    return all.stream().filter(prop -> !sendable(prop)).map(Prop::toString).toList();
  }

  /** Whether a browser may send values of the property; other values come from callbacks only. */
  static boolean sendable(Prop<?> prop) {
    return !ONLY_FROM_CALLBACKS.contains(prop.name()) && !prop.type().equals(Children.TYPE);
  }

  /** Whether there is a component anywhere in what a browser sent. */
  static boolean holdsComponent(@Nullable Object json) {
    return switch (json) {
      case Map<?, ?> map ->
          SavedTree.isComponent(map) || map.values().stream().anyMatch(Tracked::holdsComponent);
      case List<?> list -> list.stream().anyMatch(Tracked::holdsComponent);
      case null, default -> false;
    };
  }
}
