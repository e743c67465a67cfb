package org.verdash.generator.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.verdash.generator.model.PropSpec;
import org.verdash.generator.model.PropType;
import org.verdash.generator.names.Names;

/** The enums and shapes of one class, each made once; also says how any type looks in Java. */
final class NestedTypes {
  private static final Set<String> OF_OBJECT =
      Set.of("of", "with", "json", "write", "wait", "notify", "getClass", "hashCode", "toString");

  private final List<Nested> all = new ArrayList<>();
  private final Names names;
  private final Predicate<String> whole;
  private final Map<PropType, String> shared;
  private final Map<String, String> wanted = new HashMap<>();
  private final Deque<String> owners = new ArrayDeque<>();

  /**
   * None yet.
   *
   * @param whole tells whether a number of this name has no fraction
   * @param shared types that stand elsewhere, by what they are made of
   */
  NestedTypes(Set<String> reserved, Predicate<String> whole, Map<PropType, String> shared) {
    this.names = new Names(reserved, "Kind");
    this.whole = whole;
    Map<PropType, String> bare = new HashMap<>();
    shared.forEach((type, name) -> bare.put(bare(type), name));
    this.shared = Map.copyOf(bare);
  }

  List<Nested> all() {
    return List.copyOf(all);
  }

  /** Says what the type of a property shall be called. */
  void name(String wire, String name) {
    wanted.put(wire, name);
  }

  /** How a property or field of this name looks. */
  JavaForm form(PropType type, String wire) {
    return switch (type) {
      case PropType.Text text -> JavaForm.TEXT;
      case PropType.Numeric number -> number(wire);
      case PropType.Truth truth -> JavaForm.TRUTH;
      case PropType.Node node -> JavaForm.NODE;
      case PropType.FreeObject object ->
          wire.toLowerCase(Locale.ROOT).contains("style") ? JavaForm.STYLE : JavaForm.OBJECT;
      case PropType.ListOf list -> form(list.item(), wire).list();
      case PropType.MapOf map -> form(map.value(), wire).map();
      case PropType.Choice choice -> JavaForm.nested(name(choice, wire));
      case PropType.Shape shape -> JavaForm.nested(name(shape, wire));
      case PropType.Any any -> JavaForm.ANY;
      case PropType.OneOf union -> JavaForm.ANY;
      case PropType.Function function -> JavaForm.ANY;
    };
  }

  private JavaForm number(String wire) {
    if (wire.endsWith("timestamp")) {
      return JavaForm.STAMP;
    }
    return whole.test(wire) ? JavaForm.WHOLE : JavaForm.NUMBER;
  }

  private String name(PropType type, String wire) {
    PropType bare = bare(type);
    String elsewhere = shared.get(bare);
    if (elsewhere != null) {
      return elsewhere;
    }
    Optional<Nested> same =
        all.stream().filter(made -> bare(made.origin()).equals(bare)).findFirst();
    return same.map(Nested::name).orElseGet(() -> make(type, free(wire)));
  }

  private String free(String wire) {
    String owner = owners.peek();
    return owner == null ? names.type(wanted.getOrDefault(wire, wire)) : names.type(wire, owner);
  }

  // Types that differ in nothing but what is said of them are one type.
  private static PropType bare(PropType type) {
    return switch (type) {
      case PropType.Shape shape ->
          new PropType.Shape(
              shape.fields().stream()
                  .map(f -> new PropSpec(f.wire(), bare(f.type()), f.required(), ""))
                  .toList());
      case PropType.ListOf list -> new PropType.ListOf(bare(list.item()));
      case PropType.MapOf map -> new PropType.MapOf(bare(map.value()));
      case PropType.OneOf union ->
          new PropType.OneOf(union.types().stream().map(NestedTypes::bare).toList());
      default -> type;
    };
  }

  private String make(PropType type, String name) {
    int place = all.size();
    all.add(
        place,
        type instanceof PropType.Shape
            ? new Nested.Form(name, type, List.of())
            : new Nested.Words(name, type, Names.constants(((PropType.Choice) type).texts())));
    if (type instanceof PropType.Shape shape) {
      owners.push(name);
      all.set(place, new Nested.Form(name, type, fields(shape)));
      owners.pop();
    }
    return name;
  }

  private List<Nested.Field> fields(PropType.Shape shape) {
    Names methods = new Names(OF_OBJECT);
    List<Nested.Field> fields = new ArrayList<>();
    for (PropSpec field : shape.fields()) {
      String name = methods.method(field.wire());
      fields.add(new Nested.Field(name, Props.plain(field, name, this)));
    }
    return fields;
  }
}
