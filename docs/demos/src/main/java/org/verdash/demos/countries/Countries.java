package org.verdash.demos.countries;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Component;
import org.verdash.app.Page;
import org.verdash.app.Pages;
import org.verdash.app.Prop;
import org.verdash.app.Rows;
import org.verdash.app.Type;
import org.verdash.app.Visit;
import org.verdash.dcc.Input;

/** A page for each country, and a first one whose filter asks no server. */
public final class Countries implements AppFactory {
  static final Prop<String> FILTER = Input.value("filter");
  static final Prop<String> FOUND = text("found");
  static final Rows<String> COUNTRY = Rows.texts("country");
  static final Rows.Part<String, Boolean> HIDDEN =
      COUNTRY.part("card", id -> new Prop<>(id, "hidden", Type.BOOLEAN));

  /** Hides the cards whose country does not have the text in its name, and counts the others. */
  private static final String HIDE =
      """
      text => {
        const wanted = (text ?? '').trim().toLowerCase();
        const cards = dash_clientside.callback_context.outputs_list[0];
        const hidden = cards.map(({id}) => !id.key.toLowerCase().includes(wanted));
        const shown = hidden.filter((away) => !away).length;
        return [hidden, shown === 1 ? '1 country' : `${shown} countries`];
      }\
      """;

  @Override
  public App create(AppHost host) {
    return app(Country.read());
  }

  static App app(List<Country> all) {
    Map<String, Country> byName = new TreeMap<>();
    all.forEach(country -> byName.put(country.name(), country));
    return App.named("countries")
        .title("Countries, one by one")
        .description(
            "Find a country as you type, open its page, walk on to its neighbour in the list.")
        .picture("picture.svg")
        .assets(Countries.class)
        .source("Countries.java", "Country.java", "CountryPages.java")
        .retryable()
        .pages(pages(byName))
        .layout(CountryPages.around())
        .callback(on(FILTER).inBrowser(HIDE, HIDDEN.each(), FOUND))
        .build();
  }

  private static Pages pages(Map<String, Country> all) {
    CountryPages pages = new CountryPages(List.copyOf(all.values()));
    return Pages.of(
            Page.at("/", pages::list),
            Page.at("/country/<name>", visit -> country(pages, find(all, visit), visit))
                .title(visit -> find(all, visit).map(Country::name).orElse("No such country"))
                .description(visit -> find(all, visit).map(CountryPages::summary).orElse("")))
        .notFound(pages::none);
  }

  private static Component country(CountryPages pages, Optional<Country> found, Visit visit) {
    return found.map(country -> pages.one(country, visit)).orElseGet(() -> pages.none(visit));
  }

  private static Optional<Country> find(Map<String, Country> all, Visit visit) {
    return Optional.ofNullable(all.get(visit.part("name")));
  }
}
