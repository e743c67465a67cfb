package org.verdash.schema;

import java.util.ArrayList;
import java.util.List;
import org.verdash.schema.Catalog.Written;
import org.verdash.schema.Node.Child;

/** Writes the methods of a class, of which each sets one attribute. */
final class MethodSource {
  private final Catalog catalog;
  private final Words words;

  MethodSource(Catalog catalog, Words words) {
    this.catalog = catalog;
    this.words = words;
  }

  /**
   * One way to set an attribute.
   *
   * @param parameters as Java declares them
   * @param value what is set, as Java says it
   */
  record Way(String parameters, String value) {}

  /** All methods of an attribute. */
  String of(Written type, Attribute attribute) {
    StringBuilder methods = new StringBuilder();
    ways(attribute).forEach(way -> methods.append(method(type, attribute, way)));
    return methods.toString();
  }

  private String method(Written type, Attribute attribute, Way way) {
    return Javadoc.of("  ", about(attribute.text()), named(attribute.name()))
        + """
          public %s %s(%s) {
            return with("%s", %s);
          }

        """
            .formatted(
                type.name(),
                words.method(attribute.name()),
                way.parameters(),
                attribute.name(),
                way.value());
  }

  private static String named(String name) {
    return "Plotly calls it {@code " + name + "}.";
  }

  private static String about(String text) {
    return Javadoc.text(text);
  }

  private List<Way> ways(Attribute attribute) {
    List<Way> ways = new ArrayList<>();
    if (Choices.listed(attribute)) {
      ways.addAll(listed(attribute));
    }
    if (Constants.bool(attribute)) {
      ways.add(new Way("boolean value", "value"));
    }
    ways.addAll(plain(attribute));
    if (attribute.each()) {
      ways.add(new Way("Data each", "each"));
      if (!attribute.kind().equals("any")) {
        ways.add(new Way("List<? extends @Nullable Object> each", "each"));
      }
    }
    return ways;
  }

  private List<Way> listed(Attribute attribute) {
    String name = catalog.choice(attribute).reference();
    return Constants.combined(attribute)
        ? List.of(new Way(name + " value", "value"))
        : List.of(new Way(name + "... parts", "Choice.joined(parts)"));
  }

  private static List<Way> plain(Attribute attribute) {
    return switch (attribute.kind()) {
      case "number", "angle" -> List.of(new Way("double value", "value"));
      case "integer" -> List.of(new Way("int value", "value"));
      case "boolean" -> List.of(new Way("boolean value", "value"));
      case "string", "subplotid" -> List.of(new Way("String value", "value"));
      case "color" -> List.of(new Way("String css", "css"));
      case "colorlist" -> List.of(new Way("String... css", "List.of(css)"));
      case "colorscale" -> List.of(new Way("ColorScale scale", "scale"));
      case "data_array" ->
          List.of(
              new Way("Data values", "values"),
              new Way("double[] values", "Data.of(values)"),
              new Way("List<? extends @Nullable Object> values", "Data.of(values)"));
      case "info_array" -> List.of(array(attribute.entries()));
      case "enumerated" ->
          attribute.patterns() ? List.of(new Way("String value", "value")) : List.of();
      case "flaglist" -> List.of();
      case "any" -> List.of(new Way("@Nullable Object value", "value"));
      default -> throw new IllegalArgumentException("unknown kind of value: " + attribute.kind());
    };
  }

  private static Way array(List<String> entries) {
    if (entries.isEmpty()) {
      return new Way("List<? extends @Nullable Object> values", "values");
    }
    String type = entries.contains("any") ? "@Nullable Object" : "double";
    List<String> names = new ArrayList<>();
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      names.add("value" + i);
      parameters.add(type + " value" + i);
    }
    String all = String.join(", ", names);
    return new Way(String.join(", ", parameters), "Arrays.<@Nullable Object>asList(" + all + ")");
  }

  /** All methods of a container. */
  String of(Written type, Child child) {
    String part = catalog.type(child.node()).name();
    String comment = Javadoc.of("  ", about(child.node().text()), named(child.name()));
    String method = words.method(child.name());
    String head = comment + "  public " + type.name() + ' ' + method;
    if (child.many()) {
      return head + entries(part, child.name());
    }
    String changed = head + changed(part, child.name());
    String withTitle = titled(child) ? comment(child) + titled(type, child) : "";
    return child.numbered()
        ? changed + numbered(head, part, child.name()) + withTitle
        : changed + withTitle;
  }

  private static String comment(Child child) {
    return Javadoc.of("  ", "Sets the text of {@code " + child.name() + "} and keeps its look.");
  }

  private static boolean titled(Child child) {
    return child.name().equals("title") && child.node().has(java.util.Set.of("text"));
  }

  private static String titled(Written type, Child child) {
    return """
      public %s %s(String text) {
        return %2$s(title -> title.text(text));
      }

    """
        .formatted(type.name(), child.name());
  }

  private static String changed(String part, String name) {
    return """
    (UnaryOperator<%s> change) {
        return with("%s", change.apply(part("%2$s", %1$s.EMPTY)));
      }

    """
        .formatted(part, name);
  }

  private static String numbered(String head, String part, String name) {
    return head
        + """
        (int number, UnaryOperator<%s> change) {
            String name = numbered("%s", number);
            return with(name, change.apply(part(name, %1$s.EMPTY)));
          }

        """
            .formatted(part, name);
  }

  private static String entries(String part, String name) {
    return """
    (%s... entries) {
        return with("%s", List.of(entries));
      }

    """
        .formatted(part, name);
  }
}
