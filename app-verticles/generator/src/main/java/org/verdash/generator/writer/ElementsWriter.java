package org.verdash.generator.writer;

import java.util.Map;
import org.verdash.generator.plan.JavaComponent;
import org.verdash.generator.plan.JavaLibrary;

/** Writes the class that makes all components of a package, and those of what they share. */
final class ElementsWriter {
  private static final String GENERATED = "@Generated(\"org.verdash.generator\")";

  private final JavaLibrary library;
  private final JavaLibrary.Elements elements;
  private final Map<String, String> imports;

  ElementsWriter(JavaLibrary library, Map<String, String> imports) {
    this.library = library;
    this.elements = library.elements();
    this.imports = imports;
  }

  void write(Map<String, String> files) {
    files.put(elements.className(), makes());
    files.put(elements.shared(), shared());
    files.put(elements.attributes(), attributes());
  }

  private String makes() {
    Source out = new Source(library.packageName(), imports);
    String name = elements.className();
    out.doc(
        library.doc(),
        "Made for {@code import static "
            + library.packageName()
            + "."
            + name
            + ".*}: each is"
            + " named as in HTML and takes text, or components.");
    out.line(GENERATED);
    out.line("public final class " + name + " extends " + elements.base() + " {");
    out.line("private " + name + "() {}").line("");
    library.components().forEach(component -> make(out, component));
    return out.line("}").text();
  }

  private void make(Source out, JavaComponent component) {
    String type = component.className();
    String made = "new " + type + "()";
    for (JavaComponent.Make make : component.makes()) {
      method(out, component, make.signature(), make.body());
    }
    if (component.makes().isEmpty() && component.container()) {
      method(
          out,
          component,
          component.factory() + "(Component... children)",
          made + ".children(children)");
      method(out, component, component.factory() + "(String text)", made + ".children(text)");
    } else if (component.makes().isEmpty()) {
      method(out, component, component.factory() + "()", made);
    }
  }

  private static void method(Source out, JavaComponent component, String signature, String body) {
    out.doc(Docs.sentence(Javadoc.escape(Members.firstLine(component.doc()))));
    if (component.deprecated()) {
      out.line("@Deprecated");
    }
    out.method("public static " + component.className() + ' ' + signature, "return " + body + ";");
  }

  private String shared() {
    Source out = new Source(library.packageName(), imports);
    String name = elements.shared();
    Members members = new Members(out);
    out.doc("What every element has.", "@param <S> the element itself");
    out.line(GENERATED);
    out.line(
        "public abstract class " + name + "<S extends " + name + "<S>> extends Attributed<S> {");
    out.method(
        name + "(String typeName)", "super(\"" + library.namespace() + "\", typeName, true);");
    elements.common().forEach(prop -> members.setters(prop, "S"));
    return out.line("}").text();
  }

  private String attributes() {
    Source out = new Source(library.packageName(), imports);
    Members members = new Members(out);
    out.doc(
        "Every property of any element, for callbacks.",
        "Ids fail with {@link IllegalArgumentException} when they are not allowed.");
    out.line(GENERATED);
    out.line("public final class " + elements.attributes() + " {");
    out.line("private " + elements.attributes() + "() {}").line("");
    elements.all().forEach(members::views);
    return out.line("}").text();
  }
}
