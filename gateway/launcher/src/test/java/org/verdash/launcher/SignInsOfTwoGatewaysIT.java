package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.gateway.auth.DemoAccounts;

/** Attempts to sign in are counted once for all gateways of a house. */
@Timeout(120)
class SignInsOfTwoGatewaysIT {
  private static final int FREE = 20;

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir Path work;
  private SharedDatabase database;
  private List<House> gateways;

  @BeforeEach
  void open() throws IOException {
    database = SharedDatabase.start(work, Map.of());
    gateways = List.of(database.house("demo: true\n"), database.house("demo: true\n"));
  }

  @AfterEach
  void close() {
    database.close();
    http.close();
  }

  @Test
  void whoKnowsThePasswordNeverWaits() throws Exception {
    for (int i = 0; i < 2 * FREE; i++) {
      assertThat(rightly(gateways.get(i % 2)).statusCode()).as("sign-in %s", i).isEqualTo(303);
    }
    assertThat(wrongly(gateways.get(0), "somebody").statusCode()).isEqualTo(401);
  }

  @Test
  void whoGuessesAtOneGatewayWaitsAtTheOtherToo() throws Exception {
    for (int i = 0; i < FREE; i++) {
      // What is right in between is not a way around the limit.
      if (i % 10 == 0) {
        assertThat(rightly(gateways.get(0)).statusCode()).isEqualTo(303);
      }
      assertThat(wrongly(gateways.get(i % 2), "user-" + i).statusCode()).isEqualTo(401);
    }

    for (House gateway : gateways) {
      HttpResponse<String> refused = wrongly(gateway, "one-more");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("retry-after")).isPresent();
    }
  }

  private HttpResponse<String> rightly(House gateway) throws Exception {
    DemoAccounts.Account account = gateway.demo().orElseThrow().accounts().getFirst();
    return signIn(gateway, account.user(), account.password());
  }

  private HttpResponse<String> wrongly(House gateway, String user) throws Exception {
    return signIn(gateway, user, "a guess");
  }

  private HttpResponse<String> signIn(House gateway, String user, String password)
      throws IOException, InterruptedException {
    URI form = gateway.uri().resolve("/login");
    String fields = "user=" + encoded(user) + "&password=" + encoded(password);
    HttpRequest request =
        HttpRequest.newBuilder(form)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", "http://" + form.getAuthority())
            .POST(BodyPublishers.ofString(fields))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
