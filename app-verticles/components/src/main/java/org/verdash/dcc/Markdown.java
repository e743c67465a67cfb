package org.verdash.dcc;

import java.util.Locale;
import java.util.Map;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.component.MainProp;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/**
 * Text with marks for headings, lists and code. Ids fail with {@link IllegalArgumentException} when
 * they are not allowed.
 */
public final class Markdown {
  private Markdown() {}

  /** The text. */
  public static Prop<String> text(String id) {
    return text(ComponentId.of(id));
  }

  /** The text. */
  public static Prop<String> text(ComponentId id) {
    return new Prop<>(id, "children", Type.TEXT);
  }

  /** A text that stays as it is. */
  public static Builder of(String text) {
    return new Builder().text(text);
  }

  /** A text that callbacks set. */
  public static Builder of(Prop<String> text) {
    return new Builder().id(MainProp.id(text, "children"));
  }

  /** Colours of code. */
  public enum Theme implements JsonValue {
    /** On white. */
    LIGHT,
    /** On black. */
    DARK;

    @Override
    public void write(JsonWriter out) {
      out.text(name().toLowerCase(Locale.ROOT));
    }
  }

  /** The component. */
  public static final class Builder extends DccElement<Builder> {
    Builder() {
      super("Markdown", true);
    }

    /** The text at first. */
    public Builder text(String value) {
      return put("children", value);
    }

    /** Whether it reads LaTeX between dollar signs. */
    public Builder mathjax(boolean value) {
      return put("mathjax", value);
    }

    /** Whether HTML in the text is HTML on the page; only for text of your own. */
    public Builder dangerouslyAllowHtml(boolean value) {
      return put("dangerously_allow_html", value);
    }

    /** The window in which links open, such as {@code _blank}. */
    public Builder linkTarget(String value) {
      return put("link_target", value);
    }

    /** Whether common leading spaces are removed; without it they are. */
    public Builder dedent(boolean value) {
      return put("dedent", value);
    }

    /** Colours of code. */
    public Builder highlight(Theme theme) {
      return put("highlight_config", Map.of("theme", theme));
    }
  }
}
