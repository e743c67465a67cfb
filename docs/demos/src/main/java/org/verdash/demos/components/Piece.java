package org.verdash.demos.components;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Component;
import org.verdash.component.Element;

/** A component by the name that the browser knows, for whoever does not know it before. */
final class Piece extends Element<Piece> {
  private Piece(Entry entry) {
    super(entry.shelf().namespace(), entry.name(), entry.container());
  }

  /** A component with these values; those of components inside it are components as well. */
  static Piece of(Entry entry, Map<?, ?> values, Catalogue catalogue) {
    Piece piece = new Piece(entry);
    values.forEach((wire, value) -> piece.put(String.valueOf(wire), made(value, catalogue)));
    return piece;
  }

  /** What the component stands in, with itself in its place. */
  static Component inPlace(Piece piece, Entry entry, Catalogue catalogue) {
    Component placed = piece;
    for (String parent : entry.inside()) {
      Entry around = catalogue.entry(entry.shelf().label() + '.' + parent);
      placed = new Piece(around).put("children", placed);
    }
    return placed;
  }

  private static @Nullable Object made(@Nullable Object value, Catalogue catalogue) {
    return switch (value) {
      case List<?> items -> items.stream().map(item -> made(item, catalogue)).toList();
      case Map<?, ?> map when map.get("props") instanceof Map<?, ?> props ->
          catalogue.named(map).<Object>map(entry -> of(entry, props, catalogue)).orElse(map);
      case null, default -> value;
    };
  }
}
