package org.verdash.dcc;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.component.MainProp;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/** A line to write in. Ids fail with {@link IllegalArgumentException} when they are not allowed. */
public final class Input {
  private static final Set<Type<?>> NUMBERS =
      Set.of(Type.INT, Type.LONG, Type.NUMBER, Type.DECIMAL);

  private Input() {}

  /** The text in it. */
  public static Prop<String> value(String id) {
    return value(ComponentId.of(id));
  }

  /** The text in it. */
  public static Prop<String> value(ComponentId id) {
    return new Prop<>(id, "value", Type.TEXT);
  }

  /** The value in it; null while it is empty or not of this type. */
  public static <T> Prop<T> value(String id, Type<T> type) {
    return value(ComponentId.of(id), type);
  }

  /** The value in it; null while it is empty or not of this type. */
  public static <T> Prop<T> value(ComponentId id, Type<T> type) {
    return new Prop<>(id, "value", type);
  }

  /** How often the enter key was pressed in it. */
  public static Prop<Integer> submits(String id) {
    return submits(ComponentId.of(id));
  }

  /** How often the enter key was pressed in it. */
  public static Prop<Integer> submits(ComponentId id) {
    return new Prop<>(id, "n_submit", Type.INT);
  }

  /** How often it lost the focus. */
  public static Prop<Integer> blurs(String id) {
    return blurs(ComponentId.of(id));
  }

  /** How often it lost the focus. */
  public static Prop<Integer> blurs(ComponentId id) {
    return new Prop<>(id, "n_blur", Type.INT);
  }

  /** Whether it refuses input. */
  public static Prop<Boolean> disabled(String id) {
    return disabled(ComponentId.of(id));
  }

  /** Whether it refuses input. */
  public static Prop<Boolean> disabled(ComponentId id) {
    return new Prop<>(id, "disabled", Type.BOOLEAN);
  }

  /** An input of which this is the value; it asks for a number when the type is one. */
  public static <T> Builder<T> of(Prop<T> value) {
    Builder<T> input = new Builder<T>().id(MainProp.id(value, "value"));
    return NUMBERS.contains(value.type()) ? input.type(Kind.NUMBER) : input;
  }

  /** The kind of an input. */
  public enum Kind implements JsonValue {
    /** Text. */
    TEXT,
    /** A number. */
    NUMBER,
    /** Text that nobody sees. */
    PASSWORD,
    /** An address of electronic mail. */
    EMAIL,
    /** A number between two others, by a handle. */
    RANGE,
    /** Text to search for. */
    SEARCH,
    /** A telephone number. */
    TEL,
    /** An address on the web. */
    URL,
    /** Nothing that shows. */
    HIDDEN;

    @Override
    public void write(JsonWriter out) {
      out.text(name().toLowerCase(Locale.ROOT));
    }
  }

  /** The component. */
  public static final class Builder<T> extends Persisted<Builder<T>> {
    Builder() {
      super("Input", false);
    }

    /** The value at first. */
    public Builder<T> value(T value) {
      return put("value", value);
    }

    /** The kind; without it text, or a number when the value is one. */
    public Builder<T> type(Kind kind) {
      return put("type", kind);
    }

    /** A hint that shows while it is empty; no substitute for a label. */
    public Builder<T> placeholder(String value) {
      return put("placeholder", value);
    }

    /** Whether values are sent only on enter or when it loses the focus. */
    public Builder<T> debounce(boolean value) {
      return put("debounce", value);
    }

    /** Values are sent when nobody has typed for this time. */
    public Builder<T> debounce(Duration quiet) {
      return put("debounce", quiet.toMillis() / 1000.0);
    }

    /** The least number. */
    public Builder<T> min(T value) {
      return put("min", value);
    }

    /** The greatest number. */
    public Builder<T> max(T value) {
      return put("max", value);
    }

    /** Distance between allowed numbers. */
    public Builder<T> step(T value) {
      return put("step", value);
    }

    /** Allows numbers with any fraction. */
    public Builder<T> anyStep() {
      return put("step", "any");
    }

    /** The least length of the text. */
    public Builder<T> minLength(int value) {
      return put("minLength", value);
    }

    /** The greatest length of the text. */
    public Builder<T> maxLength(int value) {
      return put("maxLength", value);
    }

    /** A regular expression, in JavaScript, that the text must match. */
    public Builder<T> pattern(String value) {
      return put("pattern", value);
    }

    /** What the browser may fill in, such as {@code email} or {@code off}. */
    public Builder<T> autoComplete(String value) {
      return put("autoComplete", value);
    }

    /** Its name in a form. */
    public Builder<T> name(String value) {
      return put("name", value);
    }

    /** The id of a data list with suggestions. */
    public Builder<T> list(String value) {
      return put("list", value);
    }

    /** The keyboard that a telephone shows, such as {@code numeric}. */
    public Builder<T> inputMode(String value) {
      return put("inputMode", value);
    }

    /** Whether it refuses input. */
    public Builder<T> disabled(boolean value) {
      return put("disabled", value);
    }

    /** Whether it can only be read. */
    public Builder<T> readOnly(boolean value) {
      return put("readOnly", value);
    }

    /** Whether it must be filled. */
    public Builder<T> required(boolean value) {
      return put("required", value);
    }

    /** Whether it has the focus when the page opens. */
    public Builder<T> autoFocus(boolean value) {
      return put("autoFocus", value);
    }

    /** Whether the browser checks the spelling. */
    public Builder<T> spellCheck(boolean value) {
      return put("spellCheck", value);
    }
  }
}
