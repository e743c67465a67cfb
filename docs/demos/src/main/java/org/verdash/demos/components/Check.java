package org.verdash.demos.components;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares JSON values with kinds, and says in a sentence what does not fit. */
record Check(Catalogue catalogue) {
  /**
   * The first thing that is wrong; empty when nothing is.
   *
   * @param place what the sentence calls the value, such as {@code labels.search}
   */
  Optional<String> wrong(Kind kind, @Nullable Object value, String place) {
    return switch (kind) {
      case Kind.Plain plain -> plain(plain, value, place);
      case Kind.Choice choice ->
          fits(choice.texts().contains(value), "one of " + choice.words(), value, place);
      case Kind.ListOf list ->
          value instanceof List<?> items
              ? each(list.item(), items, place)
              : fits(false, "a list in square brackets", value, place);
      case Kind.MapOf map ->
          value instanceof Map<?, ?> object
              ? each(map.value(), object, place)
              : fits(false, "an object in curly brackets", value, place);
      case Kind.Shape shape ->
          value instanceof Map<?, ?> object
              ? fields(shape, object, place)
              : fits(false, "an object in curly brackets", value, place);
      case Kind.OneOf union -> any(union, value, place);
    };
  }

  private Optional<String> plain(Kind.Plain plain, @Nullable Object value, String place) {
    return switch (plain.word()) {
      case "text" -> fits(value instanceof String, "text", value, place);
      case "number" -> fits(value instanceof Number, "a number", value, place);
      case "truth" -> fits(value instanceof Boolean, "true or false", value, place);
      case "object" ->
          fits(value instanceof Map<?, ?>, "an object in curly brackets", value, place)
              .or(() -> components(value, place));
      case "node" -> node(value, place);
      default -> components(value, place);
    };
  }

  /** A component, as Dash writes it, or text, or a list of these. */
  private Optional<String> node(@Nullable Object value, String place) {
    return switch (value) {
      case null -> fits(false, "text or components", null, place);
      case List<?> items -> each(new Kind.Plain("node"), items, place);
      case Map<?, ?> component ->
          catalogue
              .named(component)
              .map(entry -> props(entry, component, place))
              .orElseGet(() -> Optional.of(unknown(component, place)));
      default -> Optional.empty();
    };
  }

  /** What is wrong with components in a value of which nothing else is known. */
  private Optional<String> components(@Nullable Object value, String place) {
    return switch (value) {
      case List<?> items -> each(new Kind.Plain("any"), items, place);
      case Map<?, ?> map when map.containsKey("type") && map.containsKey("namespace") ->
          node(map, place);
      case Map<?, ?> map -> each(new Kind.Plain("any"), map, place);
      case null, default -> Optional.empty();
    };
  }

  private static String unknown(Map<?, ?> component, String place) {
    return component.containsKey("type")
        ? "%s: there is no component %s.".formatted(place, Wire.shown(component.get("type")))
        : place + " wants text, or components as {\"type\": \"Span\", \"props\": {}}.";
  }

  private Optional<String> props(Entry entry, Map<?, ?> component, String place) {
    if (!(component.get("props") instanceof Map<?, ?> props)) {
      return fits(!component.containsKey("props"), "an object in props", null, place);
    }
    Kind.Shape shape = new Kind.Shape(entry.props());
    Optional<String> stranger =
        props.keySet().stream()
            .map(String::valueOf)
            .filter(name -> entry.prop(name).isEmpty() && !name.matches("(data|aria)-.+"))
            .map(
                name ->
                    "%s: %s has no property %s.".formatted(place, entry.name(), Wire.shown(name)))
            .findFirst();
    return stranger.or(() -> fields(shape, props, place));
  }

  private Optional<String> fields(Kind.Shape shape, Map<?, ?> object, String place) {
    for (Property field : shape.fields()) {
      Object value = object.get(field.wire());
      String inside = place + '.' + field.wire();
      Optional<String> wrong =
          value == null
              ? fits(!field.required(), "a value for " + field.wire(), null, place)
              : wrong(field.kind(), value, inside);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private Optional<String> any(Kind.OneOf union, @Nullable Object value, String place) {
    List<Optional<String>> said =
        union.kinds().stream().map(kind -> wrong(kind, value, place)).toList();
    if (said.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    // A list with a wrong item is told about the item, as it could be nothing but a list.
    return said.stream()
        .filter(text -> !text.orElse("").startsWith(place + " wants "))
        .findFirst()
        .orElseGet(() -> fits(false, union.words(), value, place));
  }

  private Optional<String> each(Kind item, List<?> items, String place) {
    for (int i = 0; i < items.size(); i++) {
      Optional<String> wrong = wrong(item, items.get(i), place + '[' + i + ']');
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private Optional<String> each(Kind value, Map<?, ?> object, String place) {
    return object.entrySet().stream()
        .map(entry -> wrong(value, entry.getValue(), place + '.' + entry.getKey()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> fits(
      boolean good, String wanted, @Nullable Object value, String place) {
    String instead = value == null ? "" : ", not " + Wire.shown(value);
    return good ? Optional.empty() : Optional.of(place + " wants " + wanted + instead + '.');
  }
}
