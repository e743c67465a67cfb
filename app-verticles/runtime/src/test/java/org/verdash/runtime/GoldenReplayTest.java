package org.verdash.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verdash.contract.AppReply;
import org.verdash.runtime.golden.BasicApp;
import org.verdash.runtime.golden.GoldenExchanges;
import org.verdash.runtime.golden.GoldenExchanges.Exchange;
import org.verdash.runtime.golden.GoldenExchanges.Request;

/**
 * What a browser asked Dash, asked of the same app in Java. Where the answers differ, the
 * difference stands below word for word, so that one that goes away or changes fails the build; the
 * reasons are in docs/conformance.md.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenReplayTest {
  private static final Map<String, List<String>> DEVIATIONS = deviations();
  private DeployedApp app;

  private static Map<String, List<String>> deviations() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    // The text of Python's context object.
    all.put("state and context", List.of("response.o-st.children: another text"));
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

  @BeforeAll
  void deploy() throws Exception {
    app = DeployedApp.of(BasicApp.app());
  }

  @AfterAll
  void close() throws Exception {
    app.close();
  }

  static List<Exchange> exchanges() {
    return GoldenExchanges.of("g01_basic");
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void answersAsDashDidButForTheListedDeviations(Exchange exchange) throws Exception {
    Request request = exchange.request();
    AppReply reply = app.answer(Calls.of(request.method(), request.path(), request.body()).call());

    assertThat(differences(exchange, reply))
        .isEqualTo(DEVIATIONS.getOrDefault(exchange.name(), List.of()));
  }

  @Test
  void everyListedDeviationIsOfARecordedExchange() {
    assertThat(exchanges()).extracting(Exchange::name).containsAll(DEVIATIONS.keySet());
  }

  @Test
  void everyListedDeviationHasItsReasonInTheDocuments() throws Exception {
    String reasons = Files.readString(Path.of("../../docs/conformance.md"));
    assertThat(DEVIATIONS.keySet())
        .allSatisfy(name -> assertThat(reasons).contains("\n| " + name + " |"));
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
    for (String difference : exchange.response().differences(answer.body())) {
      differences.add(
          difference.replaceFirst(
              "^(response.o-st.children): expected .*, was .*$", "$1: another text"));
    }
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
