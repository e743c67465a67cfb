package org.verdash.dcc;

import org.verdash.app.Component;
import org.verdash.component.Children;

/** A link to another page of the app, which opens without loading. */
public final class Link {
  private Link() {}

  /** A link with text. */
  public static Builder to(String href, String text) {
    return to(href, Component.text(text));
  }

  /** A link that shows components. */
  public static Builder to(String href, Component... children) {
    return new Builder().put("children", Children.of(children)).put("href", href);
  }

  /** The component. */
  public static final class Builder extends DccElement<Builder> {
    Builder() {
      super("Link", true);
    }

    /** The window in which it opens, such as {@code _blank}. */
    public Builder target(String value) {
      return put("target", value);
    }

    /** Text that shows while the pointer rests on it. */
    public Builder title(String value) {
      return put("title", value);
    }

    /** Whether the page is loaded anew. */
    public Builder refresh(boolean value) {
      return put("refresh", value);
    }
  }
}
