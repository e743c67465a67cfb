package org.verdash.generator.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verdash.generator.model.ComponentSpec;
import org.verdash.generator.model.PropSpec;

/**
 * Plans how a component is made. What is required stands in the brackets of {@code of}, so that a
 * component without it does not compile; children follow.
 */
final class Makes {
  private final ComponentSpec spec;
  private final List<JavaProp> props;
  private final String builder;
  private final String diamond;
  private final String generic;

  Makes(ComponentSpec spec, List<JavaProp> props, String parameters) {
    this.spec = spec;
    this.props = props;
    this.builder = "Builder" + arguments(parameters);
    this.diamond = "new Builder" + arguments(parameters) + "()";
    this.generic = parameters.isEmpty() ? "" : parameters + ' ';
  }

  /** Type arguments for type parameters: {@code <T>} for {@code <T extends Number>}. */
  static String arguments(String parameters) {
    return parameters.replaceAll(" extends \\w+", "");
  }

  List<JavaComponent.Make> plan(Rules rule, String parameters) {
    return rule.says("make")
        ? rule.texts("make").stream().map(text -> said(text, parameters)).toList()
        : byRule(rule.text("main", spec.has("value") ? "value" : ""));
  }

  // of(Prop<Integer> ticks, Duration every) = new Builder()..., or ": Many<T>" before the sign
  private JavaComponent.Make said(String text, String parameters) {
    int close = Texts.close(text, text.indexOf('('));
    int equal = text.indexOf(" = ", close);
    String between = text.substring(close + 1, equal).strip();
    String returns = between.startsWith(":") ? between.substring(1).strip() : builder;
    String signature = text.substring(0, close + 1);
    return new JavaComponent.Make(
        signature.startsWith("<") || !returns.contains("<T")
            ? signature
            : parameters + ' ' + signature,
        returns,
        text.substring(equal + 3).strip());
  }

  private List<JavaComponent.Make> byRule(String main) {
    List<JavaComponent.Make> all = new ArrayList<>();
    List<JavaProp> needed =
        props.stream().filter(prop -> prop.required() && !prop.setters().isEmpty()).toList();
    boolean needsId = spec.prop("id").filter(PropSpec::required).isPresent();
    if (needsId) {
      all.add(make("String id", needed, "", ".id(id)"));
      all.add(make("ComponentId id", needed, "", ".id(id)"));
    } else if (spec.has("children")) {
      all.add(make("", needed, "Component... children", ".children(children)"));
      all.add(make("", needed, "String text", ".children(text)"));
    } else {
      all.add(make("", needed, "", ""));
    }
    // One that is required gets its value in the brackets; its name alone would leave it out.
    prop(main).filter(prop -> !prop.required()).ifPresent(prop -> all.add(main(prop, needed)));
    return all;
  }

  private Optional<JavaProp> prop(String wire) {
    return props.stream().filter(p -> p.wire().equals(wire) && !p.views().isEmpty()).findFirst();
  }

  private JavaComponent.Make main(JavaProp prop, List<JavaProp> needed) {
    JavaProp.View view = prop.views().get(0);
    String value = view.parameters().isEmpty() ? view.value() : generic.isEmpty() ? "?" : "T";
    String id = ".id(MainProp.id(%s, \"%s\"))".formatted(view.name(), prop.wire());
    List<JavaProp> others = needed.stream().filter(other -> !other.equals(prop)).toList();
    return make("Prop<" + value + "> " + view.name(), others, "", id);
  }

  private JavaComponent.Make make(String first, List<JavaProp> needed, String last, String end) {
    Stream<String> between = needed.stream().map(prop -> argument(prop.setters().get(0)));
    String arguments =
        Stream.concat(Stream.concat(Stream.of(first), between), Stream.of(last))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    String sets =
        needed.stream()
            .map(prop -> prop.setters().get(0).name())
            .map(name -> "." + name + "(" + name + ")")
            .collect(Collectors.joining());
    return new JavaComponent.Make(generic + "of(" + arguments + ")", builder, diamond + sets + end);
  }

  private static String argument(JavaProp.Setter setter) {
    String arguments = setter.arguments();
    return arguments.substring(0, arguments.lastIndexOf(' ') + 1) + setter.name();
  }
}
