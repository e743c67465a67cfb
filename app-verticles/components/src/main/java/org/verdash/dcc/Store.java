package org.verdash.dcc;

import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.component.Element;
import org.verdash.component.MainProp;

/**
 * Keeps a value in the browser, where nobody sees it. Ids fail with {@link
 * IllegalArgumentException} when they are not allowed.
 */
public final class Store {
  private Store() {}

  /** The value. */
  public static <T> Prop<T> data(String id, Type<T> type) {
    return data(ComponentId.of(id), type);
  }

  /** The value. */
  public static <T> Prop<T> data(ComponentId id, Type<T> type) {
    return new Prop<>(id, "data", type);
  }

  /** When it last changed, in milliseconds since 1970; -1 before. */
  public static Prop<Long> modifiedAt(String id) {
    return modifiedAt(ComponentId.of(id));
  }

  /** When it last changed, in milliseconds since 1970; -1 before. */
  public static Prop<Long> modifiedAt(ComponentId id) {
    return new Prop<>(id, "modified_timestamp", Type.LONG);
  }

  /** Set it to true to clear the value. */
  public static Prop<Boolean> clear(String id) {
    return clear(ComponentId.of(id));
  }

  /** Set it to true to clear the value. */
  public static Prop<Boolean> clear(ComponentId id) {
    return new Prop<>(id, "clear_data", Type.BOOLEAN);
  }

  /** A store of which this is the value. */
  public static <T> Builder<T> of(Prop<T> data) {
    return new Builder<T>().id(MainProp.id(data, "data"));
  }

  /** The component. */
  public static final class Builder<T> extends Element<Builder<T>> {
    Builder() {
      super(DccElement.NAMESPACE, "Store", false);
    }

    /** The value at first. */
    public Builder<T> data(T value) {
      return put("data", value);
    }

    /** Where it is kept; without it in {@link Storage#MEMORY}. */
    public Builder<T> storage(Storage place) {
      return put("storage_type", place);
    }
  }
}
