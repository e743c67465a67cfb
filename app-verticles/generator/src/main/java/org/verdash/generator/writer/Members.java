package org.verdash.generator.writer;

import java.util.List;
import org.verdash.generator.plan.JavaComponent;
import org.verdash.generator.plan.JavaProp;

/** Writes the methods of properties. */
final class Members {
  private final Source out;

  Members(Source out) {
    this.out = out;
  }

  /** How callbacks read and set a property: once by the text of an id, once by an id. */
  void views(JavaProp prop) {
    for (JavaProp.View view : prop.views()) {
      String head = "public static " + generic(view.parameters()) + "Prop<" + view.value() + "> ";
      String more = view.arguments().isEmpty() ? "" : ", " + view.arguments();
      String names = names(view.arguments());
      doc(prop, Docs.first(prop));
      out.method(
          head + view.name() + "(String id" + more + ")",
          "return " + view.name() + "(ComponentId.of(id)" + names + ");");
      doc(prop, Docs.first(prop));
      out.method(
          head + view.name() + "(ComponentId id" + more + ")",
          "return new Prop<>(id, \"" + prop.wire() + "\", " + view.type() + ");");
    }
  }

  void setters(JavaProp prop, String self) {
    for (JavaProp.Setter setter : prop.setters()) {
      doc(prop, Docs.of(prop));
      boolean generic = setter.arguments().matches("T\\.\\.\\. \\w+");
      if (generic) {
        out.line("@SafeVarargs").line("@SuppressWarnings(\"varargs\") // the array is only read");
      }
      out.method(
          "public "
              + (generic ? "final " : "")
              + self
              + ' '
              + setter.name()
              + '('
              + setter.arguments()
              + ')',
          "return " + setter.body() + ";");
    }
  }

  void make(JavaComponent component, JavaComponent.Make make) {
    out.doc(Docs.sentence(Javadoc.escape(firstLine(component.doc()))));
    String signature = make.signature();
    int generic = signature.startsWith("<") ? signature.indexOf("> ") + 2 : 0;
    out.method(
        "public static "
            + signature.substring(0, generic)
            + make.returns()
            + ' '
            + signature.substring(generic),
        "return " + make.body() + ";");
  }

  static String firstLine(String doc) {
    int end = doc.indexOf('\n');
    String line = end < 0 ? doc : doc.substring(0, end);
    return line.isBlank() ? "a component" : line;
  }

  private void doc(JavaProp prop, String[] paragraphs) {
    out.doc(paragraphs);
    if (prop.deprecated()) {
      out.line("@Deprecated");
    }
  }

  static String generic(String parameters) {
    return parameters.isEmpty() ? "" : parameters + ' ';
  }

  private static String names(String arguments) {
    StringBuilder names = new StringBuilder();
    for (String argument :
        arguments.isEmpty() ? List.<String>of() : List.of(arguments.split(", ", -1))) {
      names.append(", ").append(argument.substring(argument.lastIndexOf(' ') + 1));
    }
    return names.toString();
  }
}
