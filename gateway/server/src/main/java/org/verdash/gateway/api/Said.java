package org.verdash.gateway.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** How an operation ends well. */
sealed interface Said {
  /**
   * With JSON.
   *
   * @param headers further response headers
   */
  record Json(int status, Buffer body, Map<String, String> headers) implements Said {}

  /** With 204. */
  record Nothing() implements Said {}

  /** An app has the request and answers it. */
  record ByApp() implements Said {}

  static Said json(JsonObject body) {
    return json(body.toBuffer());
  }

  static Said json(JsonArray body) {
    return json(body.toBuffer());
  }

  static Said json(Buffer body) {
    return new Json(200, body, Map.of());
  }

  /** Something was made, and lies there. */
  static Said made(JsonObject body, String location) {
    return new Json(201, body.toBuffer(), Map.of("location", location));
  }
}
