package org.verdash.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.verdash.state.Grant;
import org.verdash.state.Instance;
import org.verdash.state.InstanceKey;
import org.verdash.state.InstanceRights;
import org.verdash.state.NewGrant;
import org.verdash.state.NewInstance;
import org.verdash.state.StateStore;

/** Tests of two instances of ada, and of those who are given something in one of them. */
abstract class SharedHouse extends WeatherHouse {
  static final String SPRING = "/weather/i/spring/";

  InstanceRights rights;
  Instance spring;
  Instance summer;

  @BeforeEach
  void make() throws Exception {
    rights = InstanceRights.over(house.vertx.eventBus());
    spring = make("spring");
    summer = make("summer");
  }

  Instance make(String slug) throws Exception {
    return StateStore.over(house.vertx.eventBus())
        .create(NewInstance.of(new InstanceKey("weather", slug), "ada", 1))
        .await(20, SECONDS);
  }

  Grant give(NewGrant grant) throws Exception {
    return rights.grant(grant).await(20, SECONDS);
  }

  HttpResponse<String> as(String user, String method, String path, JsonObject body)
      throws Exception {
    return as(user, method, path, body.encode());
  }

  HttpResponse<String> as(String user, String method, String path, String body) throws Exception {
    return house.send(
        house
            .to(path)
            .header("Authorization", house.bearer(user))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  static String grants(Instance of) {
    return "/api/instances/" + of.id() + "/grants";
  }

  static JsonObject wish(String kind, String whom, String right) {
    return new JsonObject().put("kind", kind).put("whom", whom).put("right", right);
  }

  String tokenOf(String user, String page) throws Exception {
    String requests = as(user, "GET", page, "").body().replaceAll("</?title>", "");
    return requests.substring(requests.indexOf('~'));
  }
}
