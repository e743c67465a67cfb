package org.verdash.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Which class stands for which container and which enum for which attribute. Containers that look
 * the same share a class, attributes that may be the same share an enum.
 */
final class Catalog {
  /**
   * A class to be written.
   *
   * @param trace the type of trace it is, or empty
   */
  record Written(String name, Node node, String trace) {}

  /**
   * An enum to be written.
   *
   * @param owner the class that it is nested in, or empty
   */
  record Choice(String owner, String name, Attribute attribute) {
    String reference() {
      return owner.isEmpty() ? name : owner + '.' + name;
    }
  }

  private final Words words;
  private final Names names;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Written> types = new LinkedHashMap<>();
  private final Map<String, Choice> choices = new LinkedHashMap<>();

  Catalog(Schema schema, Words words, Names names) {
    this.words = words;
    this.names = names;
    taken.addAll(List.of("Figure", "Data", "Part", "Trace", "Template", "ColorScale", "Axis"));
    taken.addAll(names.types().values());
    taken.addAll(names.enums().values());
    schema.traces().forEach(node -> root(node, node.name()));
    schema.others().forEach(node -> root(node, ""));
    List<Node> all = new ArrayList<>(schema.others());
    all.addAll(schema.traces());
    nameContainers(all);
    new Choices(words, names, taken).of(all, this).forEach(choices::put);
  }

  private void root(Node node, String trace) {
    String name = words.type(node.name());
    taken.add(name);
    types.put(node.path(), new Written(name, node, trace));
  }

  List<Written> types() {
    return List.copyOf(types.values());
  }

  List<Choice> choices() {
    return choices.values().stream().distinct().toList();
  }

  /** The class of a container. */
  Written type(Node node) {
    Written root = types.get(node.path());
    return root != null ? root : found(types.get(node.shape()), node.path());
  }

  /** The enum of an attribute that has a list of values. */
  Choice choice(Attribute attribute) {
    return found(choices.get(Choices.key(attribute)), attribute.name());
  }

  private static <T> T found(@org.jspecify.annotations.Nullable T value, String where) {
    if (value == null) {
      throw new IllegalStateException("no class for " + where);
    }
    return value;
  }

  // The look that is most common gets the plain name; the others are named after what has them.
  private void nameContainers(List<Node> roots) {
    Map<String, Integer> uses = new HashMap<>();
    roots.forEach(root -> below(root, (parent, node) -> uses.merge(node.shape(), 1, Integer::sum)));
    roots.forEach(root -> below(root, (parent, node) -> given(node)));
    Map<String, Node> first = new LinkedHashMap<>();
    roots.forEach(root -> below(root, (parent, node) -> first.putIfAbsent(node.shape(), node)));
    first.entrySet().stream()
        .sorted((a, b) -> uses.getOrDefault(b.getKey(), 0) - uses.getOrDefault(a.getKey(), 0))
        .filter(entry -> taken.add(plain(entry.getValue())) && !types.containsKey(entry.getKey()))
        .forEach(entry -> add(entry.getKey(), plain(entry.getValue()), entry.getValue()));
    roots.forEach(root -> below(root, this::nameAfterParent));
  }

  private void given(Node node) {
    String name = names.types().get(node.path());
    if (name != null) {
      add(node.shape(), name, node);
    }
  }

  private String plain(Node node) {
    return words.type(node.name());
  }

  private void nameAfterParent(Node parent, Node node) {
    if (!types.containsKey(node.shape())) {
      String name = type(parent).name() + plain(node);
      while (!taken.add(name)) {
        name += "Part";
      }
      add(node.shape(), name, node);
    }
  }

  private void add(String shape, String name, Node node) {
    types.put(shape, new Written(name, node, ""));
  }

  /** Tells of each container below, the outer ones first. */
  static void below(Node node, BiConsumer<Node, Node> seen) {
    node.children().forEach(child -> seen.accept(node, child.node()));
    node.children().forEach(child -> below(child.node(), seen));
  }
}
