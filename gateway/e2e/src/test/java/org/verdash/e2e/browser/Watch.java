package org.verdash.e2e.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.WebError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.verdash.e2e.browser.Trouble.Kind;

/** Hears everything that the pages of one visit complain about, in windows they open too. */
final class Watch {
  /** What a request ends with when its own page was left; no fault of anybody's. */
  private static final String LEFT = "net::ERR_ABORTED";

  private static final String REPORT_POLICY =
      """
      document.addEventListener('securitypolicyviolation', (event) =>
        window.verdashPolicyViolation({
          text: event.violatedDirective + ' forbids ' + (event.blockedURI || 'inline code'),
          place: event.sourceFile ? event.sourceFile + ':' + event.lineNumber : event.documentURI,
        }));
      """;

  private final List<Trouble> troubles = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();
  private final List<String> log = new ArrayList<>();

  Watch(BrowserContext context) {
    context.onConsoleMessage(this::said);
    context.onWebError(this::thrown);
    context.onRequestFailed(this::failed);
    context.exposeBinding("verdashPolicyViolation", (source, facts) -> forbidden(facts[0]));
    context.addInitScript(REPORT_POLICY);
  }

  void expect(String fragment) {
    expected.add(fragment);
  }

  void forget() {
    troubles.clear();
    expected.clear();
    log.clear();
  }

  List<Trouble> troubles() {
    return List.copyOf(troubles);
  }

  List<Trouble> unexpected() {
    return troubles.stream().filter(t -> expected.stream().noneMatch(t::says)).toList();
  }

  /** Adds a line to the log that is no trouble of the page's. */
  void note(String line) {
    log.add(line);
  }

  List<String> log() {
    return List.copyOf(log);
  }

  private void said(ConsoleMessage message) {
    log.add(message.type() + ": " + message.text() + " (" + message.location() + ")");
    if (message.type().equals("error")) {
      troubles.add(new Trouble(Kind.CONSOLE, message.text(), message.location()));
    }
  }

  private void thrown(WebError error) {
    add(new Trouble(Kind.SCRIPT, error.error(), error.page() == null ? "" : error.page().url()));
  }

  private void failed(Request request) {
    if (!LEFT.equals(request.failure())) {
      add(new Trouble(Kind.REQUEST, request.failure(), request.method() + " " + request.url()));
    }
  }

  private Object forbidden(Object facts) {
    Map<?, ?> told = (Map<?, ?>) facts;
    add(new Trouble(Kind.POLICY, (String) told.get("text"), (String) told.get("place")));
    return true;
  }

  private void add(Trouble trouble) {
    troubles.add(trouble);
    log.add(trouble.toString());
  }
}
