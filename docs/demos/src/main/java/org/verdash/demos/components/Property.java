package org.verdash.demos.components;

import java.util.List;
import java.util.Map;

/**
 * One property of a component, or one field of an object.
 *
 * @param wire what the browser calls it
 * @param kind what values it takes
 * @param required whether the component is wrong without it
 * @param deprecated whether it goes away
 * @param doc its description
 * @param setters the builder's methods, such as {@code options(String... value)}
 * @param views how callbacks name it, such as {@code value(Type<T> type): T}
 */
record Property(
    String wire,
    Kind kind,
    boolean required,
    boolean deprecated,
    String doc,
    List<Signature> setters,
    List<Signature> views) {

  static Property of(Map<?, ?> json) {
    return new Property(
        Catalogue.text(json, "name"),
        Kind.of(json.get("type")),
        Boolean.TRUE.equals(json.get("required")),
        Boolean.TRUE.equals(json.get("deprecated")),
        Catalogue.text(json, "doc"),
        Catalogue.list(json, "setters").stream().map(Signature::of).toList(),
        Catalogue.list(json, "views").stream().map(Signature::of).toList());
  }

  /** Whether a builder's method or the browser calls it so. */
  boolean isCalled(String name) {
    return wire.equals(name) || setters.stream().anyMatch(setter -> setter.name().equals(name));
  }
}
