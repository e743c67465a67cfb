package org.verdash.gateway.page;

import java.util.List;

/** The gallery. */
final class HomePage {

  private static final int MOST_SOURCES = 4;
  private static final int COVERS = 8;

  private static final Template BODY =
      Template.of(
          """
          <a class="skip" href="#apps">To the apps</a>
          <header class="top">
          {brand}{instances}{who}</header>
          <main class="gallery">
          <div class="intro">
          <div><h1>Apps</h1>
          <p class="count" role="status">{count}</p></div>
          {search}</div>
          {apps}</main>
          <footer class="foot">Dash apps on the JVM</footer>
          """);

  private static final Template INSTANCES =
      Template.of(
          """
          <nav class="places" aria-label="Places"><a href="{href}">Instances</a></nav>
          """);

  private static final Template SIGNED_IN =
      Template.of(
          """
          <form class="who" method="post" action="{action}">
          <p><span>Signed in as </span><strong>{user}</strong></p>
          <button class="button" type="submit">Sign out</button>
          </form>
          """);

  private static final Template NOBODY =
      Template.of(
          """
          <p class="who"><a class="button main" href="{login}">Sign in</a></p>
          """);

  private static final Html SEARCH =
      new Html(
          """
          <form class="search" role="search" hidden>
          <label class="aside" for="search">Search apps</label>
          <input id="search" type="search" placeholder="Search" autocomplete="off" spellcheck="false" aria-keyshortcuts="/">
          <kbd aria-hidden="true">/</kbd>
          </form>
          """);

  private static final Template CARDS =
      Template.of(
          """
          <ul class="cards" id="apps" tabindex="-1">
          {cards}</ul>
          <div class="empty none" hidden><h2>No app fits</h2><p>Try fewer or other words.</p></div>
          """);

  private static final Template CARD =
      Template.of(
          """
          <li class="card">
          <div class="face">
          <div class="picture">{picture}</div>
          <div class="words">
          <h2>{title}</h2>
          {description}<a class="open" href="{href}">Open<span class="aside"> {title}</span></a>
          </div>
          </div>
          {sources}</li>
          """);

  private static final Template DESCRIPTION =
      Template.of(
          """
          <p>{text}</p>
          """);

  private static final Template PICTURE =
      Template.of("<img src=\"{src}\" alt=\"\" width=\"640\" height=\"360\" loading=\"lazy\">");

  private static final Template COVER = Template.of("<div class=\"cover cover-{number}\"></div>");

  private static final Template SOURCES =
      Template.of(
          """
          <div class="sources">
          {sources}</div>
          """);

  private static final Template SOURCE =
      Template.of(
          """
          <verdash-source src="{src}" label="{label}"><a href="{src}">{label}</a></verdash-source>
          """);

  private static final Template EMPTY =
      Template.of(
          """
          <div class="empty" id="apps" tabindex="-1">
          <h2>{title}</h2>
          {way}</div>
          """);

  private static final Html ASK_FOR_A_ROLE =
      new Html(
          """
          <p>Ask whoever looks after this server to open an app to you.</p>
          """);

  private static final Html ADD_AN_APP =
      new Html(
          """
          <p>Put the jar of an app into the folder of apps, then start the node again.
          <code>verdash new my-app</code> writes the project of a first one.</p>
          """);

  private static final Template SIGN_IN_TO_SEE =
      Template.of(
          """
          <p>Sign in to see the apps that are open to you.</p>
          <a class="button main" href="{login}">Sign in</a>
          """);

  private final Frame frame;

  HomePage(Frame frame) {
    this.frame = frame;
  }

  String page(HomeView view) {
    boolean nobody = view.user().isEmpty();
    Html body =
        BODY.with("brand", frame.brand())
            .with("instances", instances(view.instances()))
            .with("who", nobody ? signIn(NOBODY) : signedIn(view.user()))
            .with("count", count(view.apps().size()))
            .with("search", view.apps().isEmpty() ? Html.NOTHING : SEARCH)
            .with("apps", view.apps().isEmpty() ? empty(nobody, view.served()) : cards(view.apps()))
            .html();
    return frame.page(new Frame.Content("Apps", "home", body, scripts(view)));
  }

  private static Html instances(String href) {
    return href.isEmpty() ? Html.NOTHING : INSTANCES.with("href", href).html();
  }

  private Html signIn(Template template) {
    return template.with("login", frame.signInAndReturn(frame.own("/"))).html();
  }

  private Html signedIn(String user) {
    return SIGNED_IN.with("action", frame.own("/logout")).with("user", user).html();
  }

  // What is shared with the pages of apps is only there once an app is.
  private List<String> scripts(HomeView view) {
    boolean sources = view.apps().stream().anyMatch(card -> !card.sources().isEmpty());
    String home = frame.gateway("home.js");
    return sources ? List.of(frame.shared("source.js"), home) : List.of(home);
  }

  private static String count(int apps) {
    return switch (apps) {
      case 0 -> "";
      case 1 -> "1 app";
      default -> apps + " apps";
    };
  }

  private Html empty(boolean nobody, boolean served) {
    boolean bare = !nobody && !served;
    Html way = bare ? ADD_AN_APP : nobody ? signIn(SIGN_IN_TO_SEE) : ASK_FOR_A_ROLE;
    String title = bare ? "No apps yet" : "Nothing here that you may open";
    return EMPTY.with("title", title).with("way", way).html();
  }

  private static Html cards(List<HomeView.Card> apps) {
    return CARDS.with("cards", Html.joined(apps.stream().map(HomePage::card).toList())).html();
  }

  private static Html card(HomeView.Card app) {
    String text = app.description();
    return CARD.with("picture", picture(app))
        .with("title", app.title())
        .with("description", text.isEmpty() ? Html.NOTHING : DESCRIPTION.with("text", text).html())
        .with("href", app.href())
        .with("sources", sources(app.sources()))
        .html();
  }

  /** An app without a picture always gets the same one of ours. */
  private static Html picture(HomeView.Card app) {
    int number = 1 + Math.floorMod(app.name().hashCode(), COVERS);
    return app.picture().isEmpty()
        ? COVER.with("number", Integer.toString(number)).html()
        : PICTURE.with("src", app.picture()).html();
  }

  // The app's own page shows all of them; in a card they would be more than the app.
  private static Html sources(List<HomeView.Source> sources) {
    if (sources.isEmpty()) {
      return Html.NOTHING;
    }
    return SOURCES
        .with(
            "sources",
            Html.joined(sources.stream().limit(MOST_SOURCES).map(HomePage::source).toList()))
        .html();
  }

  private static Html source(HomeView.Source source) {
    return SOURCE.with("src", source.href()).with("label", source.label()).html();
  }
}
