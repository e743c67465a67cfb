package org.verdash.schema;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.verdash.schema.Catalog.Choice;
import org.verdash.schema.Catalog.Written;

/** Names the enums: nested in their class when they have one place only, else on their own. */
final class Choices {
  private record Use(Written owner, Attribute attribute) {}

  private final Words words;
  private final Names names;
  private final Set<String> taken;

  Choices(Words words, Names names, Set<String> taken) {
    this.words = words;
    this.names = names;
    this.taken = taken;
  }

  /** The same for attributes that share an enum. */
  static String key(Attribute attribute) {
    Collection<String> values = new TreeSet<>();
    Constants.of(attribute).forEach(constant -> values.add(constant.json()));
    return attribute.flags().isEmpty() + " " + values;
  }

  Map<String, Choice> of(List<Node> roots, Catalog catalog) {
    Map<String, Set<Use>> uses = new LinkedHashMap<>();
    Map<String, String> given = new HashMap<>();
    catalog.types().forEach(type -> collect(type, uses));
    roots.forEach(root -> given(root, given));
    roots.forEach(root -> Catalog.below(root, (parent, node) -> given(node, given)));
    Map<String, Choice> choices = new LinkedHashMap<>();
    given.forEach((key, name) -> choices.put(key, given(name, first(uses.get(key)))));
    taken.addAll(choices.values().stream().map(Choice::name).toList());
    uses.entrySet().stream()
        .filter(entry -> !choices.containsKey(entry.getKey()))
        .sorted((a, b) -> b.getValue().size() - a.getValue().size())
        .forEach(entry -> choices.put(entry.getKey(), named(entry.getValue())));
    return choices;
  }

  private static void collect(Written type, Map<String, Set<Use>> uses) {
    type.node().attributes().stream()
        .filter(Choices::listed)
        .filter(attribute -> type.trace().isEmpty() || !attribute.name().equals("type"))
        .forEach(
            attribute ->
                uses.computeIfAbsent(key(attribute), key -> new LinkedHashSet<>())
                    .add(new Use(type, attribute)));
  }

  static boolean listed(Attribute attribute) {
    return Constants.of(attribute).size() > 0;
  }

  private void given(Node node, Map<String, String> given) {
    node.attributes()
        .forEach(
            attribute -> {
              String name = names.enums().get(node.path() + '/' + attribute.name());
              if (name != null) {
                given.put(key(attribute), name);
              }
            });
  }

  private static Choice given(String name, Use use) {
    int dot = name.indexOf('.');
    return dot < 0
        ? new Choice("", name, use.attribute())
        : new Choice(name.substring(0, dot), name.substring(dot + 1), use.attribute());
  }

  private Choice named(Set<Use> uses) {
    Use use = first(uses);
    String name = words.type(use.attribute().name());
    if (uses.size() == 1) {
      return new Choice(use.owner().name(), nested(name), use.attribute());
    }
    while (!taken.add(name)) {
      name = taken.contains(use.owner().name() + name) ? name + "Kind" : use.owner().name() + name;
    }
    return new Choice("", name, use.attribute());
  }

  // A nested enum that is called like another class would hide it.
  private String nested(String name) {
    return taken.contains(name) ? name + "Kind" : name;
  }

  private static Use first(@org.jspecify.annotations.Nullable Set<Use> uses) {
    if (uses == null) {
      throw new IllegalStateException("a name for an enum that nothing uses");
    }
    return uses.iterator().next();
  }
}
