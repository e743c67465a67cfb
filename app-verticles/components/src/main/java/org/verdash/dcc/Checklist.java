package org.verdash.dcc;

import java.util.List;
import java.util.Map;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.component.MainProp;

/**
 * Chooses some of a few. Ids fail with {@link IllegalArgumentException} when they are not allowed.
 */
public final class Checklist {
  private Checklist() {}

  /** What is chosen. */
  public static <T> Prop<List<T>> value(String id, Type<T> type) {
    return value(ComponentId.of(id), type);
  }

  /** What is chosen. */
  public static <T> Prop<List<T>> value(ComponentId id, Type<T> type) {
    return new Prop<>(id, "value", type.list());
  }

  /** What there is to choose; each shows as its own text. */
  public static <T> Prop<List<T>> options(String id, Type<T> type) {
    return options(ComponentId.of(id), type);
  }

  /** What there is to choose; each shows as its own text. */
  public static <T> Prop<List<T>> options(ComponentId id, Type<T> type) {
    return new Prop<>(id, "options", Option.valueType(type).list());
  }

  /** A checklist of which this is the value. */
  public static <T> Builder<T> of(Prop<List<T>> value) {
    return new Builder<T>().id(MainProp.id(value, "value"));
  }

  /** The component. */
  public static final class Builder<T> extends Choices<Builder<T>, T> {
    Builder() {
      super("Checklist");
    }

    /** What is chosen at first. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Builder<T> value(T... values) {
      return put("value", List.of(values));
    }

    /** What is chosen at first. The list is copied. */
    public Builder<T> value(List<T> values) {
      return put("value", List.copyOf(values));
    }

    /** Whether the options stand in a row. */
    public Builder<T> inline(boolean value) {
      return put("inline", value);
    }

    /** Inline styles of each box. */
    public Builder<T> inputStyle(Map<String, ?> styles) {
      return put("inputStyle", Map.copyOf(styles));
    }

    /** CSS classes of each box. */
    public Builder<T> inputClassName(String names) {
      return put("inputClassName", names);
    }

    /** Inline styles of each label. */
    public Builder<T> labelStyle(Map<String, ?> styles) {
      return put("labelStyle", Map.copyOf(styles));
    }

    /** CSS classes of each label. */
    public Builder<T> labelClassName(String names) {
      return put("labelClassName", names);
    }
  }
}
