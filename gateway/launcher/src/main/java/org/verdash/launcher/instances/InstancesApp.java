package org.verdash.launcher.instances;

import java.util.Arrays;
import java.util.function.Function;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.Page;
import org.verdash.app.Pages;
import org.verdash.app.UserMessage;
import org.verdash.app.Visit;
import org.verdash.gateway.prefix.OwnApp;
import org.verdash.html.Html;

/** The page of saved instances: found, named, starred, deleted and brought back; their history. */
final class InstancesApp {
  private static final OwnApp OWN = OwnApp.INSTANCES;
  static final String NAME = OWN.id();

  private final CardActions actions;
  private final ListPage list;
  private final HistoryPage history;

  InstancesApp(Shelf shelf) {
    this.actions = new CardActions(shelf);
    this.list = new ListPage(shelf);
    this.history = new HistoryPage(shelf);
  }

  App app() {
    return App.named(NAME)
        .title(OWN.title())
        .description(OWN.description())
        .assets(InstancesApp.class)
        .withoutFoundPlugins()
        .updateTitle("")
        .pages(pages())
        .layout(Html.main(Pages.container()))
        .callback(list.callbacks())
        .callback(actions.callbacks())
        .callback(history.callbacks())
        .build();
  }

  private Pages pages() {
    Page[] lists =
        Arrays.stream(Scope.values())
            .map(
                scope ->
                    Page.at(scope.path(), visit -> told(visit, list.of(scope)))
                        .title(scope.title() + " \u00b7 Instances"))
            .toArray(Page[]::new);
    Page[] all = Arrays.copyOf(lists, lists.length + 1);
    all[lists.length] =
        Page.at("/history/<id>", visit -> told(visit, history::of))
            .title("History \u00b7 Instances");
    return Pages.of(all).notFound(visit -> Notice.of(visit, NAME, "There is nothing here."));
  }

  // A page that cannot be shown says why in the page's place.
  private static Component told(Visit visit, Function<Visit, Component> page) {
    try {
      return page.apply(visit);
    } catch (UserMessage message) {
      return Notice.of(visit, NAME, String.valueOf(message.getMessage()));
    }
  }
}
