package org.verdash.generator.writer;

import java.util.Map;
import org.verdash.generator.plan.JavaComponent;
import org.verdash.generator.plan.JavaLibrary;
import org.verdash.generator.plan.JavaProp;

/** Writes the class of one component: statics on the class, and its builder inside. */
final class ComponentWriter {
  private static final String GENERATED = "@Generated(\"org.verdash.generator\")";

  private final JavaLibrary library;
  private final Source out;
  private final Members members;

  private ComponentWriter(JavaLibrary library, Map<String, String> imports) {
    this.library = library;
    this.out = new Source(library.packageName(), imports);
    this.members = new Members(out);
  }

  static String write(JavaLibrary library, JavaComponent component, Map<String, String> imports) {
    ComponentWriter writer = new ComponentWriter(library, imports);
    if (component.factory().isEmpty()) {
      writer.outer(component);
    } else {
      writer.element(component);
    }
    return writer.out.text();
  }

  private void outer(JavaComponent component) {
    head(component);
    String statics = component.statics().isEmpty() ? "" : " extends " + component.statics();
    out.line("public final class " + component.className() + statics + " {");
    out.line("private " + component.className() + "() {}").line("");
    component.props().forEach(members::views);
    component.makes().forEach(make -> members.make(component, make));
    nested(component);
    builders(component);
    out.line("}");
  }

  private void element(JavaComponent component) {
    String name = component.className();
    head(component);
    out.line("public final class " + name + " extends " + base(component, name) + " {");
    out.method(name + "()", "super(\"" + component.name() + "\");");
    component.props().forEach(prop -> members.setters(prop, name));
    nested(component);
    out.line("}");
  }

  private void head(JavaComponent component) {
    out.doc(
        Docs.sentence(
            Javadoc.escape(component.doc().isEmpty() ? component.name() : component.doc())),
        component.factory().isEmpty()
            ? "Ids fail with {@link IllegalArgumentException} when they are not allowed."
            : "");
    out.line(GENERATED);
    if (component.deprecated()) {
      out.line("@Deprecated");
    }
  }

  private void nested(JavaComponent component) {
    NestedWriter nested = new NestedWriter(out);
    component.nested().forEach(nested::write);
  }

  private void builders(JavaComponent component) {
    String arguments = component.parameters().replaceAll(" extends \\w+", "");
    JavaComponent.Variant first = component.variants().get(0);
    if (component.variants().size() == 1) {
      String self = first.name() + arguments;
      out.doc("The component.");
      out.line(
          "public static final class "
              + first.name()
              + component.parameters()
              + " extends "
              + base(component, self)
              + " {");
      out.method(first.name() + "()", constructor(component));
      component.props().forEach(prop -> members.setters(prop, self));
      out.line("}");
    } else {
      common(component, arguments);
      component.variants().forEach(variant -> variant(component, variant, arguments));
    }
  }

  private void common(JavaComponent component, String arguments) {
    String more = arguments.isEmpty() ? "" : ", " + arguments.substring(1, arguments.length() - 1);
    String bounded =
        component.parameters().isEmpty()
            ? ""
            : ", " + component.parameters().substring(1, component.parameters().length() - 1);
    out.doc("What its builders have in common.", "@param <S> the builder itself");
    out.line(
        "public abstract static class Common<S extends Common<S"
            + more
            + ">"
            + bounded
            + "> extends "
            + base(component, "S")
            + " {");
    out.method("Common()", constructor(component));
    component.props().forEach(prop -> members.setters(prop, "S"));
    out.line("}").line("");
  }

  private void variant(JavaComponent component, JavaComponent.Variant variant, String arguments) {
    String self = variant.name() + arguments;
    String more = arguments.isEmpty() ? "" : ", " + arguments.substring(1, arguments.length() - 1);
    out.doc("The component.");
    out.line(
        "public static final class "
            + variant.name()
            + component.parameters()
            + " extends Common<"
            + self
            + more
            + "> {");
    out.line(variant.name() + "() {}").line("");
    for (JavaProp prop : variant.props()) {
      members.setters(prop, self);
    }
    out.line("}").line("");
  }

  private String constructor(JavaComponent component) {
    return "super(\""
        + library.namespace()
        + "\", \""
        + component.name()
        + "\", "
        + component.container()
        + ");";
  }

  private static String base(JavaComponent component, String self) {
    return component.base().replaceAll("\\bS\\b", self);
  }
}
