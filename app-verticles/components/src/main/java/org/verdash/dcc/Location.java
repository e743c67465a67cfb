package org.verdash.dcc;

import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.component.Element;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/**
 * The address of the page. Ids fail with {@link IllegalArgumentException} when they are not
 * allowed.
 */
public final class Location {
  private Location() {}

  /** The path, such as {@code /weather/}. */
  public static Prop<String> pathname(String id) {
    return pathname(ComponentId.of(id));
  }

  /** The path, such as {@code /weather/}. */
  public static Prop<String> pathname(ComponentId id) {
    return new Prop<>(id, "pathname", Type.TEXT);
  }

  /** The query with its question mark; empty for none. */
  public static Prop<String> search(String id) {
    return search(ComponentId.of(id));
  }

  /** The query with its question mark; empty for none. */
  public static Prop<String> search(ComponentId id) {
    return new Prop<>(id, "search", Type.TEXT);
  }

  /** The fragment with its hash; empty for none. */
  public static Prop<String> hash(String id) {
    return hash(ComponentId.of(id));
  }

  /** The fragment with its hash; empty for none. */
  public static Prop<String> hash(ComponentId id) {
    return new Prop<>(id, "hash", Type.TEXT);
  }

  /** The whole address. */
  public static Prop<String> href(String id) {
    return href(ComponentId.of(id));
  }

  /** The whole address. */
  public static Prop<String> href(ComponentId id) {
    return new Prop<>(id, "href", Type.TEXT);
  }

  /** The address, whose parts are read and set under this id. */
  public static Builder of(String id) {
    return new Builder().id(id);
  }

  /** The address, of which this is a part. */
  public static Builder of(Prop<String> part) {
    return new Builder().id(part.id());
  }

  /** What a change by a callback does. */
  public enum Refresh implements JsonValue {
    /** Loads the page anew. */
    YES,
    /** Changes the address and nothing else. */
    NO,
    /** Changes the page as a link of the app does, without loading it. */
    CALLBACK_NAV;

    @Override
    public void write(JsonWriter out) {
      switch (this) {
        case YES -> out.bool(true);
        case NO -> out.bool(false);
        case CALLBACK_NAV -> out.text("callback-nav");
      }
    }
  }

  /** The component. */
  public static final class Builder extends Element<Builder> {
    Builder() {
      super(DccElement.NAMESPACE, "Location", false);
    }

    /** What a change by a callback does; without it the page loads anew. */
    public Builder refresh(Refresh kind) {
      return put("refresh", kind);
    }
  }
}
