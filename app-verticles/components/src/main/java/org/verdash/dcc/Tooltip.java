package org.verdash.dcc;

import java.util.List;
import java.util.Locale;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.component.Children;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/**
 * A box that points at a place, as beside a point of a chart. Ids fail with {@link
 * IllegalArgumentException} when they are not allowed.
 */
public final class Tooltip {
  private Tooltip() {}

  /** Whether it shows. */
  public static Prop<Boolean> show(String id) {
    return show(ComponentId.of(id));
  }

  /** Whether it shows. */
  public static Prop<Boolean> show(ComponentId id) {
    return new Prop<>(id, "show", Type.BOOLEAN);
  }

  /** The place it points at. */
  public static Prop<Box> box(String id) {
    return box(ComponentId.of(id));
  }

  /** The place it points at. */
  public static Prop<Box> box(ComponentId id) {
    return new Prop<>(id, "bbox", Type.record(Box.class));
  }

  /** What it holds. */
  public static Prop<List<Component>> children(String id) {
    return children(ComponentId.of(id));
  }

  /** What it holds. */
  public static Prop<List<Component>> children(ComponentId id) {
    return new Prop<>(id, "children", Children.TYPE);
  }

  /** A tooltip with this in it. */
  public static Builder of(Component... children) {
    return new Builder().children(children);
  }

  /**
   * A place on the page, in pixels from the parent's corner.
   *
   * @param x0 left
   * @param y0 top
   * @param x1 right
   * @param y1 bottom
   */
  public record Box(double x0, double y0, double x1, double y1) {}

  /** On which side of its place it stands. */
  public enum Side implements JsonValue {
    /** Above. */
    TOP,
    /** To the right. */
    RIGHT,
    /** Below. */
    BOTTOM,
    /** To the left. */
    LEFT;

    @Override
    public void write(JsonWriter out) {
      out.text(name().toLowerCase(Locale.ROOT));
    }
  }

  /** The component. */
  public static final class Builder extends DccElement<Builder> {
    Builder() {
      super("Tooltip", true);
    }

    /** What it holds, in place of what it held. */
    public Builder children(Component... children) {
      return put("children", Children.of(children));
    }

    /** What it holds, in place of what it held. The list is copied. */
    public Builder children(List<? extends Component> children) {
      return put("children", List.copyOf(children));
    }

    /** Whether it shows at first. */
    public Builder show(boolean value) {
      return put("show", value);
    }

    /** The place it points at. */
    public Builder box(Box place) {
      return put("bbox", place);
    }

    /** On which side of its place it stands. */
    public Builder side(Side side) {
      return put("direction", side);
    }

    /** Colour of its edge, as CSS writes it. */
    public Builder borderColor(String value) {
      return put("border_color", value);
    }

    /** Colour behind it, as CSS writes it. */
    public Builder backgroundColor(String value) {
      return put("background_color", value);
    }

    /** What shows while its content is being made. */
    public Builder loadingText(String value) {
      return put("loading_text", value);
    }

    /** Its place above other things. */
    public Builder zIndex(int value) {
      return put("zindex", value);
    }

    /** Whether the pointer can reach it. */
    public Builder targetable(boolean value) {
      return put("targetable", value);
    }
  }
}
