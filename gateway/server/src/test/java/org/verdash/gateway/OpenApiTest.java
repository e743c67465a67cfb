package org.verdash.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.gateway.proxy.Outside;
import org.verdash.gateway.proxy.PublicUrl;
import org.verdash.gateway.proxy.TrustedProxies;

/** The document says what the house does, and nothing else. */
class OpenApiTest {
  private static final String ID = "0190a8c2-0000-7000-8000-000000000000";

  @TempDir Path data;
  private TestHouse house;
  private ApiDocument document;

  @BeforeEach
  void open() throws Exception {
    house = TestHouse.open(data);
    document = ApiDocument.of(house);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static String real(String path) {
    return path.replace("{id}", ID)
        .replace("{revision}", "1")
        .replace("{grant}", ID)
        .replace("{subject}", "bob");
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    return house.send(
        house
            .to(real(path))
            .header("Authorization", house.bearer("root", "admin"))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void everyPathAllowsTheMethodsOfTheDocumentAndNoOther() throws Exception {
    for (Map.Entry<String, Set<String>> each : document.operations().entrySet()) {
      HttpResponse<String> answer = send("OPTIONS", each.getKey(), "");
      assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(405);
      String allowed = answer.headers().firstValue("allow").orElse("");
      assertThat(new TreeSet<>(Arrays.asList(allowed.split(", "))))
          .as(each.getKey())
          .isEqualTo(each.getValue());
    }
  }

  @Test
  void everyFieldOfTheDocumentIsReadAndNoOther() throws Exception {
    for (Map.Entry<String, Set<String>> each : document.operations().entrySet()) {
      for (String method : each.getValue()) {
        JsonObject body = document.operation(method, each.getKey()).getJsonObject("requestBody");
        // What is for an app goes on unread but for the app's name.
        if (body != null && !body.encode().contains("\"values\"")) {
          fields(method, each.getKey(), body);
        }
      }
    }
  }

  private void fields(String method, String path, JsonObject body) throws Exception {
    JsonObject schema =
        body.getJsonObject("content").getJsonObject("application/json").getJsonObject("schema");
    for (String field : schema.getJsonObject("properties").fieldNames()) {
      HttpResponse<String> answer =
          send(method, path, new JsonObject().put(field, new JsonArray()).encode());
      assertThat(answer.statusCode()).as(method + " " + path + " " + field).isEqualTo(400);
      assertThat(answer.body()).contains("Field " + field + " must be");
    }
    assertThat(send(method, path, "{\"nonsense\":1}").body())
        .as(method + " " + path)
        .contains("Field nonsense is not known here.");
    for (Object needed : schema.getJsonArray("required", new JsonArray())) {
      assertThat(send(method, path, "{}").statusCode()).as(method + " " + path).isEqualTo(400);
      assertThat(needed).isIn(schema.getJsonObject("properties").fieldNames());
    }
  }

  @Test
  void everyCountOfTheDocumentIsRead() throws Exception {
    for (Map.Entry<String, Set<String>> each : document.operations().entrySet()) {
      JsonArray parameters =
          each.getValue().contains("GET")
              ? document.operation("GET", each.getKey()).getJsonArray("parameters", new JsonArray())
              : new JsonArray();
      for (Object one : parameters) {
        JsonObject parameter = document.resolved((JsonObject) one);
        if ("query".equals(parameter.getString("in"))
            && "integer".equals(parameter.getJsonObject("schema").getString("type"))) {
          String name = parameter.getString("name");
          HttpResponse<String> answer = send("GET", each.getKey() + "?" + name + "=x&from=0", "");
          assertThat(answer.body()).as(each.getKey()).contains("Parameter");
        }
      }
    }
  }

  @Test
  void nobodyIsToldAnythingWithoutSigningIn() throws Exception {
    for (Map.Entry<String, Set<String>> each : document.operations().entrySet()) {
      for (String method : each.getValue()) {
        HttpRequest.Builder request =
            house
                .to(real(each.getKey()))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(house.send(request).statusCode())
            .as(method + " " + each.getKey())
            .isEqualTo(401);
      }
    }
  }

  @Test
  void everyOperationHasANameOfItsOwnAndTellsWhatStandsInItsPath() {
    Set<String> names = new TreeSet<>();
    document
        .operations()
        .forEach(
            (path, methods) ->
                methods.forEach(
                    method -> {
                      JsonObject operation = document.operation(method, path);
                      assertThat(names.add(operation.getString("operationId"))).as(path).isTrue();
                      assertThat(inPath(operation)).as(method + path).isEqualTo(braces(path));
                    }));
  }

  private Set<String> inPath(JsonObject operation) {
    Set<String> names = new TreeSet<>();
    for (Object one : operation.getJsonArray("parameters", new JsonArray())) {
      JsonObject parameter = document.resolved((JsonObject) one);
      if (parameter.getString("in").equals("path")) {
        names.add(parameter.getString("name"));
      }
    }
    return names;
  }

  private static Set<String> braces(String path) {
    Set<String> names = new TreeSet<>();
    Pattern.compile("\\{([a-z]+)}").matcher(path).results().forEach(in -> names.add(in.group(1)));
    return names;
  }

  @Test
  void everyReferenceInTheDocumentLeadsSomewhere() {
    String text = document.json().encode();
    var refs = Pattern.compile("\"#(/[^\"]+)\"").matcher(text).results().toList();
    assertThat(refs).hasSizeGreaterThan(50);
    refs.forEach(
        ref ->
            assertThat(document.resolved(new JsonObject().put("$ref", "#" + ref.group(1))))
                .as(ref.group(1))
                .isNotNull());
    for (String kind : new String[] {"schemas", "parameters", "responses"}) {
      JsonObject parts = document.json().getJsonObject("components").getJsonObject(kind);
      for (String name : parts.fieldNames()) {
        assertThat(text).contains("#/components/" + kind + "/" + name + "\"");
      }
    }
  }

  @Test
  void itNamesTheFolderThatBrowsersSee(@TempDir Path other) throws Exception {
    assertThat(document.json().getJsonArray("servers"))
        .containsExactly(new JsonObject().put("url", "/"));
    var outside =
        new Outside(
            PublicUrl.parse("https://outside.example/boards"),
            TrustedProxies.NONE,
            Outside.Language.X_FORWARDED);
    try (TestHouse behind = TestHouse.open(other, outside)) {
      assertThat(ApiDocument.of(behind).json().getJsonArray("servers"))
          .containsExactly(new JsonObject().put("url", "/boards"));
    }
  }
}
