package org.verdash.app;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/**
 * A piece of a page: writes itself as {@code {"props":{..},"type":T,"namespace":N}}. A component is
 * built by one thread; once it stands in the layout of a built app it refuses changes.
 */
public interface Component extends JsonValue {
  /** Its id, if it has one. */
  Optional<ComponentId> componentId();

  /** The browser library that draws it, such as {@code dash_html_components}; empty for text. */
  String namespace();

  /** What it is called in its library, such as {@code Dropdown}; empty for text. */
  String typeName();

  /** Visits this component and then every component inside it, in page order. */
  void walk(Consumer<Component> visitor);

  /** Makes the component refuse further changes; does not fail. */
  void freeze();

  /** Plain text beside components; null is nothing. */
  static Component text(@Nullable String text) {
    return new PlainText(text);
  }

  /** Nothing at all. */
  static Component none() {
    return PlainText.NONE;
  }

  /**
   * Text as a child.
   *
   * @param value the text; null writes null
   */
  record PlainText(@Nullable String value) implements Component {
    static final PlainText NONE = new PlainText(null);

    @Override
    public Optional<ComponentId> componentId() {
      return Optional.empty();
    }

    @Override
    public String namespace() {
      return "";
    }

    @Override
    public String typeName() {
      return "";
    }

    @Override
    public void walk(Consumer<Component> visitor) {
      visitor.accept(this);
    }

    @Override
    public void freeze() {
      // A record cannot change.
    }

    @Override
    public void write(JsonWriter out) {
      out.text(value);
    }
  }
}
