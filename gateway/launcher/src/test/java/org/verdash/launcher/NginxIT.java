package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.html.Html.div;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.app.App;
import org.verdash.launcher.config.ConfigSources;
import org.verdash.launcher.config.HouseConfig;

/** A node below a path of a real nginx that ends TLS. */
@Timeout(240)
class NginxIT {
  private static final String HEADERS =
      """
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto $scheme;
      """;
  private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"]*)\"");
  private static final Pattern REQUESTS =
      Pattern.compile("\"requests_pathname_prefix\":\"([^\"]+)\"");

  @TempDir Path work;
  private House house;
  private Nginx nginx;
  private HttpClient client;
  private String outside;

  @AfterEach
  void close() throws Exception {
    client.close();
    nginx.close();
    house.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dash/ { proxy_pass http://127.0.0.1:%d;",
        "/dash/ { proxy_pass http://127.0.0.1:%d/;"
      })
  void peopleSignInWorkAndSignOutBelowThePathOfTheProxy(String location) throws Exception {
    open(location);
    String cookie = signIn();

    HttpResponse<String> page = send(to("/dash/own/").header("Cookie", cookie));
    assertThat(page.statusCode()).isEqualTo(200);
    assertEveryLinkWorks(page.body());
    String requests = requestsPath(page.body());
    assertThat(requests).startsWith("/dash/own/~");
    assertThat(send(to(requests + "_dash-layout").header("Cookie", cookie)).body())
        .contains("mine");
    assertEveryLinkWorks(send(to("/dash/").header("Cookie", cookie)).body());

    assertThat(update(requests, cookie, outside).statusCode()).isNotIn(401, 403, 404, 421);
    assertThat(update(requests, cookie, "https://evil.example").statusCode()).isEqualTo(403);
    assertThat(raw("GET /dash/own/ HTTP/1.1\r\nHost: evil.example\r\n")).startsWith("HTTP/1.1 421");

    HttpResponse<String> out =
        send(
            to("/dash/logout")
                .header("Cookie", cookie)
                .header("Origin", outside)
                .POST(BodyPublishers.noBody()));
    assertThat(out.headers().firstValue("location")).contains("/dash/");
    assertThat(send(to("/dash/own/_dash-layout").header("Cookie", cookie)).statusCode())
        .isEqualTo(401);
    assertThat(send(to("/dash/own/").header("Accept", "text/html")).headers().map())
        .containsEntry("location", List.of("/dash/login?return=%2Fdash%2Fown%2F"));
  }

  private static String requestsPath(String page) {
    String json = REQUESTS.matcher(page).results().findFirst().orElseThrow().group(1);
    return json.replace("\\u002f", "/");
  }

  private String signIn() throws Exception {
    String link = house.demo().orElseThrow().oneTimeLink("viewer");
    HttpResponse<String> answer = send(to("/dash" + link));
    assertThat(answer.headers().firstValue("location")).contains("/dash/");
    String cookie = answer.headers().firstValue("set-cookie").orElseThrow();
    assertThat(cookie).contains("; Path=/dash;").endsWith("; Secure");
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private void assertEveryLinkWorks(String page) throws Exception {
    List<String> links = LINK.matcher(page).results().map((MatchResult r) -> r.group(1)).toList();
    assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(link).startsWith("/dash/"));
    for (String link : links) {
      assertThat(send(to(link)).statusCode()).as(link).isNotIn(404, 421, 500, 502);
    }
  }

  private HttpResponse<String> update(String requests, String cookie, String origin)
      throws Exception {
    return send(
        to(requests + "_dash-update-component")
            .header("Cookie", cookie)
            .header("Origin", origin)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}")));
  }

  private void open(String location) throws Exception {
    int port = freePort();
    outside = "https://localhost:" + port;
    Path config =
        Files.writeString(
            work.resolve("verdash.yaml"),
            """
            http:
              port: 0
              public-url: %s/dash
              trusted-proxies: 127.0.0.1
            demo: true
            data: %s
            """
                .formatted(outside, UnpackedPostgres.withDatabase(work.resolve("data"))));
    App own = App.named("own").layout(div("mine")).build();
    house =
        House.open(
            HouseConfig.read(new ConfigSources(List.of(), Map.of(), config)),
            List.of(AppOffer.of(own)));
    nginx =
        Nginx.start(work, port, location.formatted(house.uri().getPort()) + "\n" + HEADERS + "}");
    client = HttpClient.newBuilder().sslContext(nginx.trust()).build();
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(outside + path)).timeout(Duration.ofSeconds(60));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private String raw(String head) throws Exception {
    int port = URI.create(outside).getPort();
    try (Socket socket = nginx.trust().getSocketFactory().createSocket("localhost", port)) {
      String request = head + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
