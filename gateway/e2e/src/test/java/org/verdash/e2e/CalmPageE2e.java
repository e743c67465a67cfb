package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verdash.e2e.apps.Ledger;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Street;

/** What goes wrong around a page costs the person no more than a moment. */
@ExtendWith(BrowserExtension.class)
final class CalmPageE2e {
  private static final String CALLS = "**/_dash-update-component";
  private static final String ENDED = "Your session has ended.";

  @AutoClose @RegisterExtension
  private static final Street STREET = Street.with(Ledger.class, CalmPageE2e.class);

  @Test
  void anEndedSessionKeepsThePageAndItsCallGoesOnAfterSigningInBesideIt(Visit visit) {
    visit.expect("status of 401");
    Page page = ledger(visit);
    List<Map<String, String>> calls = callsOf(page);
    STREET.endSession(visit, "viewer");
    book(page, "coffee");
    assertThat(line(page).getByText(ENDED)).isVisible();
    assertThat(page.getByLabel("Entry")).hasValue("coffee");
    assertThat(booked(page)).isEmpty();

    signInBeside(page, "viewer");
    assertThat(booked(page)).hasText("coffee, booked 1 x by viewer");
    assertThat(line(page).getByText(ENDED)).hasCount(0);
    assertThat(page.getByLabel("Entry")).hasValue("coffee");
    assertThat(visit.context().pages()).hasSize(1);
    assertThat(calls).hasSize(2);
    assertOneId(calls);
  }

  @Test
  void aPageOfOnePersonIsNotContinuedByAnother(Visit visit) {
    visit.expect("status of 401");
    visit.expect("status of 403");
    Page page = ledger(visit);
    STREET.endSession(visit, "viewer");
    book(page, "tea");
    signInBeside(page, "editor");
    assertThat(line(page).getByText("You are signed in as somebody else.")).isVisible();
    assertThat(booked(page)).isEmpty();

    Find.button(page, "Reload").click();
    assertThat(line(page).getByText("You are signed in as somebody else.")).hasCount(0);
    book(page, "tea");
    assertThat(booked(page)).hasText("tea, booked 1 x by editor");
  }

  @Test
  void aCutNetworkIsToldAndItsCallIsRepeatedUnderItsOwnIdOnce(Visit visit) {
    visit.expect("net::ERR_INTERNET_DISCONNECTED");
    Page page = ledger(visit);
    List<Map<String, String>> calls = callsOf(page);
    visit.context().setOffline(true);
    book(page, "milk");
    assertThat(line(page).getByText("No connection.")).isVisible();
    assertThat(booked(page)).isEmpty();

    visit.context().setOffline(false);
    assertThat(booked(page)).hasText("milk, booked 1 x by viewer");
    assertThat(line(page).getByText("No connection.")).hasCount(0);
    assertThat(calls).hasSizeGreaterThan(1);
    assertOneId(calls);
  }

  @Test
  void anAnswerLostOnItsWayIsGivenAgainWithoutASecondRun(Visit visit) {
    visit.expect("net::ERR_CONNECTION_RESET");
    Page page = ledger(visit);
    List<Map<String, String>> calls = callsOf(page);
    AtomicInteger lost = new AtomicInteger();
    page.route(CALLS, route -> loseTheFirst(route, lost));
    book(page, "sugar");
    assertThat(booked(page)).hasText("sugar, booked 1 x by viewer");
    assertThat(lost).hasValue(200);
    assertThat(calls).hasSize(2);
    assertThat(calls.get(1)).containsEntry("x-verdash-retry", "may-have-run");
    assertOneId(calls);
  }

  @Test
  void aServerThatIsStartedAgainGoesOnWithThePageThatWasOpen(Visit visit) {
    visit.expect("net::ERR_");
    Page page = ledger(visit);
    book(page, "bread");
    assertThat(booked(page)).hasText("bread, booked 1 x by viewer");
    STREET.stop();
    book(page, "butter");
    assertThat(line(page).getByText("No connection.")).isVisible();
    STREET.start();
    assertThat(booked(page)).hasText("butter, booked 1 x by viewer");
    assertThat(page.getByLabel("Entry")).hasValue("butter");
  }

