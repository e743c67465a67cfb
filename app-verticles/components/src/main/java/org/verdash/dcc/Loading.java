package org.verdash.dcc;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.component.Children;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/** Shows that something is being made. */
public final class Loading {
  private Loading() {}

  /** What is covered while it is being made. */
  public static Builder of(Component... children) {
    return new Builder().put("children", Children.of(children));
  }

  /** What moves. */
  public enum Spinner implements JsonValue {
    /** A chart. */
    GRAPH,
    /** A cube. */
    CUBE,
    /** A circle. */
    CIRCLE,
    /** Dots. */
    DOT,
    /** Bars. */
    DEFAULT;

    @Override
    public void write(JsonWriter out) {
      out.text(name().toLowerCase(Locale.ROOT));
    }
  }

  /** The component. */
  public static final class Builder extends DccElement<Builder> {
    Builder() {
      super("Loading", true);
    }

    /** What moves. */
    public Builder type(Spinner kind) {
      return put("type", kind);
    }

    /** Its colour as CSS writes it. */
    public Builder color(String value) {
      return put("color", value);
    }

    /** Whether it covers the page. */
    public Builder fullScreen(boolean value) {
      return put("fullscreen", value);
    }

    /** It shows only when it takes longer. */
    public Builder showAfter(Duration time) {
      return put("delay_show", time.toMillis());
    }

    /** It stays for this time longer. */
    public Builder hideAfter(Duration time) {
      return put("delay_hide", time.toMillis());
    }

    /** Whether it shows while the page opens. */
    public Builder showInitially(boolean value) {
      return put("show_initially", value);
    }

    /** Inline styles of what is covered; without them it is hidden. */
    public Builder overlay(Map<String, ?> styles) {
      return put("overlay_style", Map.copyOf(styles));
    }

    /** What shows in place of a built-in spinner. */
    public Builder spinner(Component spinner) {
      return put("custom_spinner", spinner);
    }

    /** Shows only while these are being made. */
    public Builder target(Prop<?>... props) {
      return put("target_components", Targets.of(props));
    }
  }
}
