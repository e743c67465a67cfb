package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Component;
import org.verdash.e2e.apps.Showroom;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Trouble;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Street;

/** Every component that the build makes a class for is one that a browser can draw. */
@ExtendWith(BrowserExtension.class)
final class EveryComponentE2e {
  private static final int COMPONENTS = 26 + 125 + 1;

  /** They only do something, and show nothing while they do not. */
  private static final Set<String> INVISIBLE =
      Set.of("ConfirmDialog", "Download", "Geolocation", "Interval", "Location", "Store");

  /** React's own: about elements that HTML has given up, and how Dash's components are written. */
  private static final List<String> REACT_WARNS =
      List.of(
          "<%s> is unrecognized in this browser. If you meant to render a React component, start"
              + " its name with an uppercase letter.%s blink",
          "uppercase letter.%s content",
          "uppercase letter.%s keygen",
          "uppercase letter.%s shadow",
          "uppercase letter.%s spacer",
          "validateDOMNesting(...): %s cannot appear as a child of <%s>.%s%s%s <frameset> section",
          "Support for defaultProps will be removed from function components",
          "Can't perform a React state update on a component that hasn't mounted yet");

  private static final Pattern REACT = Pattern.compile("/(react|react-dom|prop-types)@[^/]*$");

  private static Street street;

  @BeforeAll
  static void open() {
    Street.apps(EveryComponentE2e.class).with(Showroom.class);
    street = Street.open(EveryComponentE2e.class);
  }

  @AfterAll
  static void close() {
    street.close();
  }

  @Test
  void everyComponentIsDrawnWithoutAnyComplaint(Visit visit) {
    Page page = showroom(visit);

    assertThat(missing(page)).isEmpty();
    assertThat(Showroom.exhibits().map(EveryComponentE2e::name)).hasSize(COMPONENTS);
  }

  @Test
  void withPropertiesCheckedOnlyReactsOwnWarningsAreHeard(Visit visit) {
    REACT_WARNS.forEach(visit::expect);
    checked(visit.page());

    Page page = showroom(visit);

    assertThat(missing(page)).isEmpty();
    assertThat(visit.troubles()).extracting(Trouble::text).allMatch(t -> t.startsWith("Warning: "));
  }

  @Test
  void aPropertyOfTheWrongTypeIsFoundWhenPropertiesAreChecked(Visit visit) {
    visit.expect("Warning: ");
    visit.expect("Invalid argument `interval` passed into Interval");
    visit.expect("The above error occurred in the");
    checked(visit.page());
    visit.page().route("**/_dash-layout", EveryComponentE2e::withAnIntervalInWords);

    visit.page().navigate(signedIn(visit));

    visit.page().waitForCondition(() -> complains(visit, "Invalid argument `interval`"));
  }

  private static String signedIn(Visit visit) {
    street.signIn(visit, "viewer");
    visit.context().grantPermissions(List.of("geolocation"));
    visit.context().setGeolocation(new Geolocation(52.5, 13.4));
    return street.at("/showroom/");
  }

  private static Page showroom(Visit visit) {
    Page page = visit.page();
    page.navigate(signedIn(visit));
    assertThat(Find.heading(page).first()).hasText("Showroom");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(page.locator("#dcc-Graph .main-svg").first()).isVisible();
    return page;
  }

  private static Set<String> missing(Page page) {
    Set<String> missing =
        Showroom.exhibits()
            .filter(each -> !INVISIBLE.contains(each.typeName()))
            .map(each -> each.componentId().orElseThrow().toString())
            .collect(Collectors.toCollection(TreeSet::new));
    missing.removeIf(id -> page.locator("[id=\"" + id + "\"]").count() == 1);
    return missing;
  }

  private static String name(Component component) {
    return component.namespace() + "." + component.typeName();
  }

  // As Dash's own page is for developers: React's development builds, and properties are checked.
  private static void forDevelopers(Route route) {
    APIResponse page = route.fetch();
    String html =
        page.text()
            .replace("\"props_check\":false", "\"props_check\":true")
            .replaceAll(
                "(<script src=\"[^\"]*/)dash_core_components.js\"></script>",
                "$0$1proptypes.js\"></script>");
    route.fulfill(new Route.FulfillOptions().setResponse(page).setBody(html));
  }

  private static void checked(Page page) {
    page.route("**/showroom/", EveryComponentE2e::forDevelopers);
    page.route(REACT, EveryComponentE2e::developersBuild);
  }

  private static void developersBuild(Route route) {
    Matcher name = REACT.matcher(route.request().url());
    assertThat(name.find()).isTrue();
    String path = "/META-INF/verdash/bundles/dash_dev/" + name.group(1) + ".js";
    try (InputStream script = EveryComponentE2e.class.getResourceAsStream(path)) {
      byte[] body = Objects.requireNonNull(script, path).readAllBytes();
      route.fulfill(
          new Route.FulfillOptions().setContentType("text/javascript").setBodyBytes(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void withAnIntervalInWords(Route route) {
    APIResponse layout = route.fetch();
    String json = layout.text().replace("\"interval\":60000", "\"interval\":\"often\"");
    route.fulfill(new Route.FulfillOptions().setResponse(layout).setBody(json));
  }

  private static boolean complains(Visit visit, String text) {
    return visit.troubles().stream().anyMatch(trouble -> trouble.text().contains(text));
  }
}
