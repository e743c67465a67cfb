package org.verdash.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
      Set<String> expected = new TreeSet<>(each.getValue());
      if (expected.contains("GET")) {
        expected.add("HEAD");
      }
      assertThat(new TreeSet<>(Arrays.asList(allowed.split(", "))))
          .as(each.getKey())
          .isEqualTo(expected);
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
    JsonObject properties = schema.getJsonObject("properties");
    for (String field : properties.fieldNames()) {
      for (String wrong : wrongs(properties.getJsonObject(field))) {
        String wish = "{\"" + field + "\":" + wrong + "}";
        refused(send(method, path, wish), 400, "Field " + field + " must be");
      }
      String twice = "{\"" + field + "\":true,\"" + field + "\":true}";
      refused(send(method, path, twice), 400, "Field " + field + " comes twice.");
      tooLong(method, path, field, properties.getJsonObject(field));
    }
    refused(send(method, path, "{\"nonsense\":1}"), 400, "Field nonsense is not known here.");
    for (String none : new String[] {"null", "[]", "1", "\"x\"", "{", "{} {}", "{}}", "\u0000"}) {
      refused(send(method, path, none), 400, "The body must be a JSON object.");
    }
    for (Object needed : schema.getJsonArray("required", new JsonArray())) {
      assertThat(send(method, path, "{}").statusCode()).as(method + " " + path).isEqualTo(400);
      assertThat(needed).isIn(properties.fieldNames());
    }
  }

  /** What the schema does not allow; it cannot say so of moments. */
  private static List<String> wrongs(JsonObject schema) {
    List<String> all = new ArrayList<>(List.of("null", "[]", "{}", "1.5", "[[[[1]]]]"));
    switch (schema.getString("type")) {
      case "string" -> all.addAll(List.of("true", "7"));
      case "boolean" -> all.addAll(List.of("\"true\"", "0"));
      default -> all.addAll(List.of("\"7\"", "true", "-1", "1e2", "9223372036854775808"));
    }
    if (schema.containsKey("enum")) {
      all.add("\"nonsense\"");
    }
    if (schema.containsKey("format") && schema.getString("format").equals("date-time")) {
      all.addAll(List.of("\"soon\"", "\"2030-01-01\"", "\"2030-01-01T00:00:00\"", "\"\""));
    }
    return all;
  }

  private void tooLong(String method, String path, String field, JsonObject schema)
      throws Exception {
    Integer most = schema.getInteger("maxLength");
    List<String> wrong = new ArrayList<>();
    if (most != null) {
      wrong.addAll(List.of("x".repeat(most + 1), "a\nb", "\u0000", "a\ud800b"));
    }
    if (schema.containsKey("pattern")) {
      wrong.addAll(List.of("No Slug", "x".repeat(64), "-a", "\u00e4"));
    }
    for (String text : wrong) {
      // Written by hand, since half a character is lost on the way to bytes.
      String json = new JsonObject().put(field, text).encode().replace("\ud800", "\\ud800");
      refused(send(method, path, json), 422, "Field " + field);
    }
  }

  private static void refused(HttpResponse<String> answer, int status, String sentence) {
    assertThat(answer.statusCode()).as(answer.request() + answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(new JsonObject(answer.body()).getString("detail")).contains(sentence);
  }

  @Test
  void everyParameterOfTheDocumentIsReadAndNoOther() throws Exception {
    for (Map.Entry<String, Set<String>> each : document.operations().entrySet()) {
      JsonArray parameters =
          each.getValue().contains("GET")
              ? document.operation("GET", each.getKey()).getJsonArray("parameters", new JsonArray())
              : new JsonArray();
      for (Object one : parameters) {
        JsonObject parameter = document.resolved((JsonObject) one);
        if ("query".equals(parameter.getString("in"))) {
          parameter(each.getKey(), parameter.getString("name"), parameter.getJsonObject("schema"));
        }
      }
    }
  }

  private void parameter(String path, String name, JsonObject schema) throws Exception {
    String start = path + (path.endsWith("/diff") && !name.equals("from") ? "?from=0&" : "?");
    List<String> wrong = new ArrayList<>();
    if (schema.getString("type").equals("integer")) {
      wrong.addAll(List.of("x", "-1", "1.5", "1e3", "0x1", "9".repeat(19), "%00"));
    }
    if (schema.containsKey("enum")) {
      wrong.addAll(List.of("nonsense", "MINE"));
    }
    if (schema.containsKey("maximum")) {
      wrong.add(Long.toString(schema.getLong("maximum") + 1));
      assertThat(send("GET", start + name + "=" + schema.getLong("maximum"), "").statusCode())
          .isIn(200, 404);
    }
    if (schema.containsKey("maxLength")) {
      wrong.add("x".repeat(schema.getInteger("maxLength") + 1));
    }
    for (String value : wrong) {
      refused(send("GET", start + name + "=" + value, ""), 400, "Parameter " + name);
    }
    refused(send("GET", start + name + "=1&" + name + "=1", ""), 400, name + " comes twice");
    refused(send("GET", path + "?nonsense=1", ""), 400, "nonsense is not known here");
  }

  @Test
  void theDocumentIsReadAnewOnlyWhenItChanged() throws Exception {
    HttpResponse<String> whole = house.get("/api/openapi.json");
    String tag = whole.headers().firstValue("etag").orElseThrow();
    HttpResponse<String> again =
        house.send(house.to("/api/openapi.json").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(house.send(house.to("/api/openapi.json").HEAD()).statusCode()).isEqualTo(200);
    HttpResponse<String> post = house.send(house.callback("/api/openapi.json", "{}"));
    assertThat(post.statusCode()).isEqualTo(405);
    assertThat(post.headers().firstValue("allow")).contains("GET, HEAD");
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
