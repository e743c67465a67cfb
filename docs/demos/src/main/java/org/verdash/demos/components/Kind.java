package org.verdash.demos.components;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What values a property takes, as the catalogue says it. */
sealed interface Kind {
  /** What one word says: text, number, truth, node, object, any. */
  record Plain(String word) implements Kind {}

  /** A list. */
  record ListOf(Kind item) implements Kind {}

  /** An object with any names. */
  record MapOf(Kind value) implements Kind {}

  /** One of some texts. */
  record Choice(List<String> texts) implements Kind {}

  /** One of several kinds. */
  record OneOf(List<Kind> kinds) implements Kind {}

  /** An object with known names. */
  record Shape(List<Property> fields) implements Kind {}

  /** A kind as the catalogue writes it: a word, or an object with one name. */
  static Kind of(@Nullable Object json) {
    if (!(json instanceof Map<?, ?> map)) {
      return new Plain(String.valueOf(json));
    }
    Map.Entry<?, ?> said = map.entrySet().iterator().next();
    List<?> items = said.getValue() instanceof List<?> list ? list : List.of();
    return switch (String.valueOf(said.getKey())) {
      case "list" -> new ListOf(of(said.getValue()));
      case "map" -> new MapOf(of(said.getValue()));
      case "choice" -> new Choice(items.stream().map(String::valueOf).toList());
      case "oneOf" -> new OneOf(items.stream().map(Kind::of).toList());
      case "shape" -> new Shape(items.stream().map(item -> Property.of((Map<?, ?>) item)).toList());
      default -> new Plain("any");
    };
  }

  /** Whether any text is such a value. */
  default boolean takesText() {
    return switch (this) {
      case Plain plain -> List.of("text", "any", "node").contains(plain.word);
      case OneOf union -> union.kinds.stream().anyMatch(Kind::takesText);
      case Choice choice -> false;
      case ListOf list -> false;
      case MapOf map -> false;
      case Shape shape -> false;
    };
  }

  /** Whether such values are short: they fit on a line. */
  default boolean isShort() {
    return switch (this) {
      case Plain plain -> List.of("text", "number", "truth").contains(plain.word);
      case OneOf union -> union.kinds.stream().allMatch(Kind::isShort);
      case Choice choice -> true;
      case ListOf list -> false;
      case MapOf map -> false;
      case Shape shape -> false;
    };
  }

  /** What a person calls it. */
  default String words() {
    return switch (this) {
      case Plain plain ->
          switch (plain.word) {
            case "truth" -> "true or false";
            case "any" -> "anything";
            case "node" -> "text or components";
            default -> plain.word;
          };
      case ListOf list -> "list of " + list.item.words();
      case MapOf map -> "object of " + map.value.words();
      case Choice choice -> choice.texts.stream().collect(joining(" | "));
      case OneOf union -> union.kinds.stream().map(Kind::words).collect(joining(" | "));
      case Shape shape ->
          shape.fields.stream().map(Property::wire).collect(joining(", ", "object { ", " }"));
    };
  }

  /** The same in a few words. */
  default String shortWords() {
    String words = words();
    return words.length() <= 60 ? words : words.substring(0, 57).strip() + " …";
  }
}
