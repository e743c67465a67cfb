package org.verdash.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.contract.AppReply;
import org.verdash.state.Instance;
import org.verdash.state.InstanceKey;
import org.verdash.state.NewInstance;
import org.verdash.state.Right;
import org.verdash.state.StateStore;

/**
 * Random grants and revokes at one of two gateways, and after each of them what people may at both,
 * against a model that knows no leases. 10,000 with -Dverdash.drill, else the fiftieth part.
 */
class RightsDrillTest {
  private static final int SEQUENCES = Boolean.getBoolean("verdash.drill") ? 10_000 : 200;
  private static final List<String> PEOPLE = List.of("bob", "cleo", "dan");
  private static final List<String> ROLES = List.of("analyst", "auditor");
  private static final String SPRING = "/weather/i/spring/";

  @TempDir Path data;
  private final Random random = new Random(20261122);

  /** What was granted, by what stands for whom. */
  private final Map<String, Given> given = new HashMap<>();

  /**
   * A grant of the model.
   *
   * @param cookie the cookie of a link; empty for others
   */
  private record Given(String id, Right right, String cookie) {}

  @Test
  void noGatewayEverGoesByARightThatIsGone() throws Exception {
    try (TestHouse house = TestHouse.open(data)) {
      int other = house.another(data.resolve("other"));
      TestApp app = house.deployOpenApp("weather");
      app.replies =
          call ->
              Future.succeededFuture(
                  AppReply.Answer.of(
                      200,
                      "text/plain",
                      Buffer.buffer(Objects.requireNonNull(call.instance()).right())));
      Instance spring =
          StateStore.over(house.vertx.eventBus())
              .create(NewInstance.of(new InstanceKey("weather", "spring"), "ada", 1))
              .await(20, SECONDS);
      List<Integer> ports = List.of(house.port, other);
      for (int sequence = 0; sequence < SEQUENCES; sequence++) {
        change(house, ports.get(random.nextInt(2)), spring);
        for (int port : ports) {
          look(house, port);
          look(house, port);
        }
      }
    }
  }

  private void change(TestHouse house, int port, Instance instance) throws Exception {
    String grants = "/api/instances/" + instance.id() + "/grants";
    List<String> known = new ArrayList<>(given.keySet());
    if (!known.isEmpty() && (known.size() > 6 || random.nextInt(3) == 0)) {
      String whom = known.get(random.nextInt(known.size()));
      String id = Objects.requireNonNull(given.remove(whom)).id();
      HttpRequest.Builder gone = to(port, grants + "/" + id).DELETE();
      assertThat(send(house, gone, "ada").statusCode()).isEqualTo(204);
      return;
    }
    String kind = List.of("user", "role", "link").get(random.nextInt(3));
    String whom =
        switch (kind) {
          case "user" -> PEOPLE.get(random.nextInt(PEOPLE.size()));
          case "role" -> ROLES.get(random.nextInt(ROLES.size()));
          default -> "link " + random.nextInt(1000);
        };
    Right right = List.of(Right.values()).get(random.nextInt(4));
    JsonObject body =
        new JsonObject().put("kind", kind).put("whom", whom).put("right", right.wire());
    HttpRequest.Builder grant =
        to(port, grants)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.encode()));
    HttpResponse<String> answer = send(house, grant, "ada");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonObject made = new JsonObject(answer.body());
    String cookie = kind.equals("link") ? cookie(house, port, made.getString("url")) : "";
    given.put(kind + " " + whom, new Given(made.getString("id"), right, cookie));
  }

  private String cookie(TestHouse house, int port, String url) throws Exception {
    HttpResponse<String> followed =
        house.send(to(port, URI.create(url).getPath() + "?" + URI.create(url).getRawQuery()));
    assertThat(followed.statusCode()).isEqualTo(303);
    String cookie = followed.headers().firstValue("set-cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }

  /** Somebody comes, with a role or a link or neither. */
  private void look(TestHouse house, int port) throws Exception {
    String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
    Optional<String> role =
        random.nextBoolean()
            ? Optional.of(ROLES.get(random.nextInt(ROLES.size())))
            : Optional.empty();
    List<Given> links = given.values().stream().filter(each -> !each.cookie().isEmpty()).toList();
    Optional<Given> link =
        links.isEmpty() || random.nextBoolean()
            ? Optional.empty()
            : Optional.of(links.get(random.nextInt(links.size())));
    HttpRequest.Builder page = to(port, SPRING);
    link.ifPresent(each -> page.header("Cookie", each.cookie()));
    HttpResponse<String> answer = send(house, page, who, role.stream().toArray(String[]::new));
    Optional<Right> expected =
        List.of(
                Optional.ofNullable(given.get("user " + who)).map(Given::right),
                role.map(each -> given.get("role " + each)).map(Given::right),
                link.map(Given::right))
            .stream()
            .flatMap(Optional::stream)
            .max(Right::compareTo);
    assertThat(answer.statusCode() == 200 ? answer.body() : "nothing")
        .as("%s %s %s at %s", who, role, link, port)
        .isEqualTo(expected.map(Right::wire).orElse("nothing"));
  }

  private static HttpRequest.Builder to(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(20));
  }

  private static HttpResponse<String> send(
      TestHouse house, HttpRequest.Builder request, String user, String... roles) throws Exception {
    return house.send(request.header("Authorization", house.bearer(user, roles)));
  }
}
