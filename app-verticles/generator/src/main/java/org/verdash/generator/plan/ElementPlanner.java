package org.verdash.generator.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verdash.generator.model.ComponentSpec;
import org.verdash.generator.model.PropSpec;
import org.verdash.generator.model.PropType;
import org.verdash.generator.names.Names;

/** Plans a package whose components are alike, and which one class makes: HTML. */
final class ElementPlanner {
  private static final Set<String> SPECIAL = Set.of("id", "children", "className", "style");
  private static final Set<String> NAMES_IN_ELEMENTS =
      Set.of("Component", "ComponentId", "List", "Map", "Object", "String", "Override", "Json");

  private final Rules rules;
  private final Rules elements;
  private final Names classes;
  private final Names factories;
  private final Map<PropType, String> shared;

  ElementPlanner(Rules rules, Names classes, Map<PropType, String> shared) {
    this.rules = rules;
    this.elements = rules.at("elements");
    this.classes = classes;
    this.factories = new Names(Set.copyOf(elements.texts("taken")), "El");
    this.shared = shared;
  }

  List<JavaComponent> components(List<ComponentSpec> specs) {
    List<PropSpec> common = common(specs);
    return specs.stream().map(spec -> component(spec, common)).toList();
  }

  JavaLibrary.Elements elements(List<ComponentSpec> specs) {
    List<JavaProp> props = plan(common(specs), new NestedTypes(Set.of(), this::whole, shared));
    return new JavaLibrary.Elements(
        elements.text("class", ""),
        elements.text("base", ""),
        elements.text("shared", ""),
        elements.text("container", ""),
        props,
        elements.text("attributes", ""),
        plan(any(specs), new NestedTypes(Set.of(), this::whole, shared)));
  }

  private List<JavaProp> plan(List<PropSpec> props, NestedTypes types) {
    PropPlanner planner = new PropPlanner(rules, Rules.of(Map.of()), types);
    return props.stream().map(planner::plan).toList();
  }

  private JavaComponent component(ComponentSpec spec, List<PropSpec> common) {
    Rules rule = rules.at("components").at(spec.name());
    String className = classes.type(spec.name());
    boolean container = !elements.texts("void").contains(spec.name());
    NestedTypes types = new NestedTypes(NAMES_IN_ELEMENTS, this::whole, shared);
    PropPlanner planner = new PropPlanner(rules, rule, types);
    List<JavaProp> props = new ArrayList<>();
    for (PropSpec prop : spec.props()) {
      boolean general = SPECIAL.contains(prop.wire()) || isAmong(common, prop);
      if (!general || rule.at("props").says(prop.wire())) {
        props.add(planner.plan(prop));
      }
    }
    props.addAll(planner.extra());
    return new JavaComponent(
        spec.name(),
        className,
        factories.method(spec.name()),
        rule.text("doc", spec.doc()),
        spec.deprecated(),
        container,
        "",
        elements.text(container ? "container" : "shared", "") + "<S>",
        "",
        rule.texts("make").stream().map(text -> make(text, className)).toList(),
        props,
        List.of(new JavaComponent.Variant(className, List.of())),
        types.all());
  }

  private static JavaComponent.Make make(String text, String className) {
    int equal = text.indexOf(" = ");
    return new JavaComponent.Make(
        text.substring(0, equal), className, text.substring(equal + 3).strip());
  }

  private static boolean isAmong(List<PropSpec> common, PropSpec prop) {
    return common.stream().anyMatch(other -> other.wire().equals(prop.wire()));
  }

  private static List<PropSpec> common(List<ComponentSpec> specs) {
    return specs.get(0).props().stream()
        .filter(prop -> !SPECIAL.contains(prop.wire()))
        .filter(prop -> specs.stream().allMatch(spec -> has(spec, prop)))
        .toList();
  }

  private static boolean has(ComponentSpec spec, PropSpec prop) {
    return spec.prop(prop.wire()).filter(other -> other.type().equals(prop.type())).isPresent();
  }

  // A property that elements have with different types is open.
  private static List<PropSpec> any(List<ComponentSpec> specs) {
    Map<String, PropSpec> all = new LinkedHashMap<>();
    for (ComponentSpec spec : specs) {
      for (PropSpec prop : spec.props()) {
        all.merge(
            prop.wire(),
            prop,
            (one, other) -> one.type().equals(other.type()) ? one : one.with(new PropType.Any()));
      }
    }
    all.remove("id");
    all.remove("key");
    return List.copyOf(all.values());
  }

  private boolean whole(String wire) {
    return wire.startsWith("n_") || rules.texts("whole").contains(wire);
  }
}
