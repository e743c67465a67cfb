package org.verdash.generator.writer;

import java.util.ArrayList;
import java.util.List;
import org.verdash.generator.plan.JavaComponent;
import org.verdash.generator.plan.JavaLibrary;
import org.verdash.generator.plan.JavaProp;
import org.verdash.generator.plan.Nested;

/** Lists what generated classes offer, a line for each public member, the wire name beside it. */
public final class Surface {
  private final List<String> lines = new ArrayList<>();

  private Surface() {}

  /** The lines, in the order of the classes. */
  public static List<String> of(JavaLibrary library) {
    Surface surface = new Surface();
    surface.elements(library.elements());
    library.components().forEach(surface::component);
    return List.copyOf(surface.lines);
  }

  private void elements(JavaLibrary.Elements elements) {
    if (!elements.className().isEmpty()) {
      elements.common().forEach(prop -> setters(elements.shared(), prop));
      elements.all().forEach(prop -> views(elements.attributes(), prop));
    }
  }

  private void component(JavaComponent component) {
    String name = component.className();
    lines.add(name + " = " + component.name() + " : " + component.base());
    if (!component.factory().isEmpty() && component.makes().isEmpty()) {
      lines.add(
          name + " made by " + component.factory() + (component.container() ? "(...)" : "()"));
    }
    component
        .makes()
        .forEach(m -> lines.add(name + " made by " + m.signature() + ": " + m.returns()));
    if (component.factory().isEmpty()) {
      component.props().forEach(prop -> views(name, prop));
    }
    component.props().forEach(prop -> setters(name + " builder", prop));
    for (JavaComponent.Variant variant : component.variants()) {
      variant.props().forEach(prop -> setters(name + '.' + variant.name(), prop));
    }
    component.nested().forEach(nested -> nested(name, nested));
  }

  private void views(String owner, JavaProp prop) {
    for (JavaProp.View view : prop.views()) {
      String more = view.arguments().isEmpty() ? "" : ", " + view.arguments();
      lines.add(
          "%s %s = %s(id%s): %s".formatted(owner, wire(prop), view.name(), more, view.value()));
    }
  }

  private void setters(String owner, JavaProp prop) {
    for (JavaProp.Setter setter : prop.setters()) {
      lines.add("%s %s = .%s(%s)".formatted(owner, wire(prop), setter.name(), setter.arguments()));
    }
  }

  private static String wire(JavaProp prop) {
    return (prop.wire().isEmpty() ? "-" : prop.wire()) + (prop.required() ? "!" : "");
  }

  private void nested(String owner, Nested nested) {
    String name = owner + '.' + nested.name();
    switch (nested) {
      case Nested.Words words -> lines.add(name + ' ' + words.constants());
      case Nested.Form form -> form.fields().forEach(field -> setters(name, field.prop()));
    }
  }
}
