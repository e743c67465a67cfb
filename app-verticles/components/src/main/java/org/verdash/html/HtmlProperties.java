package org.verdash.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.component.Children;

/**
 * The properties of elements that callbacks read and set most; {@link Attributes} has all of them.
 * They fail with {@link IllegalArgumentException} when the id is not allowed.
 */
abstract class HtmlProperties {
  HtmlProperties() {}

  private static final Type<Map<String, Object>> STYLE =
      Type.of("style", HtmlProperties::readStyle);

  /** How often it was clicked. */
  public static Prop<Integer> clicks(String id) {
    return clicks(ComponentId.of(id));
  }

  /** How often it was clicked. */
  public static Prop<Integer> clicks(ComponentId id) {
    return new Prop<>(id, "n_clicks", Type.INT);
  }

  /** What it holds. */
  public static Prop<List<Component>> children(String id) {
    return children(ComponentId.of(id));
  }

  /** What it holds. */
  public static Prop<List<Component>> children(ComponentId id) {
    return new Prop<>(id, "children", Children.TYPE);
  }

  /** The text it holds. */
  public static Prop<String> text(String id) {
    return text(ComponentId.of(id));
  }

  /** The text it holds. */
  public static Prop<String> text(ComponentId id) {
    return new Prop<>(id, "children", Type.TEXT);
  }

  /** Whether it refuses input. */
  public static Prop<Boolean> disabled(String id) {
    return disabled(ComponentId.of(id));
  }

  /** Whether it refuses input. */
  public static Prop<Boolean> disabled(ComponentId id) {
    return new Prop<>(id, "disabled", Type.BOOLEAN);
  }

  /** Whether it is left out of the page. */
  public static Prop<Boolean> hidden(String id) {
    return hidden(ComponentId.of(id));
  }

  /** Whether it is left out of the page. */
  public static Prop<Boolean> hidden(ComponentId id) {
    return new Prop<>(id, "hidden", Type.BOOLEAN);
  }

  /** Its inline styles. */
  public static Prop<Map<String, Object>> style(String id) {
    return style(ComponentId.of(id));
  }

  /** Its inline styles. */
  public static Prop<Map<String, Object>> style(ComponentId id) {
    return new Prop<>(id, "style", STYLE);
  }

  /** Its CSS classes. */
  public static Prop<String> className(String id) {
    return className(ComponentId.of(id));
  }

  /** Its CSS classes. */
  public static Prop<String> className(ComponentId id) {
    return new Prop<>(id, "className", Type.TEXT);
  }

  /** Text that shows while the pointer rests on it. */
  public static Prop<String> title(String id) {
    return title(ComponentId.of(id));
  }

  /** Text that shows while the pointer rests on it. */
  public static Prop<String> title(ComponentId id) {
    return new Prop<>(id, "title", Type.TEXT);
  }

  /** Whether details show. */
  public static Prop<Boolean> open(String id) {
    return open(ComponentId.of(id));
  }

  /** Whether details show. */
  public static Prop<Boolean> open(ComponentId id) {
    return new Prop<>(id, "open", Type.BOOLEAN);
  }

  /** Where a link leads. */
  public static Prop<String> href(String id) {
    return href(ComponentId.of(id));
  }

  /** Where a link leads. */
  public static Prop<String> href(ComponentId id) {
    return new Prop<>(id, "href", Type.TEXT);
  }

  /** Address of a picture. */
  public static Prop<String> src(String id) {
    return src(ComponentId.of(id));
  }

  /** Address of a picture. */
  public static Prop<String> src(ComponentId id) {
    return new Prop<>(id, "src", Type.TEXT);
  }

  /** How much of a progress bar is done, a number as text. */
  public static Prop<String> progressValue(String id) {
    return progressValue(ComponentId.of(id));
  }

  /** How much of a progress bar is done, a number as text. */
  public static Prop<String> progressValue(ComponentId id) {
    return new Prop<>(id, "value", Type.TEXT);
  }

  private static Map<String, Object> readStyle(Object json) {
    if (!(json instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("wanted styles by name");
    }
    SequencedMap<String, Object> styles = new LinkedHashMap<>();
    map.forEach((name, value) -> styles.put(String.valueOf(name), value));
    return styles;
  }
}
