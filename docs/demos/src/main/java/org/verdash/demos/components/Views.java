package org.verdash.demos.components;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes how callbacks name a component's properties.
 *
 * @param entry the component
 * @param arguments knows the type that the author has to say
 * @param id of the component
 */
record Views(Entry entry, Arguments arguments, String id) {
  private static final Map<String, String> TYPES =
      Map.of(
          "String", "TEXT",
          "Integer", "INT",
          "Long", "LONG",
          "Double", "NUMBER",
          "Boolean", "BOOLEAN",
          "Object", "ANY");

  /** How a callback names the property that the component is made of. */
  Optional<String> of(Signature.Parameter parameter) {
    List<Signature> all = entry.props().stream().flatMap(prop -> prop.views().stream()).toList();
    return all.stream()
        .filter(view -> view.name().equals(parameter.name()))
        .findFirst()
        .or(() -> all.stream().filter(v -> v.name().startsWith(parameter.name())).findFirst())
        .map(view -> view(chosen(parameter, view.name(), all)));
  }

  private String view(Signature view) {
    String owner = arguments.java().out().named(entry.shelf().inPackage(), entry.className());
    return owner + '.' + view.name() + '(' + Literals.text(id) + type(view) + ')';
  }

  // A list has a view of its own; a type that is the usual one need not be said.
  private Signature chosen(Signature.Parameter parameter, String name, List<Signature> all) {
    boolean one = parameter.type().equals("Prop<T>");
    boolean list = parameter.type().startsWith("Prop<List<");
    List<Signature> views =
        all.stream().filter(v -> v.name().equals(name) || v.name().equals(name + 's')).toList();
    return views.stream()
        .filter(view -> view.parameters().isEmpty())
        .filter(view -> !one || view.returns().equals(arguments.open()))
        .filter(view -> !list || view.returns().startsWith("List<"))
        .findFirst()
        .or(
            () ->
                views.stream()
                    .filter(view -> !view.parameters().isEmpty())
                    .filter(view -> view.returns().startsWith("List<") == list)
                    .findFirst())
        .orElse(views.get(0));
  }

  private String type(Signature view) {
    if (view.parameters().isEmpty()) {
      return "";
    }
    if (view.parameters().get(0).type().startsWith("Class<")) {
      return ", Row.class";
    }
    arguments.java().out().named("org.verdash.app", "Type");
    return ", Type." + TYPES.getOrDefault(arguments.open(), "ANY");
  }
}
