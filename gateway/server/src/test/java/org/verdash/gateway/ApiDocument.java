package org.verdash.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The OpenAPI document of a house, which tells whether an answer is what it says. */
final class ApiDocument {
  private final JsonObject document;

  private ApiDocument(JsonObject document) {
    this.document = document;
  }

  static ApiDocument of(TestHouse house) throws Exception {
    HttpResponse<String> answer = house.get("/api/openapi.json");
    assertThat(answer.statusCode()).isEqualTo(200);
    return new ApiDocument(new JsonObject(answer.body()));
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
