package org.verdash.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A container of the schema: a trace, the layout, or a part of one.
 *
 * @param path names from the root on, with the names of entries where a list stands between
 * @param text what the schema says about it; empty when it says nothing
 * @param attributes its values
 * @param children its containers
 */
record Node(String path, String text, List<Attribute> attributes, List<Child> children) {
  private static final Set<String> ABOUT = Set.of("impliedEdits", "items");

  /**
   * A container within a container.
   *
   * @param many whether it is the entry of a list
   * @param numbered whether there may be several under names with numbers, such as {@code xaxis2}
   */
  record Child(String name, Node node, boolean many, boolean numbered) {}

  static Node of(String path, Map<String, Object> json) {
    return new Node(
        path,
        json.get("description") instanceof String text ? text : "",
        members(json).entrySet().stream()
            .filter(member -> member.getValue().containsKey("valType"))
            .map(member -> new Attribute(member.getKey(), member.getValue()))
            .toList(),
        members(json).entrySet().stream()
            .filter(member -> !member.getValue().containsKey("valType"))
            .map(member -> child(path, member.getKey(), member.getValue()))
            .toList());
  }

  private static Child child(String path, String name, Map<String, Object> json) {
    String below = path + '/' + name;
    if (json.get("items") instanceof Map<?, ?> items) {
      Map.Entry<String, Map<String, Object>> entry =
          members(Attribute.names(items)).entrySet().iterator().next();
      return new Child(name, of(below + '/' + entry.getKey(), entry.getValue()), true, false);
    }
    return new Child(name, of(below, json), false, Boolean.TRUE.equals(json.get("_isSubplotObj")));
  }

  private static Map<String, Map<String, Object>> members(Map<String, Object> json) {
    Map<String, Map<String, Object>> members = new LinkedHashMap<>();
    json.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> map && !name.startsWith("_") && !ABOUT.contains(name)) {
            members.put(name, Attribute.names(map));
          }
        });
    return members;
  }

  /** The last name of the path. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Equal for containers that have the same values and containers, whatever is said about them. */
  String shape() {
    StringBuilder shape = new StringBuilder();
    attributes.forEach(attribute -> shape.append(attribute.shape()).append(';'));
    children.forEach(
        child ->
            shape
                .append(child.name)
                .append(child.many ? '*' : child.numbered ? '#' : ' ')
                .append('{')
                .append(child.node.shape())
                .append('}'));
    return shape.toString();
  }

  boolean has(Set<String> names) {
    return attributes.stream().map(Attribute::name).toList().containsAll(names);
  }
}
