package org.verdash.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.contract.AccessPolicy;
import org.verdash.state.Change;
import org.verdash.state.Instance;
import org.verdash.state.InstanceKey;
import org.verdash.state.NewInstance;
import org.verdash.state.People;
import org.verdash.state.Person;
import org.verdash.state.StateStore;
import org.verdash.state.Value;

class SharingApiTest {
  @TempDir Path data;
  private TestHouse house;
  private ApiDocument document;
  private ApiClient ada;
  private String path;

  @BeforeEach
  void open() throws Exception {
    house = TestHouse.open(data);
    house.deploy(
        new TestApp(
            TestApp.descriptor("weather", "v1", new AccessPolicy.SignedIn()),
            house.members.self()));
    document = ApiDocument.of(house);
    ada = as("ada");
    Instance spring =
        store()
            .create(NewInstance.of(new InstanceKey("weather", "spring"), "ada", 1))
            .await(20, SECONDS);
    path = "/api/instances/" + spring.id();
    var value = new Value("a.value", Buffer.buffer("1"));
    store().save(new Change(spring.id(), "c1", "ada", List.of(value))).await(20, SECONDS);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private StateStore store() {
    return StateStore.over(house.vertx.eventBus());
  }

  private ApiClient as(String user, String... roles) {
    return new ApiClient(house, document, user, roles);
  }

  private JsonObject grant(String kind, String whom, String right) throws Exception {
    HttpResponse<String> answer =
        ada.post(
            path + "/grants",
            new JsonObject().put("kind", kind).put("whom", whom).put("right", right));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return new JsonObject(answer.body());
  }

  /** What it takes: method, path below the instance, body. */
  private record Deed(String method, String below, String body) {}

  private static final Map<String, List<Deed>> DEEDS =
      Map.of(
          "view",
          List.of(
              new Deed("GET", "", ""),
              new Deed("GET", "/revisions", ""),
              new Deed("GET", "/revisions/1", ""),
              new Deed("GET", "/diff?from=0&to=1", ""),
              new Deed("PATCH", "", "{\"starred\":true}"),
              new Deed("POST", "/copy", "{}")),
          "edit",
          List.of(
              new Deed("PATCH", "/revisions/1", "{\"name\":\"x\"}"),
              new Deed("POST", "/restore", "{\"revision\":1}")),
          "manage",
          List.of(
              new Deed("PATCH", "", "{\"name\":\"x\"}"),
              new Deed("PATCH", "", "{\"savePolicy\":\"always\"}"),
              new Deed("GET", "/grants", ""),
              new Deed("POST", "/grants", "{\"kind\":\"link\",\"right\":\"view\"}"),
              new Deed("GET", "/audit", "")));

  private int does(ApiClient who, Deed deed) throws Exception {
    HttpResponse<String> answer =
        deed.method().equals("GET")
            ? who.get(path + deed.below())
            : who.send(deed.method(), path + deed.below(), deed.body());
    return answer.statusCode();
  }

  @Test
  void eachDeedTakesItsRightAndForOthersThereIsNothing() throws Exception {
    List<String> order = List.of("view", "interact", "edit", "manage");
    ApiClient bob = as("bob");
    for (List<Deed> deeds : DEEDS.values()) {
      for (Deed deed : deeds) {
        assertThat(does(bob, deed)).as(deed.toString()).isEqualTo(404);
      }
    }
    assertThat(bob.delete(path).statusCode()).isEqualTo(404);
    for (String given : order) {
      grant("user", "bob", given);
      assertThat(bob.object(path).getString("right")).isEqualTo(given);
      for (Map.Entry<String, List<Deed>> needed : DEEDS.entrySet()) {
        boolean may = order.indexOf(given) >= order.indexOf(needed.getKey());
        for (Deed deed : needed.getValue()) {
          int status = does(bob, deed);
          assertThat(may ? status / 100 : status).as(given + " " + deed).isEqualTo(may ? 2 : 403);
        }
      }
    }
  }

  @Test
  void whoGotARightFindsTheInstanceAmongTheShared() throws Exception {
    ApiClient analyst = as("carl", "analyst");
    assertThat(analyst.array("/api/instances?scope=shared")).isEmpty();
    JsonObject grant = grant("role", "analyst", "edit");
    JsonObject listed = analyst.array("/api/instances?scope=shared").getJsonObject(0);
    assertThat(listed.getString("right")).isEqualTo("edit");
    assertThat(listed.getString("owner")).isEqualTo("ada");
    assertThat(as("carl").array("/api/instances?scope=shared")).isEmpty();
    assertThat(ada.delete(path + "/grants/" + grant.getString("id")).statusCode()).isEqualTo(204);
    assertThat(analyst.get(path).statusCode()).isEqualTo(404);
    assertThat(ada.delete(path + "/grants/" + grant.getString("id")).statusCode()).isEqualTo(404);
  }

  @Test
  void aLinksAddressIsToldOnceAndEverythingIsInTheAudit() throws Exception {
    JsonObject link = grant("link", "for the board", "view");
    assertThat(link.getString("url")).startsWith("/weather/i/spring/?link=");
    JsonArray all = ada.array(path + "/grants");
    assertThat(all).hasSize(1);
    assertThat(all.getJsonObject(0).containsKey("url")).isFalse();
    assertThat(all.getJsonObject(0).getString("whom")).isEqualTo("for the board");
    grant("user", "bob", "view");
    grant("user", "bob", "edit");
    assertThat(ada.array(path + "/grants")).hasSize(2);
    JsonArray audit = ada.array(path + "/audit");
    assertThat(audit.size()).isGreaterThanOrEqualTo(3);
    long last = audit.getJsonObject(0).getLong("number");
    assertThat(ada.array(path + "/audit?limit=1&before=" + last).getJsonObject(0).getLong("number"))
        .isLessThan(last);
  }

  @Test
  void aRightEnds() throws Exception {
    JsonObject wish =
        new JsonObject()
            .put("kind", "user")
            .put("whom", "bob")
            .put("right", "view")
            .put("until", Instant.now().plusSeconds(600).toString());
    assertThat(ApiClient.ok(ada.post(path + "/grants", wish)).getString("until")).isNotEmpty();
    assertThat(as("bob").get(path).statusCode()).isEqualTo(200);
    house.ahead.set(Duration.ofMinutes(11));
    assertThat(as("bob").get(path).statusCode()).isEqualTo(404);
    wish.put("until", Instant.now().minusSeconds(5).toString());
    assertThat(ada.post(path + "/grants", wish).statusCode()).isEqualTo(422);
  }

  @Test
  void peopleAndRolesAreFoundByName() throws Exception {
    People people = People.over(house.vertx.eventBus());
    people
        .seen(new Person("bob", "Bob Builder", "bob@house.example", Set.of("analyst")))
        .await(20, SECONDS);
    JsonArray found = ada.array("/api/people?q=BUILD");
    assertThat(found)
        .containsExactly(
            new JsonObject()
                .put("subject", "bob")
                .put("name", "Bob Builder")
                .put("mail", "bob@house.example"));
    assertThat(ada.array("/api/people?q=nobody")).isEmpty();
    assertThat(ada.array("/api/roles?q=ana")).containsExactly("analyst");
  }

  @Test
  void anAdministratorHandsOverWhatSomebodyLeaves() throws Exception {
    JsonObject to = new JsonObject().put("to", "eve");
    assertThat(ada.post("/api/people/ada/hand-over", to).statusCode()).isEqualTo(403);
    ApiClient root = as("root", "admin");
    assertThat(ApiClient.ok(root.post("/api/people/ada/hand-over", to)).getLong("instances"))
        .isEqualTo(1);
    assertThat(ada.get(path).statusCode()).isEqualTo(404);
    assertThat(as("eve").object(path).getString("owner")).isEqualTo("eve");
    assertThat(
            root.post("/api/people/eve/hand-over", new JsonObject().put("to", "eve")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void aFieldThatIsNotWhatItMustBeIsNamed() throws Exception {
    Map<String, String> bad =
        Map.of(
            "{\"kind\":\"group\",\"right\":\"view\"}", "Field kind must be one of",
            "{\"kind\":\"user\",\"right\":\"view\"}", "Field whom",
            "{\"kind\":\"user\",\"whom\":\"bob\"}", "Field right must be one of",
            "{\"kind\":\"link\",\"right\":\"view\",\"until\":\"soon\"}", "Field until",
            "[]", "JSON object",
            "{", "JSON object");
    for (Map.Entry<String, String> each : bad.entrySet()) {
      HttpResponse<String> answer = ada.send("POST", path + "/grants", each.getKey());
      assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(400);
      assertThat(answer.body()).contains(each.getValue());
    }
    HttpResponse<String> longName = ada.patch(path, new JsonObject().put("name", "x".repeat(101)));
    assertThat(longName.statusCode()).isEqualTo(422);
    assertThat(longName.body()).contains("Field name").contains("100");
    assertThat(ada.patch(path, new JsonObject().put("name", "a\nb")).statusCode()).isEqualTo(422);
    assertThat(ada.post(path + "/copy", new JsonObject().put("slug", "No Slug")).statusCode())
        .isEqualTo(422);
    assertThat(ada.get("/api/instances?limit=0").body()).contains("Parameter limit");
    assertThat(ada.get("/api/instances?scope=yours").body()).contains("Parameter scope");
    assertThat(ada.get("/api/instances?after=nonsense").statusCode()).isEqualTo(400);
  }
}
