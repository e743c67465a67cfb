package org.verdash.demos.components;

import static org.verdash.html.Html.p;

import java.util.List;
import java.util.Set;
import org.verdash.app.Component;

/** Where a component is drawn. */
final class Stage {
  private static final String SHOWS_NOTHING = "It works, but shows nothing by itself.";
  private static final Set<String> SILENT =
      Set.of("ConfirmDialog", "Download", "Geolocation", "Interval", "Location", "Store");

  private Stage() {}

  /** The component in what it must stand in; a sentence when its values make none. */
  static List<Component> of(Entry entry, Draft draft, Catalogue catalogue) {
    try {
      Piece piece = Piece.of(entry, draft.values(), catalogue).id(entry.shownAs());
      Component placed = Piece.inPlace(piece, entry, catalogue);
      return SILENT.contains(entry.name()) ? List.of(placed, p(SHOWS_NOTHING)) : List.of(placed);
    } catch (IllegalArgumentException e) {
      return List.of(p(entry.name() + " cannot be drawn: " + e.getMessage()));
    }
  }
}
