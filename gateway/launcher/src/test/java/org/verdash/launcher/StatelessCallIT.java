package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.html.Html.div;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.app.App;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.gateway.auth.TokenIssuer;
import org.verdash.html.Html;

/** The database's own statistics tell what a call asks of it. */
@Timeout(120)
class StatelessCallIT {
  private static final int CALLS = 200;
  private static final Prop<Integer> IN = Prop.of("in", "value", Type.INT);
  private static final Prop<String> OUT = Html.text("out");
  private static final Pattern REQUESTS =
      Pattern.compile("\"requests_pathname_prefix\":\"([^\"]*)\"");
  private static final String CALL =
      """
      {"output":"out.children","outputs":{"id":"out","property":"children"},
      "inputs":[{"id":"in","property":"value","value":7}],"changedPropIds":["in.value"]}
      """;

  /**
   * What the node asks now and then, whoever calls: is it there, and who has signed out. A constant
   * stands as itself in a statement that was under way when the counts began.
   */
  private static final Pattern OF_THE_NODE = Pattern.compile("SELECT \\$?1|.* FROM revocation .*");

  private final HttpClient http = HttpClient.newHttpClient();
  private final PlatformKey key = PlatformKey.random();

  @TempDir Path work;
  private SharedDatabase database;
  private House house;

  @BeforeEach
  void open() throws IOException, SQLException {
    database = SharedDatabase.start(work, Map.of("shared_preload_libraries", "pg_stat_statements"));
    App app =
        App.named("calc")
            .layout(div(div().id(OUT.id())))
            .callback(OUT, IN, (n, ctx) -> "You chose " + n)
            .track(OUT)
            .build();
    house = database.house("auth: {platform-key: '" + key.text() + "'}\n", app);
    run("CREATE EXTENSION pg_stat_statements");
  }

  @AfterEach
  void close() {
    database.close();
    http.close();
  }

  @Test
  void aStatelessCallMakesNoStatement() throws Exception {
    String page = page("/calc/");
    run("SELECT pg_stat_statements_reset()");

    for (int i = 0; i < CALLS; i++) {
      assertThat(post(page + "_dash-update-component", CALL).body()).contains("You chose 7");
      assertThat(get(page + "_dash-layout").statusCode()).isEqualTo(200);
    }
    page("/calc/");

    Map<String, Long> asked = asked();
    assertThat(asked.keySet()).allMatch(statement -> OF_THE_NODE.matcher(statement).matches());
    assertThat(asked.values()).allMatch(count -> count < CALLS / 2);
  }

  @Test
  void aCallOnASavedInstanceMakesOneThatSaves() throws Exception {
    HttpResponse<String> made = post("/api/instances", "{\"app\":\"calc\",\"slug\":\"mine\"}");
    assertThat(made.statusCode()).isEqualTo(201);
    String page = page("/calc/i/mine/");
    run("SELECT pg_stat_statements_reset()");

    for (int i = 0; i < CALLS; i++) {
      assertThat(post(page + "_dash-update-component", CALL).statusCode()).isEqualTo(200);
    }

    assertThat(asked())
        .anySatisfy(
            (statement, count) -> {
              assertThat(statement).contains("INSERT INTO change");
              assertThat(count).isEqualTo(CALLS);
            });
  }

  private Map<String, Long> asked() throws SQLException {
    Map<String, Long> asked = new TreeMap<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT query, calls FROM pg_stat_statements")) {
      while (rows.next()) {
        String query = rows.getString(1).replaceAll("\\s+", " ").strip();
        // Those of this test, and of every connection that is opened.
        if (!query.contains("pg_stat_statements") && !query.startsWith("SET ")) {
          asked.merge(query, rows.getLong(2), Long::sum);
        }
      }
    }
    return asked;
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String page(String path) throws Exception {
    Matcher requests = REQUESTS.matcher(get(path).body());
    assertThat(requests.find()).isTrue();
    return requests.group(1).replace("\\u002f", "/");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(to(path)));
  }

  private HttpResponse<String> post(String path, String json) throws Exception {
    return send(
        HttpRequest.newBuilder(to(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private URI to(String path) {
    return house.uri().resolve(path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    String token =
        new TokenIssuer(key, InstantSource.system())
            .issue(TokenIssuer.Kind.ACCESS, "ada", new TreeSet<>(), Duration.ofHours(1));
    return http.send(
        request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
  }
}
