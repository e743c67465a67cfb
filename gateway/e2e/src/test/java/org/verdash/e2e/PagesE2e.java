package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verdash.e2e.apps.Atlas;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Street;

/** An app of several pages, below a path, under its own template. */
@ExtendWith(BrowserExtension.class)
final class PagesE2e {
  private static final String BASE = "/tools/verdash";

  @AutoClose @RegisterExtension
  private static final Street STREET = Street.withBelow(BASE, Atlas.class, PagesE2e.class);

  @Test
  void linksChangeThePageItsTitleAndItsAddressWithoutLoadingAnew(Visit visit) {
    Page page = open(visit, "/atlas/");
    assertThat(page.locator("#here")).hasText("Choose a city.");
    assertThat(page).hasTitle("Atlas");
    page.evaluate("window.stayed = true");
    Find.link(page, "Oslo").click();
    assertThat(page.locator("#here")).hasText("Oslo in km, zoom none");
    assertThat(page).hasURL(STREET.at("/atlas/city/Oslo"));
    assertThat(page).hasTitle("Oslo in the atlas");
    Find.link(page, "About").click();
    Find.button(page, "Count").click();
    assertThat(page.locator("#counted")).hasText("Counted 1");
    page.goBack();
    assertThat(page.locator("#here")).hasText("Oslo in km, zoom none");
    assertThat(page.evaluate("window.stayed")).isEqualTo(true);
  }

  @Test
  void aDeepLinkAnOldLinkAndAnUnknownOneAreWhatTheySay(Visit visit) {
    visit.expect("status of 404");
    Page page = open(visit, "/atlas/city/S%C3%A3o%20Paulo?zoom=3");
    assertThat(page.locator("#here")).hasText("S\u00e3o Paulo in km, zoom 3");
    assertThat(page).hasTitle("S\u00e3o Paulo in the atlas");
    page.navigate(STREET.at("/atlas/town"));
    assertThat(page).hasURL(STREET.at("/atlas/city/none"));
    Response unknown = page.navigate(STREET.at("/atlas/city/Oslo/deeper"));
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(page.locator("#here")).hasText("No map of city/Oslo/deeper");
  }

  @Test
  void whatAPathSaysCannotBecomeMarkup(Visit visit) {
    Page page = open(visit, "/atlas/city/%3Cimg%20src=x%20onerror=alert(1)%3E");
    assertThat(page.locator("#here")).containsText("<img src=x onerror=alert(1)> in km");
    assertThat(page).hasTitle("<img src=x onerror=alert(1)> in the atlas");
    assertThat(page.locator("#here img")).hasCount(0);
  }

  @Test
  void filesAreFoundFromEveryPageAndTheTemplateIsAround(Visit visit) {
    Page page = open(visit, "/atlas/city/Oslo");
    assertThat(page.locator("body")).hasAttribute("class", "around plugged");
    assertThat(page.locator("#dot")).hasAttribute("src", BASE + "/atlas/assets/dot.svg");
    assertThat(page.evaluate("document.querySelector('#dot').naturalWidth")).isEqualTo(9);
    assertThat(page.evaluate("'texts' in window.dash_clientside")).isEqualTo(false);
  }

  @Test
  void aPluginIsAroundEveryPage(Visit visit) {
    Page page = open(visit, "/atlas/");
    assertThat(page.locator("#banner")).hasText("Measured in km");
    page.getByLabel("Unit").or(page.locator("#unit")).first().fill("miles");
    assertThat(page.locator("#banner")).hasText("Measured in miles");
  }

  @Test
  void noPathLeadsOutOfTheAssets(Visit visit) {
    STREET.signIn(visit, "viewer");
    APIRequestContext client = visit.context().request();
    assertThat(client.get(STREET.at("/atlas/assets/texts.js")).status()).isEqualTo(200);
    for (String path :
        List.of(
            "..%2f..%2fverdash.yaml",
            "%2e%2e/%2e%2e/verdash.yaml",
            "..%5c..%5cverdash.yaml",
            "%252e%252e%252fverdash.yaml",
            "/etc/passwd",
            "%00",
            ".",
            "dot.svg%00.js",
            "~0000000000000000/dot.svg",
            "sub/../../verdash.yaml")) {
      APIResponse answer = client.get(STREET.at("/atlas/assets/" + path));
      assertThat(answer.status()).as(path).isIn(400, 404);
    }
  }

  @Test
  void pathsOfItsOwnTakeTheirMethodsFromThisSiteOnly(Visit visit) {
    STREET.signIn(visit, "viewer");
    APIRequestContext client = visit.context().request();
    assertThat(client.get(STREET.at("/atlas/cities")).text())
        .isEqualTo("{\"at\":\"\\u002ftools\\u002fverdash\\u002fatlas\\u002f\"}");
    assertThat(client.get(STREET.at("/atlas/echo")).status()).isEqualTo(405);
    assertThat(client.post(STREET.at("/atlas/about")).status()).isIn(403, 405);
    RequestOptions post = RequestOptions.create().setData("hello");
    RequestOptions ours = RequestOptions.create().setData("hello").setHeader("Origin", origin());
    assertThat(client.post(STREET.at("/atlas/echo"), ours).text()).isEqualTo("viewer hello");
    post.setHeader("Origin", "https://evil.example");
    assertThat(client.post(STREET.at("/atlas/echo"), post).status()).isEqualTo(403);
  }

  private static String origin() {
    return STREET.at("").replace(BASE, "");
  }

  private static Page open(Visit visit, String path) {
    STREET.signIn(visit, "viewer");
    Page page = visit.page();
    page.navigate(STREET.at(path));
    assertThat(Find.heading(page)).hasText("Atlas");
    return page;
  }
}
