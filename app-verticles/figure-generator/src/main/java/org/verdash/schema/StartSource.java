package org.verdash.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.verdash.schema.Catalog.Written;

/** Writes the static methods {@code of} by which a trace or the entry of a list begins. */
final class StartSource {
  private static final String LIST = "List<? extends @Nullable Object>";
  private static final List<String> ONE = List.of("Data", "double[]", LIST);

  private final Names names;

  StartSource(Names names) {
    this.names = names;
  }

  String of(Written type) {
    StringBuilder methods = new StringBuilder(empty(type));
    List<String> attributes = names.starts().getOrDefault(type.trace(), List.of());
    if (!attributes.isEmpty()) {
      boolean matrix = attributes.get(0).endsWith("#");
      List<String> plain = attributes.stream().map(name -> name.replace("#", "")).toList();
      kinds(plain.size(), matrix).forEach(kinds -> methods.append(start(type, plain, kinds)));
    }
    return methods.toString();
  }

  private static String empty(Written type) {
    return """
      /** One that has nothing yet. */
      public static %s of() {
        return EMPTY;
      }

    """
        .formatted(type.name());
  }

  private static List<List<String>> kinds(int size, boolean matrix) {
    if (matrix) {
      return List.of(List.of("Data"), List.of("double[][]"), List.of(LIST));
    }
    List<List<String>> kinds = new ArrayList<>();
    ONE.forEach(kind -> kinds.add(IntStream.range(0, size).mapToObj(i -> kind).toList()));
    if (size == 2) {
      kinds.add(List.of(LIST, "double[]"));
      kinds.add(List.of(LIST, "Data"));
    }
    return kinds;
  }

  private static String start(Written type, List<String> attributes, List<String> kinds) {
    List<String> parameters =
        IntStream.range(0, kinds.size())
            .mapToObj(i -> kinds.get(i) + ' ' + attributes.get(i))
            .toList();
    String values =
        IntStream.range(0, kinds.size())
            .mapToObj(i -> value(attributes.get(i), kinds.get(i)))
            .collect(Collectors.joining());
    String all = String.join(", ", parameters);
    String body =
        """
          public static %s of(%s) {
            return EMPTY%s;
          }

        """
            .formatted(type.name(), kinds.size() == 1 ? varargs(all) : all, values);
    return Javadoc.of("  ", "One of " + told(attributes) + ".") + body;
  }

  private static String varargs(String parameter) {
    return parameter.replace("double[] ", "double... ");
  }

  private static String told(List<String> attributes) {
    return attributes.stream()
        .map(name -> "{@code " + name + "}")
        .collect(Collectors.joining(", "));
  }

  private static String value(String name, String kind) {
    String value = kind.equals("Data") ? name : "Data.of(" + name + ")";
    return ".with(\"" + name + "\", " + value + ")";
  }
}
