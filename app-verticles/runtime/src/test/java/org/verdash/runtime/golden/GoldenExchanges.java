package org.verdash.runtime.golden;

import static java.util.Objects.requireNonNull;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a browser and Dash said to each other, as {@code /goldens/<name>.json} keeps it. */
public final class GoldenExchanges {
  private GoldenExchanges() {}

  /**
   * The exchanges of one recording in the order in which they happened.
   *
   * @throws NullPointerException when there is no such recording
   */
  public static List<Exchange> of(String name) {
    String path = "/goldens/" + name + ".json";
    try (InputStream file = GoldenExchanges.class.getResourceAsStream(path)) {
      byte[] text = requireNonNull(file, path + " is missing").readAllBytes();
      JsonArray recorded = new JsonArray(Buffer.buffer(text));
      return recorded.stream().map(JsonObject.class::cast).map(Exchange::of).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A request and what Dash answered. */
  public record Exchange(String name, Request request, Response response) {
    private static Exchange of(JsonObject recorded) {
      return new Exchange(
          recorded.getString("name"),
          Request.of(recorded.getJsonObject("request")),
          Response.of(recorded.getJsonObject("response")));
    }

    /** Its name, for test reports. */
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * What the browser asked.
   *
   * @param method GET or POST
   * @param path the path below the mount, without leading slash
   * @param query the raw query; empty without one
   * @param origin the Origin header; empty without one
   * @param headers what an app may ask for, in lower case
   * @param body the JSON body as bytes; empty without one
   */
  public record Request(
      String method,
      String path,
      String query,
      String origin,
      Map<String, String> headers,
      Buffer body) {
    private static Request of(JsonObject recorded) {
      JsonObject body = recorded.getJsonObject("body");
      return new Request(
          recorded.getString("method"),
          recorded.getString("path"),
          recorded.getString("query", ""),
          recorded.getString("origin", ""),
          headers(recorded.getJsonObject("headers", new JsonObject())),
          body == null ? Buffer.buffer() : body.toBuffer());
    }

    private static Map<String, String> headers(JsonObject recorded) {
      Map<String, String> headers = new HashMap<>();
      recorded.forEach(each -> headers.put(each.getKey(), String.valueOf(each.getValue())));
      return headers;
    }
  }

  /**
   * What Dash answered.
   *
   * @param status HTTP status
   * @param cookies whole Set-Cookie values
   * @param json the parsed body; null when there was none or when it was a page
   */
  public record Response(int status, List<String> cookies, @Nullable Object json) {
    private static Response of(JsonObject recorded) {
      return new Response(
          recorded.getInteger("status"),
          recorded.getJsonArray("cookies", new JsonArray()).stream()
              .map(String.class::cast)
              .toList(),
          recorded.getValue("json"));
    }

    /** How the body differs from this one's, as {@link MaskedJson#differences} tells it. */
    public List<String> differences(Buffer body) {
      return MaskedJson.differences(json, body.length() == 0 ? null : Json.decodeValue(body));
    }
  }
}
