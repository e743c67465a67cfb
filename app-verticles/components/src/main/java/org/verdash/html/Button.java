package org.verdash.html;

import java.util.Locale;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/** A button, {@code <button>}; made by {@link Html#button}. */
public final class Button extends HtmlContainer<Button> {
  Button() {
    super("Button");
  }

  /** Whether it refuses clicks. */
  public Button disabled(boolean value) {
    return put("disabled", value);
  }

  /** What it does in a form; without one it sends the form. */
  public Button type(Type value) {
    return put("type", value);
  }

  /** Its name in a form. */
  public Button name(String value) {
    return put("name", value);
  }

  /** Its value in a form. */
  public Button value(String value) {
    return put("value", value);
  }

  /** Whether it has the focus when the page opens. */
  public Button autoFocus(boolean value) {
    return put("autoFocus", value);
  }

  /** What a button does in a form. */
  public enum Type implements JsonValue {
    /** Nothing by itself. */
    BUTTON,
    /** Sends the form. */
    SUBMIT,
    /** Resets the form. */
    RESET;

    @Override
    public void write(JsonWriter out) {
      out.text(name().toLowerCase(Locale.ROOT));
    }
  }
}
