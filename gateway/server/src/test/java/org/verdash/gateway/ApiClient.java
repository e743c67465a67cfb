package org.verdash.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Somebody who uses the interface, and whose every answer is held against the document. */
final class ApiClient {
  private final TestHouse house;
  private final ApiDocument document;
  private final String bearer;

  ApiClient(TestHouse house, ApiDocument document, String user, String... roles) {
    this.house = house;
    this.document = document;
    this.bearer = house.bearer(user, roles);
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(house.to(path));
  }

  HttpResponse<String> delete(String path) throws Exception {
    return send(house.to(path).DELETE());
  }

  HttpResponse<String> post(String path, JsonObject body) throws Exception {
    return send("POST", path, body.encode());
  }

  HttpResponse<String> patch(String path, JsonObject body) throws Exception {
    return send("PATCH", path, body.encode());
  }

  HttpResponse<String> send(String method, String path, String body) throws Exception {
    return send(
        house
            .to(path)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = house.send(request.header("Authorization", bearer));
    document.check(answer);
    return answer;
  }

  JsonObject object(String path) throws Exception {
    return ok(get(path));
  }

  JsonArray array(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return new JsonArray(answer.body());
  }

  /** The body of an answer that is well. */
  static JsonObject ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode())
        .as(answer.request() + " " + answer.body())
        .isGreaterThanOrEqualTo(200)
        .isLessThan(300);
    return new JsonObject(answer.body());
  }
}
