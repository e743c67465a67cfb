package org.verdash.demos.components;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a component as its author would in Java: what makes it, then a call for each property. A
 * value that no typed method takes is given by {@code put}, which takes all.
 *
 * @param catalogue where components inside it are looked up
 * @param out writes values, and knows the imports
 * @param row the record of a table's rows
 */
record JavaText(Catalogue catalogue, Literals out, RowText row) {
  /** The component, and before it what it needs. */
  static String of(Entry entry, Map<String, Object> values, Catalogue catalogue) {
    JavaText java = new JavaText(catalogue, new Literals(), RowText.of(values.get("data")));
    String id = Character.toLowerCase(entry.name().charAt(0)) + entry.name().substring(1);
    String text = java.written(entry, values, id, "\n    ") + ';';
    String imports =
        java.out.imports().stream()
            .filter(name -> stands(name.substring(name.lastIndexOf('.') + 1), text))
            .map(name -> "import " + name + ";\n")
            .sorted(Comparator.comparing(line -> !line.startsWith("import static")))
            .collect(joining());
    boolean ofRows = text.contains("Row.class");
    return imports + '\n' + (ofRows ? java.row.declaration() + "\n\n" : "") + text + '\n';
  }

  // What was only tried is not imported.
  private static boolean stands(String name, String text) {
    return Pattern.compile("\\b" + name + "\\b").matcher(text).find();
  }

  /** A component or text inside another; empty when the value is neither. */
  Optional<String> component(Object value) {
    if (value instanceof Map<?, ?> map) {
      return catalogue.named(map).map(entry -> written(entry, props(map), "", ""));
    }
    out.named("org.verdash.app", "Component");
    return value instanceof List<?>
        ? Optional.empty()
        : Optional.of("Component.text(" + Literals.text(String.valueOf(value)) + ')');
  }

  private static Map<String, Object> props(Map<?, ?> component) {
    SequencedMap<String, Object> props = new LinkedHashMap<>();
    if (component.get("props") instanceof Map<?, ?> map) {
      map.forEach((name, value) -> props.put(String.valueOf(name), value));
    }
    return props;
  }

  private String written(Entry entry, Map<String, Object> values, String id, String indent) {
    String open = entry.name().equals("DataTable") ? "Row" : open(values);
    Arguments arguments = new Arguments(entry, open, this);
    SequencedMap<String, Object> left = new LinkedHashMap<>(values);
    String own = left.get("id") instanceof String given ? given : id;
    left.remove("id");
    Making.Made made = Making.of(entry, arguments, left, own);
    made.used().forEach(left::remove);
    StringBuilder text = new StringBuilder(made.text());
    if (!own.isEmpty() && !made.used().contains("id")) {
      text.append(indent).append(".id(").append(Literals.text(own)).append(')');
    }
    left.forEach((wire, value) -> text.append(indent).append(call(entry, arguments, wire, value)));
    return text.toString();
  }

  private String call(Entry entry, Arguments arguments, String wire, @Nullable Object value) {
    Optional<String> options =
        wire.equals("options") ? options(arguments, value) : Optional.empty();
    return options
        .or(() -> entry.prop(wire).flatMap(prop -> arguments.call(prop, value)))
        .orElseGet(() -> ".put(" + Literals.text(wire) + ", " + out.any(value) + ')');
  }

  // Choices are written by hand, for all components that have some.
  private Optional<String> options(Arguments arguments, @Nullable Object value) {
    List<?> items = value instanceof List<?> list ? list : List.of();
    boolean labelled =
        !items.isEmpty() && items.stream().allMatch(i -> i instanceof Map<?, ?> m && isOption(m));
    if (!labelled) {
      return arguments.of("T...", value).map(all -> ".options(" + all + ')');
    }
    List<String> all =
        items.stream().flatMap(item -> option(arguments, (Map<?, ?>) item).stream()).toList();
    out.named("org.verdash.dcc", "Option");
    return all.size() == items.size()
        ? Optional.of(".options(" + String.join(", ", all) + ')')
        : Optional.empty();
  }

  private static boolean isOption(Map<?, ?> map) {
    return map.get("label") instanceof String
        && map.get("value") != null
        && List.of("label", "value", "disabled", "title", "search").containsAll(map.keySet());
  }

  private Optional<String> option(Arguments arguments, Map<?, ?> map) {
    String label = Literals.text(String.valueOf(map.get("label")));
    String disabled = Boolean.TRUE.equals(map.get("disabled")) ? ".disable()" : "";
    String more = more("title", map) + more("search", map);
    return arguments
        .of("T", map.get("value"))
        .map(value -> "Option.of(" + label + ", " + value + ')' + disabled + more);
  }

  private static String more(String name, Map<?, ?> map) {
    return map.get(name) instanceof String text ? '.' + name + '(' + Literals.text(text) + ')' : "";
  }

  /** What {@code T} stands for: the class of the value, or of what there is to choose. */
  private static String open(Map<String, Object> values) {
    Object value = values.getOrDefault("value", values.getOrDefault("data", first(values)));
    Object one = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
    return switch (one) {
      case null -> "String";
      case String text -> "String";
      case Integer number -> "Integer";
      case Long number -> "Long";
      case Double number -> "Double";
      case Boolean truth -> "Boolean";
      default -> "Object";
    };
  }

  private static @Nullable Object first(Map<String, Object> values) {
    Object one = values.get("options") instanceof List<?> l && !l.isEmpty() ? l.get(0) : null;
    return one instanceof Map<?, ?> option ? option.get("value") : one;
  }
}