  @Test
  void aMessageOfTheAppIsShownUntilTheNextSuccessAndThePageStaysAsItWas(Visit visit) {
    visit.expect("status of 422");
    Page page = ledger(visit);
    book(page, "salt");
    assertThat(booked(page)).hasText("salt, booked 1 x by viewer");
    book(page, "");
    Locator message = line(page).getByText("Write something first.");
    assertThat(message).isVisible();
    assertThat(booked(page)).hasText("salt, booked 1 x by viewer");
    book(page, "pepper");
    assertThat(booked(page)).hasText("pepper, booked 1 x by viewer");
    assertThat(message).hasCount(0);
  }

  @Test
  void aMessageCanBeClosed(Visit visit) {
    visit.expect("status of 422");
    Page page = ledger(visit);
    book(page, "");
    assertThat(line(page).getByText("Write something first.")).isVisible();
    Find.button(page, "Close").click();
    assertThat(line(page).getByText("Write something first.")).hasCount(0);
  }

  @Test
  void aCallThatIsRefusedLeavesThePageAsItWas(Visit visit) {
    visit.expect("status of 400");
    visit.expect("Callback error");
    Page page = ledger(visit);
    page.route(CALLS, route -> route.resume(new Route.ResumeOptions().setPostData("{}")));
    book(page, "flour");
    assertThat(line(page).getByText("Something went wrong here.")).isVisible();
    page.unroute(CALLS);
    book(page, "rye");
    assertThat(booked(page)).hasText("rye, booked 1 x by viewer");
    assertThat(line(page).getByText("Something went wrong here.")).hasCount(0);
  }

  @Test
  void aFaultShowsAnIncidentThatTheLogExplains(Visit visit) {
    visit.expect("status of 500");
    visit.expect("Callback error");
    Page page = ledger(visit);
    book(page, "a fault");
    Locator incident = line(page).getByText("Incident");
    assertThat(incident).isVisible();
    String number = incident.textContent().replace("Incident ", "");
    assertThat(number).isNotBlank().doesNotContain("torn");
    STREET.node().says(Pattern.compile("incident " + Pattern.quote(number) + ":"));
    STREET.node().says(Pattern.compile("IllegalStateException: the ledger is torn"));
    STREET.node().says(Pattern.compile("org.verdash.e2e.apps.Ledger.book"));
    assertThat(page.content()).doesNotContain("torn");
  }

  private static Page ledger(Visit visit) {
    STREET.signIn(visit, "viewer");
    Page page = visit.page();
    page.navigate(STREET.at("/ledger/"));
    assertThat(Find.heading(page)).hasText("Ledger");
    return page;
  }

  private static void book(Page page, String entry) {
    page.getByLabel("Entry").fill(entry);
    Find.button(page, "Book").click();
  }

  private static Locator booked(Page page) {
    return page.locator("#booked");
  }

  private static Locator line(Page page) {
    return page.locator("verdash-line");
  }

  private static void signInBeside(Page page, String user) {
    Page window = page.waitForPopup(() -> Find.button(page, "Sign in").click());
    window.getByLabel("Name").fill(user);
    window.getByLabel("Password").fill(STREET.password(user));
    window.waitForClose(() -> Find.button(window, "Sign in").click());
  }

  private static void loseTheFirst(Route route, AtomicInteger lost) {
    if (lost.get() > 0) {
      route.resume();
      return;
    }
    lost.set(route.fetch().status());
    route.abort("connectionreset");
  }

  /** The headers of every attempt at a callback from now on. */
  private static List<Map<String, String>> callsOf(Page page) {
    List<Map<String, String>> calls = new ArrayList<>();
    page.onRequest(request -> note(request, calls));
    return calls;
  }

  private static void note(Request request, List<Map<String, String>> calls) {
    if (request.url().endsWith("/_dash-update-component")) {
      calls.add(request.headers());
    }
  }

  private static void assertOneId(List<Map<String, String>> calls) {
    List<String> ids = calls.stream().map(call -> call.get("x-verdash-call")).toList();
    assertThat(ids).doesNotContainNull();
    assertThat(new HashSet<>(ids)).hasSize(1);
  }
}
