package org.verdash.demos.components;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verdash.demos.components.Catalogue.Shelf;

/**
 * One component of the catalogue.
 *
 * @param shelf its library
 * @param name what the browser calls it
 * @param doc its description
 * @param container whether it holds others
 * @param inside what it must stand in, innermost first
 * @param className its class in Java
 * @param factory the method that makes it, where one class makes all of a library
 * @param makes methods that make it
 * @param props its properties
 * @param types the enums and objects that belong to it: text by constant, or fields
 */
record Entry(
    Shelf shelf,
    String name,
    String doc,
    boolean container,
    List<String> inside,
    String className,
    String factory,
    List<Signature> makes,
    List<Property> props,
    Map<String, Own> types) {

  /**
   * A type that belongs to a component.
   *
   * @param words text by constant; empty for an object
   * @param fields of an object
   */
  record Own(Map<String, String> words, List<Property> fields) {
    static Own of(Map<?, ?> json) {
      Map<String, String> words = new LinkedHashMap<>();
      if (json.get("words") instanceof Map<?, ?> map) {
        map.forEach((name, text) -> words.put(String.valueOf(name), String.valueOf(text)));
      }
      List<Property> fields =
          Catalogue.list(json, "fields").stream().map(f -> Property.of((Map<?, ?>) f)).toList();
      return new Own(words, fields);
    }
  }

  static Entry of(Shelf shelf, Map<?, ?> json) {
    Map<String, Own> types = new LinkedHashMap<>();
    if (json.get("types") instanceof Map<?, ?> map) {
      map.forEach((name, own) -> types.put(String.valueOf(name), Own.of((Map<?, ?>) own)));
    }
    return new Entry(
        shelf,
        Catalogue.text(json, "name"),
        Catalogue.text(json, "doc"),
        Boolean.TRUE.equals(json.get("container")),
        Catalogue.list(json, "inside").stream().map(String::valueOf).toList(),
        Catalogue.text(json, "class"),
        Catalogue.text(json, "factory"),
        Catalogue.list(json, "makes").stream().map(Signature::of).toList(),
        Catalogue.list(json, "props").stream().map(p -> Property.of((Map<?, ?>) p)).toList(),
        types);
  }

  /** What tells it from all others: {@code dcc.Dropdown}. */
  String key() {
    return shelf.label() + '.' + name;
  }

  Optional<Property> prop(String wire) {
    return props.stream().filter(prop -> prop.wire().equals(wire)).findFirst();
  }

  /** The id that it has on the page. */
  String shownAs() {
    return shelf.elements().isEmpty() ? "shown-" + name : "shown-element";
  }
}
