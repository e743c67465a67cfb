package org.verdash.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verdash.contract.AppReply;
import org.verdash.runtime.GoldenReplayTest.Case;
import org.verdash.runtime.golden.GoldenExchanges.Request;

/**
 * What was recorded, asked from a page in an id scope: all ids that go out are in the scope, and
 * without it the answers are the very same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopedReplayTest {
  private static final String SCOPE = "zq7";

  private final Map<String, DeployedApp> apps = new HashMap<>();
  private final Map<String, Map<String, String>> outputs = new HashMap<>();

  @BeforeAll
  void deploy() throws Exception {
    for (GoldenReplayTest.Golden golden : GoldenReplayTest.goldens()) {
      DeployedApp app = DeployedApp.of(golden.app());
      apps.put(golden.name(), app);
      outputs.put(golden.name(), outputs(app));
    }
  }

  private static Map<String, String> outputs(DeployedApp app) throws Exception {
    Calls dependencies = Calls.get("_dash-dependencies");
    JsonArray plain = new JsonArray(body(app.answer(dependencies.call())));
    JsonArray scoped = new JsonArray(body(app.answer(dependencies.scope(SCOPE).call())));
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < plain.size(); i++) {
      String before = plain.getJsonObject(i).getString("output");
      names.put(before, scoped.getJsonObject(i).getString("output"));
      assertThat(names.get(before)).contains(SCOPE);
    }
    return names;
  }

  private static Buffer body(AppReply reply) {
    assertThat(reply).isInstanceOf(AppReply.Answer.class);
    return ((AppReply.Answer) reply).body();
  }

  @AfterAll
  void close() {
    apps.values().forEach(DeployedApp::close);
  }

  static Stream<Case> cases() {
    return GoldenReplayTest.cases().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theAnswerIsTheSameInAScopeButForTheScope(Case one) throws Exception {
    DeployedApp app = apps.get(one.golden().name());
    Request request = one.exchange().request();
    AppReply plain = app.answer(call(request, request.body()).call());
    AppReply scoped = app.answer(call(request, scoped(request.body(), one)).scope(SCOPE).call());
    if (plain instanceof AppReply.Answer answer) {
      assertThat(((AppReply.Answer) scoped).head().status()).isEqualTo(answer.head().status());
      assertThat(json(unscoped(body(scoped)))).isEqualTo(json(answer.body().toString()));
    } else {
      assertThat(((AppReply.Problem) scoped).status())
          .isEqualTo(((AppReply.Problem) plain).status());
    }
  }

  private static Calls call(Request request, Buffer body) {
    return Calls.of(request.method(), request.path(), body);
  }

  private static Object json(String text) {
    return text.isEmpty() ? "" : Json.decodeValue(text);
  }

  private static String unscoped(Buffer body) {
    return body.toString()
        .replace(SCOPE + "~", "")
        .replace("\\\"!\\\":\\\"" + SCOPE + "\\\",", "")
        .replace("\"!\":\"" + SCOPE + "\",", "");
  }

  private Buffer scoped(Buffer body, Case one) {
    if (body.length() == 0 || !one.exchange().request().path().startsWith("_dash")) {
      return body;
    }
    JsonObject json = new JsonObject(body);
    String output = json.getString("output");
    json.put("output", outputs.get(one.golden().name()).getOrDefault(output, output));
    for (String field : List.of("outputs", "inputs", "state")) {
      if (json.containsKey(field)) {
        json.put(field, dep(json.getValue(field)));
      }
    }
    JsonArray changed = new JsonArray();
    json.getJsonArray("changedPropIds").forEach(name -> changed.add(name(String.valueOf(name))));
    return json.put("changedPropIds", changed).toBuffer();
  }

  private static Object dep(Object json) {
    if (json instanceof JsonArray all) {
      JsonArray scoped = new JsonArray();
      all.forEach(each -> scoped.add(dep(each)));
      return scoped;
    }
    JsonObject dep = ((JsonObject) json).copy();
    dep.put("id", id(dep.getValue("id")));
    if ("id".equals(dep.getString("property")) && dep.containsKey("value")) {
      dep.put("value", id(dep.getValue("value")));
    }
    if (dep.containsKey("value")) {
      dep.put("value", value(dep.getValue("value")));
    }
    return dep;
  }

  private static Object value(Object json) {
    if (json instanceof JsonArray all) {
      JsonArray scoped = new JsonArray();
      all.forEach(each -> scoped.add(value(each)));
      return scoped;
    }
    if (json instanceof JsonObject object) {
      JsonObject scoped = new JsonObject();
      object.forEach(each -> scoped.put(each.getKey(), value(each.getValue())));
      JsonObject props = object.containsKey("namespace") ? scoped.getJsonObject("props") : null;
      if (props != null && props.containsKey("id")) {
        props.put("id", id(props.getValue("id")));
      }
      return scoped;
    }
    return json;
  }

  private static Object id(Object id) {
    if (!(id instanceof JsonObject parts)) {
      return SCOPE + '~' + id;
    }
    JsonObject scoped = new JsonObject().put("!", SCOPE);
    parts.forEach(each -> scoped.put(each.getKey(), each.getValue()));
    return scoped;
  }

  private static String name(String name) {
    int dot = name.lastIndexOf('.');
    String id = name.substring(0, dot);
    Object scoped = id(id.startsWith("{") ? new JsonObject(id) : id);
    return scoped + name.substring(dot);
  }
}
