package org.verdash.launcher.instances;

import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.p;

import org.verdash.app.Component;
import org.verdash.app.Visit;
import org.verdash.dcc.Link;

/** What stands in the place of a page that cannot be shown. */
final class Notice {
  private Notice() {}

  static Component of(Visit visit, String app, String sentence) {
    Place place = Place.of(visit.paths(), app);
    return div(
            h1("Nothing to show"),
            p(sentence),
            p(Link.of(place.list(Scope.MINE), "To your instances").refresh(true)))
        .className("page notice");
  }
}
