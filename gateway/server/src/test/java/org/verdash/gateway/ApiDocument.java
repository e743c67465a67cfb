package org.verdash.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.validation.ResponseValidator;
import io.vertx.openapi.validation.ValidatableResponse;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The OpenAPI document of a house, which tells whether an answer is what it says; as we read it,
 * and as a library does that knows the standard.
 */
final class ApiDocument {
  /** The library knows no media type of problems, nor servers without a host. */
  private static final String PROBLEM = "application/problem+json";

  private static final String JSON = "application/json";

  private final JsonObject document;
  private final ResponseValidator answers;

  private ApiDocument(JsonObject document, ResponseValidator answers) {
    this.document = document;
    this.answers = answers;
  }

  static ApiDocument of(TestHouse house) throws Exception {
    HttpResponse<String> answer = house.get("/api/openapi.json");
    assertThat(answer.statusCode()).isEqualTo(200);
    var plain = new JsonObject(answer.body().replace(PROBLEM, JSON));
    plain.remove("servers");
    OpenAPIContract contract = OpenAPIContract.from(house.vertx, plain).await(20, SECONDS);
    return new ApiDocument(
        new JsonObject(answer.body()), ResponseValidator.create(house.vertx, contract));
  }

  JsonObject json() {
    return document;
  }

  /** Which methods stand at which path. */
  Map<String, Set<String>> operations() {
    Map<String, Set<String>> all = new TreeMap<>();
    for (String path : document.getJsonObject("paths").fieldNames()) {
      Set<String> methods = new TreeSet<>();
      document.getJsonObject("paths").getJsonObject(path).fieldNames().stream()
          .map(method -> method.toUpperCase(Locale.ROOT))
          .forEach(methods::add);
      all.put(path, methods);
    }
    return all;
  }

  JsonObject operation(String method, String path) {
    return document
        .getJsonObject("paths")
        .getJsonObject(path)
        .getJsonObject(method.toLowerCase(Locale.ROOT));
  }

  /** Fails unless the answer is one that the document tells of. */
  void check(HttpResponse<String> answer) {
    String method = answer.request().method();
    String path = template(answer.request().uri().getPath());
    String where = method + " " + path + " " + answer.statusCode();
    JsonObject responses = operation(method, path).getJsonObject("responses");
    JsonObject told = responses.getJsonObject(Integer.toString(answer.statusCode()));
    if (told == null) {
      assertThat(answer.statusCode()).as(where).isGreaterThanOrEqualTo(400);
      told = resolved(responses.getJsonObject("default"));
    }
    JsonObject content = told.getJsonObject("content");
    String type = answer.headers().firstValue("content-type").orElse("");
    if (content == null) {
      assertThat(answer.body()).as(where).isEmpty();
    } else {
      assertThat(content.fieldNames()).as(where).contains(type);
      fits(
          where,
          content.getJsonObject(type).getJsonObject("schema"),
          Json.decodeValue(answer.body()));
    }
    stands(where, operation(method, path).getString("operationId"), answer);
  }

  private void stands(String where, String operation, HttpResponse<String> answer) {
    ValidatableResponse told =
        answer.body().isEmpty()
            ? ValidatableResponse.create(answer.statusCode())
            : ValidatableResponse.create(answer.statusCode(), Buffer.buffer(answer.body()), JSON);
    assertThatCode(() -> answers.validate(told, operation).await(20, SECONDS))
        .as(where + ": " + answer.body())
        .doesNotThrowAnyException();
  }

  private String template(String path) {
    return operations().keySet().stream()
        .filter(each -> path.matches(each.replaceAll("\\{[a-z]+}", "[^/]+")))
        .findFirst()
        .orElseThrow(() -> new AssertionError(path + " is not in the document"));
  }

  JsonObject resolved(JsonObject schema) {
    String ref = schema.getString("$ref");
    if (ref == null) {
      return schema;
    }
    JsonObject at = document;
    for (String step : ref.substring(2).split("/", -1)) {
      at = at.getJsonObject(step);
    }
    return at;
  }

  private void fits(String where, JsonObject written, Object value) {
    JsonObject schema = resolved(written);
    if (schema.containsKey("enum")) {
      assertThat(schema.getJsonArray("enum").contains(value)).as(where + ": " + value).isTrue();
    }
    switch (schema.getString("type", "")) {
      case "object" -> fitsObject(where, schema, (JsonObject) value);
      case "array" ->
          ((JsonArray) value)
              .forEach(each -> fits(where + "[]", schema.getJsonObject("items"), each));
      case "string" -> assertThat(value).as(where).isInstanceOf(String.class);
      case "integer" -> assertThat(value).as(where).isInstanceOfAny(Integer.class, Long.class);
      case "boolean" -> assertThat(value).as(where).isInstanceOf(Boolean.class);
      default -> {}
    }
  }

  private void fitsObject(String where, JsonObject schema, JsonObject value) {
    JsonObject properties = schema.getJsonObject("properties", new JsonObject());
    if (Boolean.FALSE.equals(schema.getValue("additionalProperties"))) {
      assertThat(properties.fieldNames()).as(where).containsAll(value.fieldNames());
    }
    for (Object name : schema.getJsonArray("required", new JsonArray())) {
      assertThat(value.fieldNames()).as(where).contains((String) name);
    }
    for (String name : value.fieldNames()) {
      if (properties.containsKey(name)) {
        fits(where + "." + name, properties.getJsonObject(name), value.getValue(name));
      }
    }
  }
}
