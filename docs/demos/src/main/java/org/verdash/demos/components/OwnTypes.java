package org.verdash.demos.components;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes values of the enums and objects that belong to a component.
 *
 * @param entry the component
 * @param arguments writes the values inside
 */
record OwnTypes(Entry entry, Arguments arguments) {
  private static final String WORDS_PACKAGE = "org.verdash.dcc";

  /** A word or object that belongs to the component, or a word that stands beside it. */
  Optional<String> of(String type, Object value) {
    Entry.Own own = entry.types().get(type);
    Map<?, ?> shared = entry.shelf().words().get(type);
    if (own != null && own.fields().isEmpty()) {
      return word(own.words(), value).map(constant -> owner() + '.' + type + '.' + constant);
    }
    if (shared != null) {
      return word(shared, value)
          .map(constant -> arguments.java().out().named(WORDS_PACKAGE, type) + '.' + constant);
    }
    return own != null && value instanceof Map<?, ?> map ? form(type, own, map) : Optional.empty();
  }

  private String owner() {
    return arguments.java().out().named(entry.shelf().inPackage(), entry.className());
  }

  private static Optional<String> word(Map<?, ?> words, Object value) {
    return words.entrySet().stream()
        .filter(word -> word.getValue().equals(value))
        .map(word -> String.valueOf(word.getKey()))
        .findFirst();
  }

  private Optional<String> form(String type, Entry.Own own, Map<?, ?> map) {
    StringBuilder text = new StringBuilder();
    List<String> needed = new ArrayList<>();
    for (Property field : own.fields()) {
      Object value = map.get(field.wire());
      if (field.required()) {
        Optional<String> first =
            arguments.of(field.setters().get(0).parameters().get(0).type(), value);
        if (first.isEmpty()) {
          return Optional.empty();
        }
        needed.add(first.get());
      }
    }
    map.forEach((name, value) -> text.append(field(own, String.valueOf(name), value)));
    return Optional.of(owner() + '.' + type + ".of(" + String.join(", ", needed) + ')' + text);
  }

  private String field(Entry.Own own, String name, @Nullable Object value) {
    Optional<Property> field =
        own.fields().stream().filter(each -> each.wire().equals(name)).findFirst();
    if (field.filter(Property::required).isPresent()) {
      return "";
    }
    return field
        .flatMap(each -> arguments.call(each, value))
        .orElseGet(
            () -> ".with(" + Literals.text(name) + ", " + arguments.java().out().any(value) + ')');
  }
}
