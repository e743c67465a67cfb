package org.verdash.generator.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the types of the metadata, each in its simplest form: a union of one is that one, {@code
 * null} in a choice is nobody's value, and texts that only spell a truth value in HTML's manner
 * ({@code "disabled"}, {@code "true"}) stand for the truth value beside them.
 */
final class TypeReader {
  private static final PropType ANY = new PropType.Any();
  private static final PropType TRUTH = new PropType.Truth();

  private TypeReader() {}

  static PropType read(Map<?, ?> json, String wire) {
    Object value = json.get("value");
    return switch (String.valueOf(json.get("name"))) {
      case "string", "String" -> new PropType.Text();
      case "number" -> new PropType.Numeric();
      case "bool", "boolean" -> TRUTH;
      case "node", "element" -> new PropType.Node();
      case "func", "symbol", "instanceOf" -> new PropType.Function();
      case "object" -> new PropType.FreeObject();
      case "array" -> new PropType.ListOf(ANY);
      case "arrayOf" -> new PropType.ListOf(inner(value, wire));
      case "objectOf" -> new PropType.MapOf(inner(value, wire));
      case "tuple" -> new PropType.ListOf(common(items(json.get("elements")), wire));
      case "enum" -> value instanceof List<?> items ? choice(items) : ANY;
      case "literal" -> choice(List.of(Map.of("value", String.valueOf(value))));
      case "union" -> union(items(value).stream().map(item -> inner(item, wire)).toList(), wire);
      case "shape", "exact" -> shape(value);
      default -> ANY;
    };
  }

  private static List<?> items(@Nullable Object json) {
    return json instanceof List<?> items ? items : List.of();
  }

  private static PropType inner(@Nullable Object json, String wire) {
    return json instanceof Map<?, ?> map ? read(map, wire) : ANY;
  }

  private static PropType common(List<?> elements, String wire) {
    return union(elements.stream().map(item -> inner(item, wire)).toList(), wire);
  }

  private static PropType shape(@Nullable Object json) {
    if (!(json instanceof Map<?, ?> fields) || fields.isEmpty()) {
      return new PropType.FreeObject();
    }
    List<PropSpec> read = new ArrayList<>();
    fields.forEach((name, field) -> read.add(field(String.valueOf(name), (Map<?, ?>) field)));
    return new PropType.Shape(
        read.stream().filter(f -> !(f.type() instanceof PropType.Function)).toList());
  }

  private static PropSpec field(String name, Map<?, ?> json) {
    String doc = json.get("description") instanceof String text ? text : "";
    return new PropSpec(name, read(json, name), Boolean.TRUE.equals(json.get("required")), doc);
  }

  private static PropType choice(List<?> items) {
    List<String> literals =
        items.stream()
            .map(item -> item instanceof Map<?, ?> map ? map.get("value") : item)
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .filter(Predicate.not("null"::equals))
            .toList();
    List<String> texts =
        literals.stream().filter(TypeReader::quoted).map(TypeReader::bare).toList();
    SequencedSet<PropType> types = new LinkedHashSet<>();
    if (literals.stream().anyMatch(text -> text.equals("true") || text.equals("false"))) {
      types.add(TRUTH);
    }
    if (literals.stream().anyMatch(text -> text.matches("-?[0-9.]+"))) {
      types.add(new PropType.Numeric());
    }
    List<String> words =
        texts.isEmpty() ? literals.stream().filter(TypeReader::word).toList() : texts;
    if (!words.isEmpty()) {
      types.add(new PropType.Choice(words));
    }
    return one(types);
  }

  private static boolean quoted(String text) {
    return text.length() > 1 && (text.startsWith("'") || text.startsWith("\""));
  }

  private static boolean word(String text) {
    return text.matches("[A-Za-z][\\w-]*") && !text.equals("true") && !text.equals("false");
  }

  private static String bare(String text) {
    return text.substring(1, text.length() - 1);
  }

  private static PropType union(List<PropType> types, String wire) {
    SequencedSet<PropType> all = new LinkedHashSet<>();
    SequencedSet<String> texts = new LinkedHashSet<>();
    for (PropType type : types) {
      switch (type) {
        case PropType.OneOf nested -> all.addAll(nested.types());
        case PropType.Choice choice -> texts.addAll(choice.texts());
        default -> all.add(type);
      }
    }
    if (all.contains(TRUTH)) {
      texts.removeIf(text -> spellsTruth(text, wire));
    }
    if (!texts.isEmpty() && !all.contains(new PropType.Text())) {
      all.add(new PropType.Choice(List.copyOf(texts)));
    }
    return one(all);
  }

  private static boolean spellsTruth(String text, String wire) {
    return text.equalsIgnoreCase(wire) || text.equals("true") || text.equals("false");
  }

  private static PropType one(SequencedSet<PropType> types) {
    if (types.isEmpty() || types.contains(ANY)) {
      return ANY;
    }
    return types.size() == 1 ? types.getFirst() : new PropType.OneOf(List.copyOf(types));
  }
}
