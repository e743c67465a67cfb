package org.verdash.schema;

import java.util.Collections;
import java.util.List;
import org.verdash.schema.Catalog.Written;

/** Writes the part of a test that sets each attribute once. */
final class SampleSource {
  private final Catalog catalog;
  private final Words words;

  SampleSource(Catalog catalog, Words words) {
    this.catalog = catalog;
    this.words = words;
  }

  /** A class for the tests with a method {@code every} for each class, and a list of the roots. */
  String of(List<Written> types) {
    StringBuilder body = new StringBuilder();
    body.append("/** Sets each attribute of each class once. */\n");
    body.append(TypeSource.generated()).append("final class Every {\n  private Every() {}\n\n");
    body.append(
        "  static final Map<String, Part<?>> ROOTS = new LinkedHashMap<>();\n\n  static {\n");
    types.stream()
        .filter(type -> type.node().path().matches("traces/[^/]+|[^/]+"))
        .forEach(type -> body.append(root(type)));
    body.append("  }\n\n");
    types.forEach(type -> body.append(every(type)));
    return "package org.verdash.figure;\n\n"
        + "import java.util.Arrays;\n"
        + "import java.util.LinkedHashMap;\n"
        + "import java.util.List;\n"
        + "import java.util.Map;\n"
        + "import javax.annotation.processing.Generated;\n\n"
        + body.toString().stripTrailing()
        + "\n}\n";
  }

  private static String root(Written type) {
    return "    ROOTS.put(\"" + type.node().path() + "\", every(" + type.name() + ".of()));\n";
  }

  private String every(Written type) {
    StringBuilder calls = new StringBuilder();
    type.node().attributes().stream()
        .filter(attribute -> type.trace().isEmpty() || !attribute.name().equals("type"))
        .forEach(attribute -> calls.append(call(attribute.name(), sample(attribute))));
    type.node()
        .children()
        .forEach(
            child -> {
              String part = catalog.type(child.node()).name();
              String value = child.many() ? "every(" + part + ".of())" : "part -> every(part)";
              calls.append(call(child.name(), value));
            });
    return "  static %s every(%1$s it) {\n    return it%s;\n  }\n\n".formatted(type.name(), calls);
  }

  private String call(String name, String value) {
    return "\n        ." + words.method(name) + '(' + value + ')';
  }

  private String sample(Attribute attribute) {
    if (Choices.listed(attribute)) {
      String name = Constants.of(attribute).get(0).name();
      return catalog.choice(attribute).reference() + '.' + name;
    }
    if (Constants.bool(attribute)) {
      return "true";
    }
    return switch (attribute.kind()) {
      case "number", "angle", "integer" -> number(attribute);
      case "boolean" -> "true";
      case "string" -> "\"text\"";
      case "subplotid" -> '"' + String.valueOf(attribute.json().get("dflt")) + '"';
      case "enumerated" -> attribute.name().contains("y") ? "\"y2\"" : "\"x2\"";
      case "color", "colorlist" -> "\"#123456\"";
      case "colorscale" -> "ColorScale.VIRIDIS";
      case "data_array" -> "new double[] {1, 2}";
      case "info_array" -> array(attribute.entries());
      default -> "\"any\"";
    };
  }

  private static String number(Attribute attribute) {
    boolean whole = attribute.kind().equals("integer");
    Object least = attribute.json().get("min");
    Object most = attribute.json().get("max");
    if (least instanceof Number min && min.doubleValue() > 1) {
      return whole ? String.valueOf(min.intValue()) : String.valueOf(min.doubleValue());
    }
    if (most instanceof Number max && max.doubleValue() < 1) {
      return String.valueOf(max);
    }
    return "1";
  }

  private static String array(List<String> entries) {
    return entries.isEmpty()
        ? "List.of(1, 2)"
        : String.join(", ", Collections.nCopies(entries.size(), "1"));
  }
}
