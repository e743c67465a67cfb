package org.verdash.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verdash.gateway.page.HomeView.Card;
import org.verdash.gateway.page.HomeView.Source;

class PagesTest {

  private static final String EVIL = "<script>alert('1')</script>\" onload=\"x&";
  private static final String EVIL_PATH = "/a\"onload='x'<b>&";

  private static final Pages PAGES =
      new Pages(new PageFiles("", "/_bundles/verdash_gateway/abc/", "/_bundles/verdash_page/def/"));

  /** Every page, with every value as bad as it can be. */
  static Stream<String> everyPage() {
    Card card =
        new Card(EVIL, EVIL, EVIL, EVIL_PATH, EVIL_PATH, List.of(new Source(EVIL, EVIL_PATH)));
    Card plain = new Card(EVIL, EVIL, "", EVIL_PATH, "", List.of());
    return Stream.concat(
        Stream.of(
            PAGES.home(new HomeView(EVIL, List.of(card, plain), true, "")),
            PAGES.home(new HomeView("", List.of(card), true, "")),
            PAGES.home(new HomeView(EVIL, List.of(), true, "")),
            PAGES.home(new HomeView("", List.of(), true, "")),
            PAGES.login(new LoginView(EVIL, EVIL, EVIL, false, List.of(EVIL))),
            PAGES.login(new LoginView(EVIL, "", "", true, List.of())),
            PAGES.loginDone()),
        everyProblem().map(PAGES::problem));
  }

  static Stream<ProblemView> everyProblem() {
    return Stream.of(
        new ProblemView.NotFound(),
        new ProblemView.SignInNeeded(EVIL),
        new ProblemView.Forbidden(EVIL, EVIL),
        new ProblemView.Forbidden("", EVIL),
        new ProblemView.WrongHost(EVIL),
        new ProblemView.NotRunning(Duration.ofSeconds(2)),
        new ProblemView.StoreAway(Duration.ofSeconds(2)),
        new ProblemView.Failed(EVIL),
        new ProblemView.LinkUsed(),
        new ProblemView.Other(413, EVIL, EVIL));
  }

  @ParameterizedTest
  @MethodSource("everyPage")
  void nothingInAPageNeedsALooserPolicy(String page) {
    String withoutValues = page.replaceAll("\"[^\"]*\"", "\"\"");

    assertThat(page)
        .doesNotContainPattern("<script(?! src=\"/_bundles/[^\"]+\" defer></script>)")
        .doesNotContain("<style", "javascript:", "http-equiv");
    assertThat(withoutValues).doesNotContainPattern("<[^>]*\\s(?:on[a-z]+|style)\\s*=");
  }

  @ParameterizedTest
  @MethodSource("everyPage")
  void everyValueIsEscaped(String page) {
    assertThat(page).doesNotContain(EVIL, EVIL_PATH, "<script>", "<b>", "alert('1')");
  }

  @ParameterizedTest
  @MethodSource("everyPage")
  void everyPageHasALanguageATitleAndAHeading(String page) {
    assertThat(page)
        .startsWith("<!doctype html>\n<html lang=\"en\">")
        .containsPattern("<title>[^<]+ · Verdash</title>")
        .containsOnlyOnce("<h1>")
        .containsOnlyOnce("<main");
  }

  @ParameterizedTest
  @MethodSource("everyPage")
  void everyPageLoadsFromOurOwnHostOnly(String page) {
    assertThat(page).doesNotContainPattern("(?:href|src|action)=\"(?!/[^/])(?!/\")(?!#)");
  }

  @Test
  void whoHasInstancesFindsTheWayToThem() {
    assertThat(PAGES.home(new HomeView("ada", List.of(), true, "/x/instances/")))
        .contains("<a href=\"/x/instances/\">Instances</a>");
    assertThat(PAGES.home(new HomeView("ada", List.of(), true, "")))
        .doesNotContain(">Instances</a>");
  }

  @Test
  void theGalleryShowsWhatTheViewHolds() {
    Source source = new Source("Java source", "/weather/assets/Weather.java");
    Card card =
        new Card("weather", "Seattle weather", "Rain", "/weather/", "/w.png", List.of(source));

    assertThat(PAGES.home(new HomeView("viewer", List.of(card), true, "")))
        .contains("<p class=\"count\" role=\"status\">1 app</p>")
        .contains("<strong>viewer</strong>")
        .contains("<form class=\"who\" method=\"post\" action=\"/logout\">")
        .contains("<a class=\"open\" href=\"/weather/\">Open<span class=\"aside\"> Seattle weather")
        .contains("<img src=\"/w.png\" alt=\"\"")
        .contains("<verdash-source src=\"/weather/assets/Weather.java\" label=\"Java source\">");
  }

