package org.verdash.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client may do wrong, and that it is told which of it. */
class BadRequestsTest {
  private static final int LIMIT = 10_000;
  private static final String UPDATE = "/weather/_dash-update-component";

  @TempDir Path data;
  private TestHouse house;
  private TestApp app;

  @BeforeEach
  void open() throws Exception {
    house = TestHouse.open(data, Duration.ofSeconds(30), LIMIT);
    app = house.deployOpenApp("weather");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/weather/../weather/",
        "/weather/assets/../../etc/passwd",
        "/weather/assets/%2e%2e/%2e%2e/etc/passwd",
        "/weather/assets/..%2f..%2fetc/passwd",
        "/weather/assets/..%5c..%5cetc/passwd",
        "/weather/assets/%252e%252e%252fetc/passwd",
        "/weather/assets/%00",
        "/weather/assets//etc/passwd",
        "/weather/assets/%2fetc%2fpasswd",
        "/weather/_dash-component-suites/dash/dcc/../../x.js",
        "/weather/_dash-component-suites/%2e%2e/x.js",
        "/weather/_dash-component-suites/none/x.js",
        "/weather/_dash-nothing",
        "/_bundles/../x",
        "/_bundles/%2e%2e/x",
        "/_bundles/..%2fx",
        "/_bundles//etc/passwd",
        "/_bundles/",
        "/_bundles/a/b/c",
        "/%2e%2e/%2e%2e/etc/passwd",
        "//weather/"
      })
  void traversalAndWhatIsNotThereAre404(String path) throws Exception {
    assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: " + host() + "\r\n"))
        .startsWith("HTTP/1.1 404");
    assertThat(app.calls).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "127.0.0.1", "127.0.0.1:1", "house.example.evil.example", "[::2]"})
  void anotherHostIs421(String host) throws Exception {
    assertThat(raw("GET /weather/ HTTP/1.1\r\nHost: " + host + "\r\n")).startsWith("HTTP/1.1 421");
  }

  @Test
  void twoHostsAreRefused() throws Exception {
    String lines = "Host: " + host() + "\r\nHost: evil.example\r\n";
    assertThat(raw("GET /weather/ HTTP/1.1\r\n" + lines)).startsWith("HTTP/1.1 400");
  }

  @Test
  void aMissingHostIsRefused() throws Exception {
    assertThat(raw("GET /weather/ HTTP/1.1\r\n")).startsWith("HTTP/1.1 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"house.example", "HOUSE.example"})
  void aConfiguredHostIsAllowed(String host) throws Exception {
    assertThat(raw("GET /weather/ HTTP/1.1\r\nHost: " + host + "\r\n")).startsWith("HTTP/1.1 200");
  }

  @Test
  void aBodyThatIsNotJsonIs415() throws Exception {
    assertThat(status(typed("text/plain"))).isEqualTo(415);
    assertThat(status(typed("application/jsonp"))).isEqualTo(415);
    assertThat(status(typed("application/x-www-form-urlencoded"))).isEqualTo(415);
    assertThat(status(house.to(UPDATE).POST(HttpRequest.BodyPublishers.ofString("{}"))))
        .isEqualTo(415);
    assertThat(status(typed("application/json; charset=utf-8"))).isEqualTo(200);
    assertThat(status(typed("Application/JSON"))).isEqualTo(200);
    assertThat(app.calls).hasSize(2);
  }

  @Test
  void aBodyOverTheLimitIs413() throws Exception {
    assertThat(status(house.callback(UPDATE, "a".repeat(LIMIT)))).isEqualTo(200);

    HttpResponse<String> tooLarge = house.send(house.callback(UPDATE, "a".repeat(LIMIT + 1)));
    assertThat(tooLarge.statusCode()).isEqualTo(413);
    assertThat(tooLarge.body()).contains("urn:verdash:too-large").contains(Integer.toString(LIMIT));
    assertThat(status(house.callback(UPDATE, "a".repeat(3_000_000)))).isEqualTo(413);
    assertThat(app.calls).hasSize(1);
  }

  @Test
  void aBodyOfUnknownLengthOverTheLimitIs413() throws Exception {
    assertThat(status(chunked(LIMIT))).isEqualTo(200);
    assertThat(status(chunked(LIMIT + 1))).isEqualTo(413);
    assertThat(status(chunked(3_000_000))).isEqualTo(413);
    assertThat(app.calls).hasSize(1);
  }

  @Test
  void aWrongMethodIs405AndSaysWhichAreRight() throws Exception {
    assertNotAllowed(UPDATE, "GET", "POST");
    assertNotAllowed("/weather/_dash-layout", "POST", "GET, HEAD");
    assertNotAllowed("/weather/_dash-dependencies", "DELETE", "GET, HEAD");
    assertNotAllowed("/weather/", "POST", "GET, HEAD");
    assertNotAllowed("/weather/assets/a.css", "PUT", "GET, HEAD");
    assertNotAllowed("/_bundles/a/b/c", "POST", "GET, HEAD");
    assertNotAllowed("/", "POST", "GET, HEAD");
    assertNotAllowed("/login", "PUT", "GET, HEAD, POST");
    assertNotAllowed("/logout", "GET", "POST");
    assertThat(app.calls).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a/b", "../x", "a;b"})
  void aMalformedCallIdIs400(String id) throws Exception {
    HttpResponse<String> answer =
        house.send(house.callback(UPDATE, "{}").header("X-Verdash-Call", id));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("X-Verdash-Call");
    assertThat(status(house.callback(UPDATE, "{}").header("X-Verdash-Call", "a".repeat(65))))
        .isEqualTo(400);
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() throws Exception {
    for (String path :
        new String[] {"/", "/nowhere", "/weather/", "/login", "/health/live", "/weather"}) {
      var headers = house.get(path).headers();
      assertThat(headers.allValues("content-security-policy")).as(path).hasSize(1);
      assertThat(headers.firstValue("content-security-policy").orElse(""))
          .contains("default-src 'none'; script-src 'self';")
          .contains("frame-ancestors 'none'");
      assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
      assertThat(headers.firstValue("referrer-policy")).contains("same-origin");
      assertThat(headers.firstValue("cross-origin-opener-policy")).contains("same-origin");
      assertThat(headers.firstValue("permissions-policy")).isPresent();
    }
  }

  @Test
  void aProblemIsAPageForAPersonAndJsonForAScript() throws Exception {
    HttpResponse<String> page = house.send(house.to("/nowhere").header("Accept", "text/html"));
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
    assertThat(page.body()).startsWith("<!doctype html>");

    HttpResponse<String> json = house.get("/nowhere");
    assertThat(json.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(json.body())
        .isEqualTo(
            "{\"type\":\"urn:verdash:not-found\",\"title\":\"Nothing here\",\"status\":404,"
                + "\"detail\":\"There is nothing at this path here.\"}");
  }

  @Test
  void headAnswersWithoutABody() throws Exception {
    for (String path : new String[] {"/", "/weather/", "/weather/_dash-layout", "/login"}) {
      HttpResponse<String> head = house.send(house.to(path).HEAD());
      assertThat(head.statusCode()).as(path).isEqualTo(200);
      assertThat(head.body()).isEmpty();
    }
    HttpResponse<String> layout = house.send(house.to("/weather/_dash-layout").HEAD());
    assertThat(layout.headers().firstValue("content-length")).contains("12");
  }

  private void assertNotAllowed(String path, String method, String allowed) throws Exception {
    HttpResponse<String> answer =
        house.send(house.to(path).method(method, HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow")).contains(allowed);
  }

  private HttpRequest.Builder typed(String type) {
    return house
        .to(UPDATE)
        .header("Content-Type", type)
        .POST(HttpRequest.BodyPublishers.ofString("{}"));
  }

  private HttpRequest.Builder chunked(int length) {
    byte[] body = "a".repeat(length).getBytes(StandardCharsets.US_ASCII);
    return house
        .to(UPDATE)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
  }

  private int status(HttpRequest.Builder request) throws Exception {
    return house.send(request).statusCode();
  }

  private String host() {
    return "127.0.0.1:" + house.port;
  }

  // The JDK's client would not send such a request line or such a Host.
  private String raw(String head) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), house.port)) {
      socket.setSoTimeout((int) TestHouse.DEADLINE.toMillis());
      String request = head + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
