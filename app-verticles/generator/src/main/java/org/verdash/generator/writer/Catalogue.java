package org.verdash.generator.writer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.verdash.generator.model.ComponentSpec;
import org.verdash.generator.model.PropSpec;
import org.verdash.generator.model.PropType;
import org.verdash.generator.plan.JavaComponent;
import org.verdash.generator.plan.JavaLibrary;
import org.verdash.generator.plan.JavaProp;
import org.verdash.generator.plan.Nested;
import org.verdash.json.JsonWriter;

/**
 * Writes what is known of a library's components for programs that ask for it at run time, as JSON:
 * each component with its description, its properties with their types, and how Java writes both.
 */
public final class Catalogue {
  private final JavaLibrary library;
  private final Map<String, List<String>> parents;

  /**
   * A catalogue of one library.
   *
   * @param parents what a component must stand in, innermost first, by its name
   */
  public Catalogue(JavaLibrary library, Map<String, List<String>> parents) {
    this.library = library;
    this.parents = Map.copyOf(parents);
  }

  /**
   * The JSON text.
   *
   * @param specs those that the library was planned from, in the same order
   * @param words enums that stand beside the components: text by constant, by name
   */
  public String of(List<ComponentSpec> specs, Map<String, Map<String, String>> words) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("namespace", library.namespace());
    json.put("package", library.packageName());
    json.put("elements", library.elements().className());
    json.put("words", words);
    List<JavaComponent> java = library.components();
    json.put(
        "components",
        Stream.iterate(0, i -> i < specs.size(), i -> i + 1)
            .map(i -> component(specs.get(i), java.get(i)))
            .toList());
    return new JsonWriter().value(json).toString();
  }

  private Map<String, Object> component(ComponentSpec spec, JavaComponent java) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("name", spec.name());
    json.put("doc", spec.doc());
    flag(json, "deprecated", spec.deprecated());
    flag(json, "container", java.container());
    json.put("inside", parents.getOrDefault(spec.name(), List.of()));
    json.put("class", java.className());
    json.put("factory", java.factory());
    json.put("makes", java.makes().stream().map(JavaComponent.Make::signature).toList());
    json.put("wildcards", spec.wildcards());
    json.put("props", spec.props().stream().map(prop -> prop(prop, java)).toList());
    SequencedMap<String, Object> types = new LinkedHashMap<>();
    java.nested().forEach(nested -> types.put(nested.name(), nested(nested)));
    json.put("types", types);
    return json;
  }

  private Map<String, Object> prop(PropSpec prop, JavaComponent component) {
    SequencedMap<String, Object> json = described(prop);
    List<JavaProp> java = java(prop.wire(), component);
    json.put("setters", java.stream().flatMap(Catalogue::setters).toList());
    json.put("views", java.stream().flatMap(Catalogue::views).toList());
    return json;
  }

  // Some have setters in each kind of builder, HTML's elements share some, and Styled has two.
  private List<JavaProp> java(String wire, JavaComponent component) {
    Stream<JavaProp> own =
        Stream.of(
                component.props().stream(),
                component.variants().get(0).props().stream(),
                library.elements().common().stream())
            .flatMap(props -> props)
            .filter(prop -> prop.wire().equals(wire));
    return Stream.concat(own, styled(wire, component).stream()).toList();
  }

  private static Optional<JavaProp> styled(String wire, JavaComponent component) {
    boolean named = component.props().stream().anyMatch(prop -> prop.wire().equals(wire));
    String setter =
        switch (named ? "" : wire) {
          case "className" -> "className(String names)";
          case "style" -> "style(Map<String, ?> more)";
          default -> "";
        };
    return setter.isEmpty() ? Optional.empty() : Optional.of(beside(wire, setter));
  }

  private static JavaProp beside(String wire, String signature) {
    int open = signature.indexOf('(');
    JavaProp.Setter setter =
        new JavaProp.Setter(
            signature.substring(0, open),
            signature.substring(open + 1, signature.length() - 1),
            "");
    return new JavaProp(wire, "", false, false, List.of(), List.of(setter));
  }

  private static Stream<String> setters(JavaProp prop) {
    return prop.setters().stream().map(setter -> setter.name() + '(' + setter.arguments() + ')');
  }

  private static Stream<String> views(JavaProp prop) {
    return prop.views().stream()
        .map(view -> view.name() + '(' + view.arguments() + "): " + view.value());
  }

  private Map<String, Object> nested(Nested nested) {
    return switch (nested) {
      case Nested.Words words -> Map.of("words", words.constants());
      case Nested.Form form -> Map.of("fields", form.fields().stream().map(this::field).toList());
    };
  }

  private Map<String, Object> field(Nested.Field field) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("name", field.prop().wire());
    flag(json, "required", field.prop().required());
    json.put("setters", setters(field.prop()).toList());
    return json;
  }

  private static SequencedMap<String, Object> described(PropSpec prop) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("name", prop.wire());
    json.put("type", type(prop.type()));
    flag(json, "required", prop.required());
    flag(json, "deprecated", prop.deprecated());
    json.put("doc", prop.doc());
    return json;
  }

  private static Object type(PropType type) {
    return switch (type) {
      case PropType.Text text -> "text";
      case PropType.Numeric number -> "number";
      case PropType.Truth truth -> "truth";
      case PropType.Any any -> "any";
      case PropType.Function function -> "any";
      case PropType.Node node -> "node";
      case PropType.FreeObject object -> "object";
      case PropType.ListOf list -> Map.of("list", type(list.item()));
      case PropType.MapOf map -> Map.of("map", type(map.value()));
      case PropType.Choice choice -> Map.of("choice", choice.texts());
      case PropType.OneOf union ->
          Map.of("oneOf", union.types().stream().map(Catalogue::type).toList());
      case PropType.Shape shape ->
          Map.of("shape", shape.fields().stream().map(Catalogue::described).toList());
    };
  }

  private static void flag(Map<String, Object> json, String name, boolean is) {
    if (is) {
      json.put(name, true);
    }
  }
}
