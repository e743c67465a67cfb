package org.verdash.generator.writer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.verdash.generator.plan.JavaProp;
import org.verdash.generator.plan.Nested;

/** Writes enums and shapes. */
final class NestedWriter {
  private static final String TYPE = "public static final org.verdash.app.Type<";

  private final Source out;

  NestedWriter(Source out) {
    this.out = out;
  }

  void write(Nested nested) {
    switch (nested) {
      case Nested.Words words -> words(words);
      case Nested.Form form -> form(form);
    }
  }

  private void words(Nested.Words words) {
    String name = words.name();
    out.doc("One of: " + Javadoc.escape(String.join(", ", words.constants().values())) + ".");
    out.line("public enum " + name + " implements Keyword {");
    int left = words.constants().size();
    for (Map.Entry<String, String> constant : words.constants().entrySet()) {
      out.doc("{@code " + Javadoc.escape(constant.getValue()) + "}");
      String end = --left == 0 ? ";" : ",";
      out.line(constant.getKey() + "(\"" + literal(constant.getValue()) + "\")" + end);
    }
    out.line("").doc("How it reads.");
    out.line(TYPE + name + "> TYPE = Keyword.type(" + name + ".class);").line("");
    out.line("private final String wire;").line("");
    out.method(name + "(String wire)", "this.wire = wire;");
    out.line("@Override");
    out.method("public String wire()", "return wire;");
    out.line("}").line("");
  }

  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private void form(Nested.Form form) {
    String name = form.name();
    out.doc(
        "An object with these fields. Immutable: each setter gives a new one.",
        "@param json its JSON object");
    out.line("public record " + name + "(Map<String, Object> json) implements Shape {");
    out.doc("How it reads.");
    out.line(TYPE + name + "> TYPE =");
    out.line("    Shape.type(\"" + name + "\", " + name + "::new);").line("");
    out.doc("The fields, which are copied.");
    out.method("public " + name, "json = PlainTypes.copy(json);");
    of(form);
    out.doc("The same with a field, which may be one that is not named here.");
    out.method(
        "public " + name + " with(String name, @Nullable Object value)",
        "return new " + name + "(Shape.with(json, name, value));");
    form.fields().forEach(field -> field(name, field));
    out.line("}").line("");
  }

  private void of(Nested.Form form) {
    List<Nested.Field> needed = form.fields().stream().filter(f -> f.prop().required()).toList();
    String arguments =
        needed.stream()
            .map(field -> argument(field.prop().setters().get(0)) + ' ' + field.name())
            .collect(Collectors.joining(", "));
    String sets =
        needed.stream()
            .map(field -> "." + field.name() + "(" + field.name() + ")")
            .collect(Collectors.joining());
    out.doc("One with what it needs.");
    out.method(
        "public static " + form.name() + " of(" + arguments + ")",
        "return new " + form.name() + "(Map.of())" + sets + ";");
  }

  private static String argument(JavaProp.Setter setter) {
    return setter.arguments().substring(0, setter.arguments().lastIndexOf(' '));
  }

  private void field(String owner, Nested.Field field) {
    JavaProp.View view = field.prop().views().get(0);
    boolean open = !view.parameters().isEmpty();
    out.doc(Docs.of(field.prop())[0], "Null when it is not there.");
    String value = open ? "Object" : view.value();
    String type = open ? "org.verdash.app.Type.ANY" : view.type();
    out.method(
        "public @Nullable " + value + ' ' + field.name() + "()",
        "return "
            + type.replaceFirst("^Type\\.", "org.verdash.app.Type.")
            + ".read(json.get(\""
            + field.prop().wire()
            + "\"));");
    for (JavaProp.Setter setter : field.prop().setters()) {
      out.doc("The same with " + Docs.of(field.prop())[0]);
      String body = setter.body();
      String given = body.substring(body.indexOf(", ") + 2, body.length() - 1);
      out.method(
          "public " + owner + ' ' + field.name() + '(' + setter.arguments() + ')',
          "return with(\"" + field.prop().wire() + "\", " + given + ");");
    }
  }
}
