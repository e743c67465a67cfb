package org.verdash.schema;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.verdash.schema.Catalog.Choice;
import org.verdash.schema.Catalog.Written;

/** Writes classes and enums as files. */
final class TypeSource {
  private static final Map<String, String> IMPORTS =
      Map.of(
          "Arrays.", "java.util.Arrays",
          "List.of", "java.util.List",
          "List<", "java.util.List",
          "Map<", "java.util.Map",
          "UnaryOperator<", "java.util.function.UnaryOperator",
          "@Nullable", "org.jspecify.annotations.Nullable");

  private final Catalog catalog;
  private final Names names;
  private final MethodSource methods;
  private final StartSource starts;

  TypeSource(Catalog catalog, Words words, Names names) {
    this.catalog = catalog;
    this.names = names;
    this.methods = new MethodSource(catalog, words);
    this.starts = new StartSource(names);
  }

  /** A whole file. */
  static String file(String body) {
    Set<String> imports = new TreeSet<>();
    IMPORTS.forEach(
        (used, name) -> {
          if (body.contains(used)) {
            imports.add("import " + name + ";\n");
          }
        });
    imports.add("import javax.annotation.processing.Generated;\n");
    return "package org.verdash.figure;\n\n" + String.join("", imports) + "\n" + body;
  }

  static String generated() {
    return "@Generated(\"org.verdash.schema\")\n";
  }

  /** An enum that stands on its own. */
  String of(Choice choice) {
    String source = ChoiceSource.of(choice, "");
    return file(source.replaceFirst("(?m)^public enum", generated() + "public enum"));
  }

  /** A class with its nested enums. */
  String of(Written type) {
    StringBuilder body = new StringBuilder(head(type));
    body.append(starts.of(type));
    type.node().attributes().stream()
        .filter(attribute -> type.trace().isEmpty() || !attribute.name().equals("type"))
        .forEach(attribute -> body.append(methods.of(type, attribute)));
    type.node().children().forEach(child -> body.append(methods.of(type, child)));
    catalog.choices().stream()
        .filter(choice -> choice.owner().equals(type.name()))
        .forEach(choice -> body.append(ChoiceSource.of(choice, "  ")).append('\n'));
    return file(body.toString().stripTrailing() + "\n}\n");
  }

  private String head(Written type) {
    String fallback = type.trace().isEmpty() ? place(type.node()) : "A " + type.trace() + " trace.";
    return Javadoc.of("", Javadoc.text(type.node().text()), fallback, immutable())
        + generated()
        + """
        public final class %s extends %s<%1$s> {
          static final %1$s EMPTY = new %1$s(%s);

          private %1$s(Map<String, @Nullable Object> attributes) {
            super(attributes);
          }

          @Override
          %1$s of(Map<String, @Nullable Object> changed) {
            return new %1$s(changed);
          }

        """
            .formatted(
                type.name(),
                base(type),
                type.trace().isEmpty() ? "Map.of()" : "type(\"" + type.trace() + "\")");
  }

  private static String place(Node node) {
    return "Stands at {@code " + node.path() + "} and wherever a figure has the like.";
  }

  private static String immutable() {
    return "Immutable: each setter gives a new one.";
  }

  private String base(Written type) {
    String named = names.bases().get(type.name());
    if (named != null) {
      return named;
    }
    if (!type.trace().isEmpty()) {
      return "Trace";
    }
    if (type.node().has(Set.of("color", "colorscale", "cmin", "sizemode"))) {
      return "Points";
    }
    return type.node().has(Set.of("color", "colorscale", "cmin")) ? "Colored" : "Part";
  }
}
