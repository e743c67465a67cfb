package org.verdash.demos.components;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses the method that makes a component: the one that says most of what it is. */
final class Making {
  private final Entry entry;
  private final Arguments arguments;
  private final Map<String, Object> values;
  private final String id;

  private Making(Entry entry, Arguments arguments, Map<String, Object> values, String id) {
    this.entry = entry;
    this.arguments = arguments;
    this.values = values;
    this.id = id;
  }

  /**
   * How a component is made.
   *
   * @param text the call
   * @param used properties that it sets
   */
  record Made(String text, Set<String> used) {}

  static Made of(Entry entry, Arguments arguments, Map<String, Object> values, String id) {
    Making making = new Making(entry, arguments, values, id);
    return entry.makes().isEmpty() ? making.element() : making.best();
  }

  private Literals out() {
    return arguments.java().out();
  }

  /** As HTML's elements are made: by their name, with what they hold. */
  private Made element() {
    out().imports().add("static " + home() + '.' + entry.factory());
    Optional<String> held = entry.container() ? held() : Optional.empty();
    Set<String> used = held.isPresent() ? Set.of("children") : Set.of();
    return new Made(entry.factory() + '(' + held.orElse("") + ')', used);
  }

  private String home() {
    return entry.shelf().inPackage() + '.' + entry.shelf().elements();
  }

  private Made best() {
    Made best = null;
    int most = -1;
    for (Signature make : entry.makes()) {
      Set<String> used = new HashSet<>();
      List<String> given = new ArrayList<>();
      boolean fits = make.parameters().stream().allMatch(one -> argument(one, given, used));
      int says = 2 * used.size() - (used.contains("id") ? 1 : 0) + (suits(make) ? 1 : 0);
      if (fits && says > most) {
        most = says;
        if (suits(make)) {
          used.add("multi");
        }
        best = new Made(maker(make) + '(' + String.join(", ", given) + ')', used);
      }
    }
    return best == null ? new Made(maker(entry.makes().get(0)) + "()", Set.of()) : best;
  }

  private boolean suits(Signature make) {
    return make.name().equals("many") && Boolean.TRUE.equals(values.get("multi"));
  }

  private String maker(Signature make) {
    if (entry.factory().isEmpty()) {
      return out().named(entry.shelf().inPackage(), entry.className()) + '.' + make.name();
    }
    out().imports().add("static " + home() + '.' + make.name());
    return make.name();
  }

  private boolean argument(Signature.Parameter parameter, List<String> given, Set<String> used) {
    if (parameter.type().startsWith("Prop<")) {
      Optional<String> view = new Views(entry, arguments, id).of(parameter);
      view.ifPresent(given::add);
      used.add("id");
      return view.isPresent() && !id.isEmpty();
    }
    if (parameter.name().equals("id")) {
      given.add(Literals.text(id.isEmpty() ? entry.name() : id));
      used.add("id");
      return parameter.type().equals("String");
    }
    boolean holds = List.of("text", "children", "tabs").contains(parameter.name());
    String wire = holds ? "children" : wire(parameter);
    Optional<String> text =
        holds && !parameter.type().equals("String")
            ? components(parameter.type())
            : arguments.of(parameter.type(), values.get(wire));
    if (text.isPresent() && values.containsKey(wire)) {
      used.add(wire);
    }
    text.filter(said -> !said.isEmpty()).ifPresent(given::add);
    boolean missing = text.isEmpty() && !holds && parameter.type().equals("String");
    if (missing && !values.containsKey(wire)) {
      given.add("\"\"");
    }
    return text.isPresent() || missing;
  }

  private String wire(Signature.Parameter parameter) {
    return entry.props().stream()
        .filter(prop -> prop.isCalled(parameter.name()))
        .map(Property::wire)
        .findFirst()
        .orElse(parameter.name());
  }

  private Optional<String> held() {
    return values.get("children") instanceof String text
        ? Optional.of(Literals.text(text))
        : components("Component...");
  }

  private Optional<String> components(String type) {
    Object held = values.get("children");
    if (held == null) {
      return Optional.of("");
    }
    return held instanceof String
        ? Optional.empty()
        : arguments.of(type, held instanceof List<?> ? held : List.of(held));
  }
}
