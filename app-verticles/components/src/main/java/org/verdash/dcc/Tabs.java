package org.verdash.dcc;

import java.util.List;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.component.MainProp;

/**
 * Several panels, of which one shows. Ids fail with {@link IllegalArgumentException} when they are
 * not allowed.
 */
public final class Tabs {
  private Tabs() {}

  /** The value of the tab that shows. */
  public static Prop<String> value(String id) {
    return value(ComponentId.of(id));
  }

  /** The value of the tab that shows. */
  public static Prop<String> value(ComponentId id) {
    return new Prop<>(id, "value", Type.TEXT);
  }

  /** Tabs of which this is the value. */
  public static Builder of(Prop<String> value) {
    return new Builder().id(MainProp.id(value, "value"));
  }

  /** Tabs that no callback reads. */
  public static Builder of(Tab.Builder... tabs) {
    return new Builder().tabs(tabs);
  }

  /** The component. */
  public static final class Builder extends Persisted<Builder> {
    Builder() {
      super("Tabs", true);
    }

    /** The tabs, in place of those it had. */
    public Builder tabs(Tab.Builder... tabs) {
      return put("children", List.of(tabs));
    }

    /** The value of the tab that shows at first. */
    public Builder value(String value) {
      return put("value", value);
    }

    /** Whether the tabs stand below each other. */
    public Builder vertical(boolean value) {
      return put("vertical", value);
    }

    /** Width in pixels below which the tabs stand below each other. */
    public Builder mobileBreakpoint(int value) {
      return put("mobile_breakpoint", value);
    }

    /** CSS classes of the panel. */
    public Builder contentClassName(String value) {
      return put("content_className", value);
    }

    /** CSS classes of tabs and panel. */
    public Builder parentClassName(String value) {
      return put("parent_className", value);
    }
  }
}
