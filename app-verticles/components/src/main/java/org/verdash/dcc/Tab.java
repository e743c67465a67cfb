package org.verdash.dcc;

import java.util.List;
import org.verdash.app.Component;
import org.verdash.component.Children;

/** A panel among tabs. */
public final class Tab {
  private Tab() {}

  /**
   * A tab.
   *
   * @param label what it says
   * @param value its name among the tabs
   */
  public static Builder of(String label, String value) {
    return new Builder().put("label", label).put("value", value);
  }

  /**
   * A tab.
   *
   * @param label what it shows
   * @param value its name among the tabs
   */
  public static Builder of(Component label, String value) {
    return new Builder().put("label", label).put("value", value);
  }

  /** The component. */
  public static final class Builder extends DccElement<Builder> {
    Builder() {
      super("Tab", true);
    }

    /** What it holds, in place of what it held. */
    public Builder children(Component... children) {
      return put("children", Children.of(children));
    }

    /** What it holds, in place of what it held. The list is copied. */
    public Builder children(List<? extends Component> children) {
      return put("children", List.copyOf(children));
    }

    /** Whether it cannot be opened. */
    public Builder disabled(boolean value) {
      return put("disabled", value);
    }

    /** CSS classes while it is open. */
    public Builder selectedClassName(String value) {
      return put("selected_className", value);
    }

    /** CSS classes while it cannot be opened. */
    public Builder disabledClassName(String value) {
      return put("disabled_className", value);
    }
  }
}
