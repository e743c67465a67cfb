package org.verdash.gateway.page;

import java.time.Duration;
import java.util.List;

/** What a person sees instead of the page they asked for. */
final class ProblemPage {

  private static final Template BODY =
      Template.of(
          """
          <header class="top">
          {brand}</header>
          <main class="middle">
          <div class="problem">
          <p class="code {tone}">{status}</p>
          <h1>{title}</h1>
          <p class="lead">{detail}</p>
          {fact}{ways}</div>
          </main>
          """);

  private static final Template FACT =
      Template.of(
          """
          <p class="fact"><span>{name} </span>{value}</p>
          """);

  private static final Template HOME =
      Template.of(
          """
          <p class="ways"><a class="button" href="{home}">All apps</a></p>
          """);

  private static final Template SIGN_IN =
      Template.of(
          """
          <p class="ways"><a class="button main" href="{href}">{name}</a><a class="button" href="{home}">All apps</a></p>
          """);

  private static final Template AGAIN =
      Template.of(
          """
          <p class="aside" role="status"></p>
          <div class="ways" data-seconds="{seconds}">
          <button class="button main" type="button" hidden>Try now</button>
          <a class="button" href="{home}">All apps</a>
          <span class="said"></span>
          </div>
          <noscript><p class="lead">Load this page again in a moment.</p></noscript>
          """);

  private final Frame frame;

  ProblemPage(Frame frame) {
    this.frame = frame;
  }

  /**
   * What one problem says, which fact it shows, and which ways lead on; the latter may be nothing.
   */
  private record Words(String title, String detail, Html fact, Html ways) {
    Words(String title, String detail, Html ways) {
      this(title, detail, Html.NOTHING, ways);
    }
  }

  String page(ProblemView view) {
    Words words = words(view);
    Html body =
        BODY.with("brand", frame.brand())
            .with("tone", tone(view))
            .with("status", Integer.toString(view.status()))
            .with("title", words.title())
            .with("detail", words.detail())
            .with("fact", words.fact())
            .with("ways", words.ways())
            .html();
    List<String> scripts = waits(view) ? List.of(frame.gateway("wait.js")) : List.of();
    return frame.page(new Frame.Content(words.title(), "single", body, scripts));
  }

  private static String tone(ProblemView view) {
    if (waits(view)) {
      return "waiting";
    }
    return view.status() >= 500 ? "failed" : "calm";
  }

  private static boolean waits(ProblemView view) {
    return view instanceof ProblemView.NotRunning || view instanceof ProblemView.StoreAway;
  }

  private Words words(ProblemView view) {
    return switch (view) {
      case ProblemView.NotFound() ->
          new Words(
              "There is nothing here",
              "The address may be mistyped, or the app has moved.",
              home());
      case ProblemView.SignInNeeded(String returnTo) ->
          new Words(
              "Please sign in",
              "This page is for people who are signed in.",
              signIn("Sign in", returnTo));
      case ProblemView.Forbidden(String user, String returnTo) -> forbidden(user, returnTo);
      case ProblemView.WrongHost(String host) ->
          new Words(
              "This address is not served here",
              "The server is reached, but not under this name. Check the address.",
              fact("Host", host),
              Html.NOTHING);
      case ProblemView.NotRunning(Duration retryAfter) -> notRunning(retryAfter);
      case ProblemView.StoreAway(Duration retryAfter) -> storeAway(retryAfter);
      case ProblemView.Failed(String incident) ->
          new Words(
              "Something went wrong here",
              "It is not your fault, and it is in the log. Try again in a moment.",
              fact("Incident", incident),
              home());
      case ProblemView.LinkUsed() ->
          new Words(
              "This link was used already",
              "A sign-in link works once and for a short time. Sign in with name and password.",
              signIn("Sign in", frame.own("/")));
      case ProblemView.Other(int status, String title, String detail) ->
          new Words(title, detail, home());
    };
  }

  private Words notRunning(Duration retryAfter) {
    return new Words(
        "The app is not running yet",
        "It is starting, or it was stopped. This page opens it as soon as it runs.",
        again(retryAfter));
  }

  private Words storeAway(Duration retryAfter) {
    return new Words(
        "What was saved cannot be reached",
        "The database of this house does not answer. Nothing that was saved is lost. This page"
            + " opens as soon as it answers again.",
        again(retryAfter));
  }

  private Words forbidden(String user, String returnTo) {
    boolean nobody = user.isEmpty();
    return new Words(
        "You may not open this",
        nobody
            ? "It is open to some people only. Sign in if you are one of them."
            : "You are signed in as %s, and this is not open to you.".formatted(user),
        signIn(nobody ? "Sign in" : "Sign in as somebody else", returnTo));
  }

  private static Html fact(String name, String value) {
    return value.isEmpty() ? Html.NOTHING : FACT.with("name", name).with("value", value).html();
  }

  private Html home() {
    return HOME.with("home", frame.own("/")).html();
  }

  private Html signIn(String name, String returnTo) {
    String href = frame.signInAndReturn(returnTo);
    return SIGN_IN.with("home", frame.own("/")).with("href", href).with("name", name).html();
  }

  private Html again(Duration retryAfter) {
    long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
    return AGAIN.with("home", frame.own("/")).with("seconds", Long.toString(seconds)).html();
  }
}
