package org.verdash.dcc;

import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.component.MainProp;

/**
 * Some lines to write in. Ids fail with {@link IllegalArgumentException} when they are not allowed.
 */
public final class Textarea {
  private Textarea() {}

  /** The text in it. */
  public static Prop<String> value(String id) {
    return value(ComponentId.of(id));
  }

  /** The text in it. */
  public static Prop<String> value(ComponentId id) {
    return new Prop<>(id, "value", Type.TEXT);
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

  /** A text area of which this is the value. */
  public static Builder of(Prop<String> value) {
    return new Builder().id(MainProp.id(value, "value"));
  }

  /** The component. */
  public static final class Builder extends Persisted<Builder> {
    Builder() {
      super("Textarea", false);
    }

    /** The text at first. */
    public Builder value(String value) {
      return put("value", value);
    }

    /** A hint that shows while it is empty; no substitute for a label. */
    public Builder placeholder(String value) {
      return put("placeholder", value);
    }

    /** Its height in lines. */
    public Builder rows(int value) {
      return put("rows", value);
    }

    /** Its width in letters. */
    public Builder cols(int value) {
      return put("cols", value);
    }

    /** The least length of the text. */
    public Builder minLength(int value) {
      return put("minLength", value);
    }

    /** The greatest length of the text. */
    public Builder maxLength(int value) {
      return put("maxLength", value);
    }

    /** Its name in a form. */
    public Builder name(String value) {
      return put("name", value);
    }

    /** Text that shows while the pointer rests on it. */
    public Builder title(String value) {
      return put("title", value);
    }

    /** Whether it refuses input. */
    public Builder disabled(boolean value) {
      return put("disabled", value);
    }

    /** Whether it can only be read. */
    public Builder readOnly(boolean value) {
      return put("readOnly", value);
    }

    /** Whether it must be filled. */
    public Builder required(boolean value) {
      return put("required", value);
    }

    /** Whether the browser checks the spelling. */
    public Builder spellCheck(boolean value) {
      return put("spellCheck", value);
    }
  }
}