  @Test
  void nobodySignedInIsOfferedToSignIn() {
    assertThat(PAGES.home(new HomeView("", List.of(), true, "")))
        .contains("Nothing here that you may open", "href=\"/login?return=%2F\"")
        .doesNotContain("/logout", "class=\"search\"");
  }

  @Test
  void whoeverIsSignedInToAHouseWithoutAppsReadsHowToAddOne() {
    assertThat(PAGES.home(new HomeView("ada", List.of(), false, "")))
        .contains("No apps yet", "verdash new my-app");
    assertThat(PAGES.home(new HomeView("", List.of(), false, "")))
        .contains("Nothing here that you may open")
        .doesNotContain("verdash new");
  }

  @Test
  void anAppWithoutAPictureAlwaysGetsTheSameOne() {
    Card card = new Card("weather", "Weather", "", "/weather/", "", List.of());
    HomeView view = new HomeView("", List.of(card), true, "");

    assertThat(PAGES.home(view)).containsPattern("cover cover-[1-8]\"").isEqualTo(PAGES.home(view));
  }

  @Test
  void theSignInFormSendsWhereToReturn() {
    assertThat(PAGES.login(new LoginView("/weather/", "", "", false, List.of())))
        .contains("<form class=\"fields\" method=\"post\" action=\"/login\">")
        .contains("<input type=\"hidden\" name=\"return\" value=\"/weather/\">")
        .doesNotContain("name=\"window\"", "role=\"alert\"", "class=\"demo\"");
  }

  @Test
  void theSmallWindowStaysASmallWindow() {
    assertThat(PAGES.login(new LoginView("/", "", "", true, List.of())))
        .contains("<body class=\"window\">")
        .contains("<input type=\"hidden\" name=\"window\" value=\"1\">");
  }

  @Test
  void aFailedSignInSaysWhyAtTheFields() {
    assertThat(PAGES.login(new LoginView("/", "viewer", "No.", false, List.of("viewer"))))
        .contains("<p class=\"error\" role=\"alert\" id=\"error\">No.</p>")
        .contains("value=\"viewer\"")
        .contains("data-user=\"viewer\"")
        .contains("required autofocus aria-invalid=\"true\" aria-describedby=\"error\"");
  }

  @Test
  void eachProblemHasItsStatus() {
    Map<Class<?>, Integer> statuses =
        Map.of(
            ProblemView.NotFound.class, 404,
            ProblemView.SignInNeeded.class, 401,
            ProblemView.Forbidden.class, 403,
            ProblemView.WrongHost.class, 421,
            ProblemView.NotRunning.class, 503,
            ProblemView.StoreAway.class, 503,
            ProblemView.Failed.class, 500,
            ProblemView.LinkUsed.class, 401,
            ProblemView.Other.class, 413);

    assertThat(everyProblem())
        .allSatisfy(
            view -> {
              assertThat(view.status()).isEqualTo(statuses.get(view.getClass()));
              assertThat(PAGES.problem(view)).contains(">" + view.status() + "</p>");
            });
  }

  @Test
  void aWaitIsRoundedUpToWholeSeconds() {
    assertThat(PAGES.problem(new ProblemView.NotRunning(Duration.ofMillis(1200))))
        .contains("data-seconds=\"2\"")
        .contains("/wait.js");
    assertThat(PAGES.problem(new ProblemView.NotRunning(Duration.ZERO)))
        .contains("data-seconds=\"1\"");
  }

  @Test
  void theWayBackAfterSigningInIsEncoded() {
    assertThat(PAGES.problem(new ProblemView.SignInNeeded("/weather/?a=1&b=2")))
        .contains("href=\"/login?return=%2Fweather%2F%3Fa%3D1%26b%3D2\"");
  }

  @Test
  void behindAProxyEveryLinkOfOursStartsWithTheOuterPath() {
    var outer = new Pages(new PageFiles("/out", "/out/_bundles/g/abc/", "/out/_bundles/p/def/"));

    Stream.concat(
            everyProblem().map(outer::problem),
            Stream.of(
                outer.home(new HomeView("ada", List.of(), true, "")),
                outer.home(new HomeView("", List.of(), true, "")),
                outer.login(new LoginView("/out/", "", "", false, List.of()))))
        .forEach(
            page ->
                assertThat(page)
                    .doesNotContainPattern("(href|src|action)=\"/(?!out/)")
                    .contains("\"/out/"));
  }

  @Test
  void aFolderWithoutSlashesIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PageFiles("", "/_bundles/x", "/_bundles/y/"))
        .withMessageContaining("gateway must be a path");
  }
}
