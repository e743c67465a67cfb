package org.verdash.app;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which properties may stand in a page's address, where anybody can write what they like. */
final class InUrl {
  /** They decide what a page loads, runs or leads to. */
  private static final Set<String> DANGEROUS =
      Set.of(
          "action",
          "children",
          "dangerously_allow_html",
          "formAction",
          "href",
          "id",
          "src",
          "srcDoc",
          "style");

  private InUrl() {}

  /** What is wrong with those of an app, as a sentence; empty when nothing is. */
  static Optional<String> problem(App app, @Nullable Component fixedLayout) {
    Set<String> own = new HashSet<>();
    for (Prop<?> prop : app.memory().inUrl()) {
      String wrong = "";
      if (prop.isEvent()) {
        wrong = "is an event, which cannot be in the address";
      } else if (prop.id().isPattern()) {
        wrong = "is a pattern, which cannot be in the address";
      } else if (DANGEROUS.contains(prop.name())) {
        wrong = "cannot be in the address: whoever makes a link would make the page";
      } else if (!own.add(prop.toString())) {
        wrong = "is in the address twice";
      } else if (!Tracking.there(prop, app, fixedLayout)) {
        wrong = "is in the address, but neither in the layout nor read or set by a callback";
      }
      if (!wrong.isEmpty()) {
        return Optional.of(prop + " " + wrong);
      }
    }
    return Optional.empty();
  }
}
