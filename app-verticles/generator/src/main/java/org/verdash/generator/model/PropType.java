package org.verdash.generator.model;

import java.util.List;

/** What values a property takes. Immutable. */
public sealed interface PropType {
  /** Text. */
  record Text() implements PropType {}

  /** A number. */
  record Numeric() implements PropType {}

  /** A truth value. */
  record Truth() implements PropType {}

  /** Anything that JSON can say. */
  record Any() implements PropType {}

  /** A component, several, or text. */
  record Node() implements PropType {}

  /** An object whose names nobody knows. */
  record FreeObject() implements PropType {}

  /** A function, which no server can send. */
  record Function() implements PropType {}

  /**
   * A list.
   *
   * @param item what each of it is
   */
  record ListOf(PropType item) implements PropType {}

  /**
   * An object with any names.
   *
   * @param value what stands behind each name
   */
  record MapOf(PropType value) implements PropType {}

  /**
   * One of some texts.
   *
   * @param texts as the browser spells them
   */
  record Choice(List<String> texts) implements PropType {
    public Choice {
      texts = List.copyOf(texts);
    }
  }

  /**
   * One of several types.
   *
   * @param types none of which is a union, no two equal
   */
  record OneOf(List<PropType> types) implements PropType {
    public OneOf {
      types = List.copyOf(types);
    }
  }

  /**
   * An object with known names.
   *
   * @param fields in the order of the metadata
   */
  record Shape(List<PropSpec> fields) implements PropType {
    public Shape {
      fields = List.copyOf(fields);
    }
  }
}
