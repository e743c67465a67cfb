package org.verdash.generator.plan;

import java.util.List;
import java.util.SequencedMap;
import org.verdash.generator.model.PropType;

/** A type that belongs to one component. Immutable. */
public sealed interface Nested {
  /** Name of the type. */
  String name();

  /** What it was made of. */
  PropType origin();

  /**
   * Some texts.
   *
   * @param constants text by name of the constant
   */
  record Words(String name, PropType origin, SequencedMap<String, String> constants)
      implements Nested {}

  /**
   * An object with known names.
   *
   * @param fields in the order of the metadata
   */
  record Form(String name, PropType origin, List<Field> fields) implements Nested {
    public Form {
      fields = List.copyOf(fields);
    }
  }

  /**
   * One field.
   *
   * @param name of its accessor
   * @param prop everything else
   */
  record Field(String name, JavaProp prop) {}
}
