package org.verdash.generator.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.verdash.generator.model.Metadata;
import org.verdash.generator.model.PropSpec;
import org.verdash.generator.names.Names;

/** Plans properties by their types, and by what the tables say of them. */
final class PropPlanner {
  private final Rules library;
  private final Rules component;
  private final NestedTypes types;
  private final Names names = new Names(java.util.Set.of("of", "put"));

  PropPlanner(Rules library, Rules component, NestedTypes types) {
    this.library = library;
    this.component = component;
    this.types = types;
  }

  JavaProp plan(PropSpec prop) {
    return plan(prop, rule(prop.wire()));
  }

  /** What the tables say of a property, those of its component first. */
  Rules rule(String wire) {
    Rules own = component.at("props").at(wire);
    Rules said = own.over(library.at("all").at(wire));
    return said.over(library.at("kinds").at(said.text("as", "")));
  }

  JavaProp plan(PropSpec said, Rules rule) {
    PropSpec prop =
        rule.object("type").map(type -> said.with(Metadata.type(type, said.wire()))).orElse(said);
    String name = rule.says("name") ? names.take(rule.text("name", "")) : names.method(prop.wire());
    if (rule.says("nested")) {
      types.name(prop.wire(), rule.text("nested", ""));
    }
    return new JavaProp(
        prop.wire(),
        rule.text("doc", prop.doc()),
        prop.required(),
        prop.deprecated(),
        views(prop, rule, name),
        setters(prop, rule, name));
  }

  private List<JavaProp.View> views(PropSpec prop, Rules rule, String name) {
    return rule.says("views")
        ? rule.texts("views").stream().map(t -> JavaProp.View.of(t.replace("$", name))).toList()
        : List.of(Props.view(prop, name, types));
  }

  private List<JavaProp.Setter> setters(PropSpec prop, Rules rule, String name) {
    Stream<JavaProp.Setter> first =
        rule.says("setters")
            ? rule.texts("setters").stream().map(text -> setter(text, name, prop.wire()))
            : Props.setters(prop, name, types).stream();
    Stream<JavaProp.Setter> more =
        rule.texts("plus").stream().map(text -> setter(text, name, prop.wire()));
    return Stream.concat(first, more).toList();
  }

  private static JavaProp.Setter setter(String text, String name, String wire) {
    return JavaProp.Setter.of(text.replace("$", name), wire);
  }

  /** Setters that belong to no single property. */
  List<JavaProp> extra() {
    List<JavaProp> all = new ArrayList<>();
    Rules extra = component.at("extra");
    for (String text : extra.names()) {
      JavaProp.Setter setter = JavaProp.Setter.of(text, "");
      all.add(new JavaProp("", extra.text(text, ""), false, false, List.of(), List.of(setter)));
    }
    return all;
  }
}
