package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Asks for an app and its saved instances as their pages do. Safe for any thread. */
final class InstanceClient implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final String token;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** One who has this token. */
  InstanceClient(String token) {
    this.token = token;
  }

  /**
   * What a page sends for a callback.
   *
   * @param outputs properties as {@code id.property}; the first may be the only one
   * @param inputs values by {@code id.property}
   * @param changed those of the inputs that changed; none at the start
   */
  record Ask(List<String> outputs, Map<String, ?> inputs, List<String> changed) {
    Ask {
      outputs = List.copyOf(outputs);
      changed = List.copyOf(changed);
    }

    /** One input, which has changed. */
    static Ask of(String output, String input, @Nullable Object value) {
      return new Ask(List.of(output), Collections.singletonMap(input, value), List.of(input));
    }

    String json() {
      boolean many = outputs.size() > 1;
      JsonArray all = new JsonArray();
      outputs.forEach(output -> all.add(part(output)));
      JsonArray values = new JsonArray();
      inputs.forEach((key, value) -> values.add(part(key).put("value", value)));
      return new JsonObject()
          .put("output", many ? ".." + String.join("...", outputs) + ".." : outputs.getFirst())
          .put("outputs", many ? all : all.getValue(0))
          .put("inputs", values)
          .put("state", new JsonArray())
          .put("changedPropIds", new JsonArray(changed))
          .encode();
    }

    private static JsonObject part(String key) {
      int dot = key.lastIndexOf('.');
      return new JsonObject()
          .put("id", key.substring(0, dot))
          .put("property", key.substring(dot + 1));
    }
  }

  /** Makes an instance and answers its id. */
  String make(URI node, String app, String slug) throws Exception {
    String wish = new JsonObject().put("app", app).put("slug", slug).encode();
    HttpResponse<String> made = send(post(node, "/api/instances", wish));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return new JsonObject(made.body()).getString("id");
  }

  /** What the page below the path says when it opens. */
  String layout(URI node, String page) throws Exception {
    HttpResponse<String> layout = get(node, page + "_dash-layout");
    assertThat(layout.statusCode()).as(layout.body()).isEqualTo(200);
    return layout.body();
  }

  HttpResponse<String> get(URI node, String path) throws Exception {
    return send(request(node, path));
  }

  /** Sends JSON. */
  HttpResponse<String> posted(URI node, String path, String json) throws Exception {
    return send(post(node, path, json));
  }

  HttpResponse<String> deleted(URI node, String path) throws Exception {
    return send(request(node, path).DELETE());
  }

  /** A callback's call, with an id of its own. */
  HttpResponse<String> call(URI node, String page, Ask ask) throws Exception {
    return send(callback(node, page, ask, UUID.randomUUID().toString()));
  }

  /** The same without waiting. */
  CompletableFuture<HttpResponse<String>> calling(URI node, String page, Ask ask) {
    return calling(node, page, ask, UUID.randomUUID().toString());
  }

  /** The same under a known id. */
  CompletableFuture<HttpResponse<String>> calling(URI node, String page, Ask ask, String id) {
    return http.sendAsync(callback(node, page, ask, id).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder callback(URI node, String page, Ask ask, String id) {
    return post(node, page + "_dash-update-component", ask.json()).header("X-Verdash-Call", id);
  }

  private HttpRequest.Builder post(URI node, String path, String json) {
    return request(node, path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }

  private HttpRequest.Builder request(URI node, String path) {
    return HttpRequest.newBuilder(node.resolve(path))
        .timeout(LONGEST)
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    http.close();
  }
}
