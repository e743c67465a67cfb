package org.verdash.generator.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verdash.generator.model.ComponentSpec;
import org.verdash.generator.model.Metadata;
import org.verdash.generator.model.PropSpec;
import org.verdash.generator.model.PropType;
import org.verdash.generator.names.Known;
import org.verdash.generator.names.Names;

/** Plans the classes of a package. Not thread-safe. */
public final class Planner {
  private static final Set<String> IN_EVERY_STYLED = Set.of("id", "className", "style");
  private static final Set<String> IN_EVERY_ELEMENT = Set.of("id");
  // What generated code says of java.lang, and what each class has inside.
  private static final Set<String> SAID =
      Set.of(
          "Boolean",
          "Builder",
          "Common",
          "Deprecated",
          "Double",
          "Enum",
          "Integer",
          "Long",
          "Number",
          "Object",
          "Override",
          "Record",
          "String");

  private final Rules rules;
  private final Names classes;
  private final Map<PropType, String> shared = new HashMap<>();

  /**
   * A planner.
   *
   * @param rules what is said of the package
   * @param taken names that its classes shall not have, as packages beside it have them
   */
  public Planner(Rules rules, Set<String> taken) {
    this.rules = rules;
    Set<String> reserved = new HashSet<>(taken);
    reserved.addAll(rules.texts("taken"));
    reserved.addAll(Known.TYPES.keySet());
    reserved.addAll(SAID);
    this.classes = new Names(reserved, "El");
    Rules types = rules.at("shared");
    for (String name : types.names()) {
      types.object(name).ifPresent(type -> shared.put(Metadata.type(type, name), name));
    }
  }

  /** The classes; fails with {@link IllegalArgumentException} when a table makes no sense. */
  public JavaLibrary plan(List<ComponentSpec> specs) {
    Rules elements = rules.at("elements");
    List<JavaComponent> components =
        elements.says("class")
            ? new ElementPlanner(rules, classes, shared).components(specs)
            : specs.stream().map(this::component).toList();
    return new JavaLibrary(
        rules.text("package", ""),
        rules.text("namespace", ""),
        rules.text("doc", ""),
        components,
        elements.says("class")
            ? new ElementPlanner(rules, classes, shared).elements(specs)
            : JavaLibrary.Elements.NONE);
  }

  private JavaComponent component(ComponentSpec spec) {
    Rules rule = rules.at("components").at(spec.name());
    boolean styled = spec.has("className") && spec.has("style");
    String className =
        rule.says("class") ? classes.take(rule.text("class", "")) : classes.type(spec.name());
    NestedTypes types = new NestedTypes(reserved(className, rule), this::whole, shared);
    PropPlanner planner = new PropPlanner(rules, rule, types);
    List<JavaProp> props = new ArrayList<>();
    Map<String, List<JavaProp>> variants = new LinkedHashMap<>();
    for (PropSpec prop : spec.props()) {
      if (!(styled ? IN_EVERY_STYLED : IN_EVERY_ELEMENT).contains(prop.wire())) {
        props.add(withoutVaried(planner.plan(prop), rule));
      }
    }
    props.addAll(planner.extra());
    for (String variant : rule.at("variants").names()) {
      variants.put(variant, varied(spec, rule.at("variants").at(variant)));
    }
    String parameters = rule.text("parameters", "");
    return new JavaComponent(
        spec.name(),
        className,
        "",
        rule.text("doc", spec.doc()),
        spec.deprecated(),
        spec.has("children"),
        parameters,
        rule.text("base", base(spec, styled)),
        rule.text("statics", ""),
        new Makes(spec, props, parameters).plan(rule, parameters),
        props,
        variants(variants),
        types.all());
  }

  private static List<JavaComponent.Variant> variants(Map<String, List<JavaProp>> variants) {
    return variants.isEmpty()
        ? List.of(new JavaComponent.Variant("Builder", List.of()))
        : variants.entrySet().stream()
            .map(entry -> new JavaComponent.Variant(entry.getKey(), entry.getValue()))
            .toList();
  }

  // Setters of a property that kinds of builders have differently are not in what they share.
  private static JavaProp withoutVaried(JavaProp prop, Rules rule) {
    Rules variants = rule.at("variants");
    boolean varied =
        variants.names().stream().anyMatch(name -> variants.at(name).says(prop.wire()));
    return varied
        ? new JavaProp(
            prop.wire(), prop.doc(), prop.required(), prop.deprecated(), prop.views(), List.of())
        : prop;
  }

  private static List<JavaProp> varied(ComponentSpec spec, Rules variant) {
    return variant.names().stream()
        .map(
            wire -> {
              PropSpec prop = spec.prop(wire).orElseThrow(() -> unknown(spec, wire));
              List<JavaProp.Setter> setters =
                  variant.texts(wire).stream().map(t -> JavaProp.Setter.of(t, wire)).toList();
              return new JavaProp(wire, prop.doc(), false, false, List.of(), setters);
            })
        .toList();
  }

  private static IllegalArgumentException unknown(ComponentSpec spec, String wire) {
    return new IllegalArgumentException(spec.name() + " has no property " + wire);
  }

  private static String base(ComponentSpec spec, boolean styled) {
    if (styled) {
      return spec.wildcards().isEmpty() ? "Styled<S>" : "Attributed<S>";
    }
    return "Element<S>";
  }

  private Set<String> reserved(String className, Rules rule) {
    Set<String> reserved = new HashSet<>(Known.TYPES.keySet());
    reserved.addAll(rules.at("imports").names());
    reserved.addAll(rules.texts("taken"));
    reserved.addAll(rule.at("variants").names());
    reserved.addAll(SAID);
    reserved.add(className);
    return reserved;
  }

  private boolean whole(String wire) {
    return wire.startsWith("n_") || wire.endsWith("_clicks") || rules.texts("whole").contains(wire);
  }
}
