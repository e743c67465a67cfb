package org.verdash.gateway.page;

import java.util.List;

/** Sign-in, and the last page of its small window. */
final class LoginPage {

  private static final Template BODY =
      Template.of(
          """
          <main class="middle">
          <div class="panel">
          {brand}<h1>Sign in</h1>
          {lead}<form class="fields" method="post" action="{action}">
          {error}<input type="hidden" name="return" value="{return}">
          {window}<label>Name
          <input name="user" type="text" value="{user}" autocomplete="username" autocapitalize="none" spellcheck="false" required{focususer}{wrong}>
          </label>
          <label>Password
          <input name="password" type="password" autocomplete="current-password" required{focuspassword}{wrong}>
          </label>
          <button class="button main" type="submit">Sign in</button>
          </form>
          {demo}</div>
          </main>
          """);

  private static final Html IN_WINDOW =
      new Html(
          """
          <p class="lead">Your page is kept. This window closes by itself.</p>
          """);

  private static final Html WINDOW_FIELD =
      new Html(
          """
          <input type="hidden" name="window" value="1">
          """);

  private static final Template ERROR =
      Template.of(
          """
          <p class="error" role="alert" id="error">{text}</p>
          """);

  private static final Html WRONG = new Html(" aria-invalid=\"true\" aria-describedby=\"error\"");

  private static final Html FOCUS = new Html(" autofocus");

  private static final Template DEMO =
      Template.of(
          """
          <div class="demo">
          <p>This is a demo. Its passwords stand in the terminal where it was started.</p>
          <ul>{accounts}</ul>
          </div>
          """);

  private static final Template ACCOUNT =
      Template.of(
          "<li><button class=\"button\" type=\"button\" data-user=\"{user}\""
              + " disabled>{user}</button></li>");

  private static final Html DONE =
      new Html(
          """
          <main class="middle">
          <div class="panel" role="status">
          <h1>You are signed in</h1>
          <p class="lead">You can close this window. Your page goes on where it was.</p>
          </div>
          </main>
          """);

  private final Frame frame;

  LoginPage(Frame frame) {
    this.frame = frame;
  }

  String page(LoginView view) {
    boolean failed = !view.error().isEmpty();
    boolean named = !view.user().isEmpty();
    Html body =
        BODY.with("action", frame.own("/login"))
            .with("brand", view.window() ? Html.NOTHING : frame.brand())
            .with("lead", view.window() ? IN_WINDOW : Html.NOTHING)
            .with("error", failed ? ERROR.with("text", view.error()).html() : Html.NOTHING)
            .with("return", view.returnTo())
            .with("window", view.window() ? WINDOW_FIELD : Html.NOTHING)
            .with("user", view.user())
            .with("focususer", named ? Html.NOTHING : FOCUS)
            .with("focuspassword", named ? FOCUS : Html.NOTHING)
            .with("wrong", failed ? WRONG : Html.NOTHING)
            .with("demo", demo(view.demoAccounts()))
            .html();
    String kind = view.window() ? "window" : "single";
    List<String> scripts = List.of(frame.gateway("login.js"));
    return frame.page(
        new Frame.Content(failed ? "Error: Sign in" : "Sign in", kind, body, scripts));
  }

  String done() {
    List<String> scripts = List.of(frame.gateway("login-done.js"));
    return frame.page(new Frame.Content("Signed in", "window", DONE, scripts));
  }

  private static Html demo(List<String> accounts) {
    if (accounts.isEmpty()) {
      return Html.NOTHING;
    }
    List<Html> items = accounts.stream().map(user -> ACCOUNT.with("user", user).html()).toList();
    return DEMO.with("accounts", Html.joined(items)).html();
  }
}
