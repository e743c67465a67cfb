package org.verdash.generator.model;

import java.util.List;
import java.util.Optional;

/**
 * One component of a package. Immutable.
 *
 * @param name its name in the browser, such as {@code Dropdown}
 * @param doc its own description; empty when the package has none
 * @param props what it takes, without functions, wildcards and what the renderer sets itself
 * @param wildcards the prefixes of further names that it takes: {@code data-}, {@code aria-}
 */
public record ComponentSpec(String name, String doc, List<PropSpec> props, List<String> wildcards) {
  public ComponentSpec {
    props = List.copyOf(props);
    wildcards = List.copyOf(wildcards);
  }

  /** The property of this name. */
  public Optional<PropSpec> prop(String wire) {
    return props.stream().filter(prop -> prop.wire().equals(wire)).findFirst();
  }

  /** Whether it has the property. */
  public boolean has(String wire) {
    return prop(wire).isPresent();
  }

  /** Whether its own description says that it goes away. */
  public boolean deprecated() {
    return Deprecation.in(doc);
  }
}
