package org.verdash.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verdash.app.App;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.runtime.golden.BasicApp;
import org.verdash.runtime.golden.ClientsideApp;
import org.verdash.runtime.golden.ConfigApp;
import org.verdash.runtime.golden.CspApp;
import org.verdash.runtime.golden.GoldenExchanges;
import org.verdash.runtime.golden.GoldenExchanges.Exchange;
import org.verdash.runtime.golden.GoldenExchanges.Request;
import org.verdash.runtime.golden.GroupingApp;
import org.verdash.runtime.golden.HooksApp;
import org.verdash.runtime.golden.JsonApp;
import org.verdash.runtime.golden.PagesApp;
import org.verdash.runtime.golden.PatchApp;
import org.verdash.runtime.golden.PatternsApp;

/**
 * What a browser asked Dash, asked of the same app in Java. Where the answers differ, the
 * difference stands below word for word, so that one that goes away or changes fails the build; the
 * reasons are in docs/conformance.md.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenReplayTest {
  private static final String ANOTHER = ": another text";
  // Their pages know where they stand.
  private static final Map<String, String> PLACES =
      Map.of("g06_pages", "/", "g10_config", "/proxy/app/", "g15_hooks", "/");
  private static final List<Golden> GOLDENS =
      List.of(
          new Golden("g01_basic", BasicApp.app(), basic()),
          new Golden("g02_patterns", PatternsApp.app(), patterns()),
          new Golden("g03_grouping", GroupingApp.app(), grouping()),
          new Golden("g04_clientside", ClientsideApp.app(), Map.of()),
          new Golden("g06_pages", PagesApp.app(), pages()),
          new Golden("g10_config", ConfigApp.app(), config()),
          new Golden("g11_patch", PatchApp.app(), Map.of()),
          new Golden("g13_json", JsonApp.app(), json()),
          new Golden("g15_hooks", HooksApp.app(), Map.of()),
          new Golden("g19_csp", CspApp.app(), csp()));

  private final Map<String, DeployedApp> apps = new HashMap<>();

  /** A recording, the same app in Java, and how it answers otherwise. */
  record Golden(String name, App app, Map<String, List<String>> deviations) {}

  record Case(Golden golden, Exchange exchange) {
    @Override
    public String toString() {
      return golden.name() + ": " + exchange;
    }
  }

  private static Map<String, List<String>> basic() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    // The text of Python's context object.
    all.put("state and context", List.of("response.o-st.children" + ANOTHER));
    // Outputs are set by name, so there is no wrong number of them.
    all.put(
        "too many values",
        List.of(
            "status: expected 500, was 200",
            "the whole: expected null, was {\"multi\":true,\"response\":"
                + "{\"o-wn1\":{\"children\":\"only\"},\"o-wn2\":{\"children\":\"too\"}}}"));
    // Apps share one host: a cookie stays below its app, and no other site can have it sent.
    all.put(
        "cookie",
        List.of(
            "cookies: expected [mycookie=v1; HttpOnly; Path=/],"
                + " was [mycookie=v1; Path=/basic/; HttpOnly; SameSite=Lax]"));
    return all;
  }

  private static Map<String, List<String>> patterns() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    // The browser compares with its own spelling of an id, which escapes nothing.
    all.put(
        "dependencies",
        List.of(
            "[4].inputs[0].id: expected \"{\"index\":[\"ALL\"],\"type\":\"\\u00e9\"}\","
                + " was \"{\"index\":[\"ALL\"],\"type\":\"é\"}\""));
    // The text of Python's context object, which has more in it than the values.
    for (int number : new int[] {1, 3, 7, 12}) {
      all.put(number + " all-out.children", List.of("response.all-out.children" + ANOTHER));
    }
    // In Dash the trigger's value is lost, since the id is not ASCII.
    all.put("13 uni-out.children", List.of("response.uni-out.children" + ANOTHER));
    return all;
  }

  private static Map<String, List<String>> grouping() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    // One output is one output: there is no list of one.
    all.put(
        "dependencies", List.of("[2].output: expected \"..o5.children..\", was \"o5.children\""));
    all.put("3 ..o5.children..", List.of("status: expected 200, was 400"));
    // The text of Python's context object.
    for (int number : new int[] {1, 7}) {
      all.put(
          number + " ..o1.children...o2.children...o3.children..",
          List.of(
              "response.o2: expected {\"children\":...}, was absent",
              "response.o3: expected {\"children\":...}, was absent"));
    }
    for (int number : new int[] {6, 8}) {
      all.put(number + " o4.children", List.of("response.o4.children" + ANOTHER));
    }
    // An app is no API beside its page.
    for (int number : new int[] {15, 16, 17}) {
      int dash = number == 17 ? 415 : 200;
      all.put(number + " api/double", List.of("status: expected " + dash + ", was 405"));
    }
    return all;
  }

  private static Map<String, List<String>> pages() {
    // The function that sets the title has another source.
    return Map.of(
        "dependencies",
        List.of(
            "[2].clientside_function.function_name: expected"
                + " \"e4c61f24d72228d0319bf66535384953642d63265dfb30057e92b9e31a6b481f\", was"
                + " \"10f4d99c2b2a4b42607d58eef453007b869fab69b3a2c462e5943c437b31f112\""));
  }

  private static Map<String, List<String>> config() {
    // Who looks after changes looks after the app's own files only.
    return Map.of(
        // A picture says what it shows.
        "layout",
        List.of("props.children[2].props.alt: expected absent, was \"\""),
        "reload hash",
        List.of(
            "packages[0]: expected \"dash\", was absent",
            "packages[1]: expected \"plotly\", was absent"));
  }

  // A table is made of the property that it shows, which has an id.
  private static Map<String, List<String>> csp() {
    return Map.of("layout", List.of("props.children[4].props.id: expected absent, was \"t\""));
  }

  private static Map<String, List<String>> json() {
    List<String> all =
        List.of(
            // In Python 1 and True are one key.
            "response.s.data.intkey.1: expected \"c\", was \"a\"",
            "response.s.data.intkey.true: expected absent, was \"c\"",
            // Java writes no seconds and no fractions that are zero.
            "response.g2.figure.data[0].x[0]: expected \"2026-01-01T00:00:00.000000\","
                + " was \"2026-01-01T00:00\"",
            "response.g2.figure.data[0].x[1]: expected \"2026-01-02T00:00:00.000000\","
                + " was \"2026-01-02T00:00\"");
    return Map.of("values of every kind at the start", all, "values of every kind", all);
  }

  @BeforeAll
  void deploy() throws Exception {
    for (Golden golden : GOLDENS) {
      apps.put(golden.name(), DeployedApp.of(golden.app()));
    }
  }

  @AfterAll
  void close() {
    apps.values().forEach(DeployedApp::close);
  }

  static List<Golden> goldens() {
    return GOLDENS;
  }

  static List<Case> cases() {
    return GOLDENS.stream()
        .flatMap(
            golden ->
                GoldenExchanges.of(golden.name()).stream()
                    .map(exchange -> new Case(golden, exchange)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answersAsDashDidButForTheListedDeviations(Case one) throws Exception {
    Exchange exchange = one.exchange();
    Request request = exchange.request();
    Calls call = Calls.of(request.method(), request.path(), request.body());
    AppCall.HttpFacts http =
        new AppCall.HttpFacts(
            request.method(),
            request.path(),
            request.query(),
            request.headers(),
            Map.of(),
            "127.0.0.1",
            request.origin());
    call = call.from(http, new AppCall.ClientFacts("", ""));
    call = call.at(PLACES.getOrDefault(one.golden().name(), "/basic/"));
    AppReply reply = apps.get(one.golden().name()).answer(call.call());

    List<String> listed = one.golden().deviations().getOrDefault(exchange.name(), List.of());
    assertThat(shortened(differences(exchange, reply), listed)).isEqualTo(listed);
  }

  private static List<String> shortened(List<String> differences, List<String> listed) {
    return differences.stream()
        .map(
            difference -> {
              String place = difference.substring(0, difference.indexOf(':'));
              return listed.contains(place + ANOTHER)
                  ? place + ANOTHER
                  : difference.replaceFirst(
                      "expected \\{.children.:.*, was absent",
                      "expected {\"children\":...}, was absent");
            })
        .toList();
  }

  @Test
  void everyListedDeviationIsOfARecordedExchange() {
    for (Golden golden : GOLDENS) {
      assertThat(GoldenExchanges.of(golden.name()))
          .extracting(Exchange::name)
          .containsAll(golden.deviations().keySet());
    }
  }

  @Test
  void everyListedDeviationHasItsReasonInTheDocuments() throws Exception {
    String reasons = Files.readString(Path.of("../../docs/conformance.md"));
    for (Golden golden : GOLDENS) {
      assertThat(reasons).contains("## `" + golden.name() + "`");
      assertThat(golden.deviations().keySet())
          .allSatisfy(name -> assertThat(reasons).contains("\n| " + name.replace("|", "") + " |"));
    }
  }

  private static List<String> differences(Exchange exchange, AppReply reply) {
    return switch (reply) {
      case AppReply.Answer answer -> differences(exchange, answer);
      case AppReply.Problem problem -> status(exchange, problem.status());
      case AppReply.Busy busy -> List.of("busy");
      case AppReply.Stream stream -> List.of("stream");
    };
  }

  private static List<String> differences(Exchange exchange, AppReply.Answer answer) {
    List<String> differences = status(exchange, answer.head().status());
    if (!exchange.response().cookies().equals(answer.head().cookies())) {
      differences.add(
          "cookies: expected %s, was %s"
              .formatted(exchange.response().cookies(), answer.head().cookies()));
    }
    assertThat(answer.head().type())
        .isEqualTo(answer.body().length() > 0 ? "application/json" : "");
    differences.addAll(exchange.response().differences(answer.body()));
    return differences;
  }

  private static List<String> status(Exchange exchange, int status) {
    List<String> differences = new ArrayList<>();
    if (exchange.response().status() != status) {
      differences.add(
          "status: expected %d, was %d".formatted(exchange.response().status(), status));
    }
    return differences;
  }
}
