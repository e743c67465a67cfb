package org.verdash.generator.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.verdash.generator.model.PropSpec;
import org.verdash.generator.model.PropType;

/** Plans the methods of one property by its type alone. */
final class Props {
  private Props() {}

  /** What every property gets of which no table says anything. */
  static JavaProp plain(PropSpec prop, String name, NestedTypes types) {
    return new JavaProp(
        prop.wire(),
        prop.doc(),
        prop.required(),
        prop.deprecated(),
        List.of(view(prop, name, types)),
        setters(prop, name, types));
  }

  static JavaProp.View view(PropSpec prop, String name, NestedTypes types) {
    JavaForm form = types.form(prop.type(), prop.wire());
    return form.open()
        ? new JavaProp.View("<T>", name, "Type<T> type", "T", "type")
        : new JavaProp.View("", name, "", form.value(), form.type());
  }

  static List<JavaProp.Setter> setters(PropSpec prop, String name, NestedTypes types) {
    List<PropType> alternatives =
        prop.type() instanceof PropType.OneOf union ? union.types() : List.of(prop.type());
    SequencedMap<String, JavaProp.Setter> distinct = new LinkedHashMap<>();
    for (PropType type : alternatives) {
      setters(prop.wire(), name, type, types)
          .forEach(setter -> distinct.putIfAbsent(setter.erasure(), setter));
    }
    return List.copyOf(distinct.values());
  }

  private static List<JavaProp.Setter> setters(
      String wire, String name, PropType type, NestedTypes types) {
    List<JavaProp.Setter> all = new ArrayList<>();
    JavaForm form = types.form(type, wire);
    switch (type) {
      case PropType.Node node when wire.equals("children") -> {
        all.add(setter(name, "Component... children", "Children.of(children)", wire));
        all.add(setter(name, "List<? extends Component> children", "Children.of(children)", wire));
        all.add(setter(name, "String text", "text", wire));
      }
      case PropType.Node node -> {
        all.add(setter(name, "Component value", "value", wire));
        all.add(setter(name, "String value", "value", wire));
      }
      case PropType.ListOf list -> {
        all.add(setter(name, form.argument() + " value", "PlainTypes.copy(value)", wire));
        String item = types.form(list.item(), wire).boxed();
        if (item.indexOf('<') < 0) {
          String each = item.equals("?") ? "Object" : item;
          all.add(setter(name, each + "... value", "List.of(value)", wire));
        }
      }
      case PropType.MapOf map ->
          all.add(setter(name, form.argument() + " value", "PlainTypes.copy(value)", wire));
      case PropType.FreeObject object -> {
        all.add(setter(name, form.argument() + " value", "PlainTypes.copy(value)", wire));
        all.add(setter(name, "Json value", "value", wire));
      }
      default -> all.add(setter(name, form.argument() + " value", "value", wire));
    }
    return all;
  }

  private static JavaProp.Setter setter(String name, String argument, String value, String wire) {
    return JavaProp.Setter.of(name, argument, value, wire);
  }
}
