package org.verdash.dcc;

import java.util.List;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.component.MainProp;

/**
 * Chooses from a list that opens. Ids fail with {@link IllegalArgumentException} when they are not
 * allowed.
 */
public final class Dropdown {
  private Dropdown() {}

  /** The text that is chosen. */
  public static Prop<String> value(String id) {
    return value(ComponentId.of(id));
  }

  /** The text that is chosen. */
  public static Prop<String> value(ComponentId id) {
    return new Prop<>(id, "value", Type.TEXT);
  }

  /** What is chosen. */
  public static <T> Prop<T> value(String id, Type<T> type) {
    return value(ComponentId.of(id), type);
  }

  /** What is chosen. */
  public static <T> Prop<T> value(ComponentId id, Type<T> type) {
    return new Prop<>(id, "value", type);
  }

  /** What is chosen, in a dropdown for several values. */
  public static <T> Prop<List<T>> values(String id, Type<T> type) {
    return values(ComponentId.of(id), type);
  }

  /** What is chosen, in a dropdown for several values. */
  public static <T> Prop<List<T>> values(ComponentId id, Type<T> type) {
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

  /** What there is to choose, with labels. */
  public static <T> Prop<List<Option<T>>> choices(String id, Type<T> type) {
    return choices(ComponentId.of(id), type);
  }

  /** What there is to choose, with labels. */
  public static <T> Prop<List<Option<T>>> choices(ComponentId id, Type<T> type) {
    return new Prop<>(id, "options", OptionType.of(type));
  }

  /** Whether it refuses input. */
  public static Prop<Boolean> disabled(String id) {
    return disabled(ComponentId.of(id));
  }

  /** Whether it refuses input. */
  public static Prop<Boolean> disabled(ComponentId id) {
    return new Prop<>(id, "disabled", Type.BOOLEAN);
  }

  /** What the person searches for. */
  public static Prop<String> searched(String id) {
    return searched(ComponentId.of(id));
  }

  /** What the person searches for. */
  public static Prop<String> searched(ComponentId id) {
    return new Prop<>(id, "search_value", Type.TEXT);
  }

  /** A dropdown for one value. */
  public static <T> Builder<T> of(Prop<T> value) {
    return new Builder<T>().id(MainProp.id(value, "value"));
  }

  /** A dropdown for several values. */
  public static <T> Many<T> many(Prop<List<T>> value) {
    return new Many<T>().id(MainProp.id(value, "value")).put("multi", true);
  }

  /** What both kinds have. */
  public abstract static class Common<S extends Common<S, T>, T> extends Choices<S, T> {
    Common() {
      super("Dropdown");
    }

    /** Whether the person can clear it; without it they can. */
    public S clearable(boolean value) {
      return put("clearable", value);
    }

    /** Whether the person can search; without it they can. */
    public S searchable(boolean value) {
      return put("searchable", value);
    }

    /** What shows while nothing is chosen. */
    public S placeholder(String value) {
      return put("placeholder", value);
    }

    /** Whether it refuses input. */
    public S disabled(boolean value) {
      return put("disabled", value);
    }

    /** Whether it closes when something is chosen. */
    public S closeOnSelect(boolean value) {
      return put("closeOnSelect", value);
    }

    /** Height of an option in pixels. */
    public S optionHeight(int value) {
      return put("optionHeight", value);
    }

    /** Height of the open list in pixels. */
    public S maxHeight(int value) {
      return put("maxHeight", value);
    }

    /** Whether values are sent only when it closes. */
    public S debounce(boolean value) {
      return put("debounce", value);
    }
  }

  /** A dropdown for one value. */
  public static final class Builder<T> extends Common<Builder<T>, T> {
    Builder() {}

    /** What is chosen at first. */
    public Builder<T> value(T value) {
      return put("value", value);
    }
  }

  /** A dropdown for several values. */
  public static final class Many<T> extends Common<Many<T>, T> {
    Many() {}

    /** What is chosen at first. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Many<T> value(T... values) {
      return put("value", List.of(values));
    }

    /** What is chosen at first. The list is copied. */
    public Many<T> value(List<T> values) {
      return put("value", List.copyOf(values));
    }
  }
}
