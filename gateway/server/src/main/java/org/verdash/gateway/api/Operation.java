package org.verdash.gateway.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;

/**
 * One thing that can be asked for.
 *
 * @param path with the parts that vary in braces, as the OpenAPI document writes them
 * @param body what it takes
 * @param action does it
 */
record Operation(HttpMethod method, String path, Body body, Action action) {
  /** Does what is asked; throws or fails with a {@link RefusedException}, or as the store does. */
  @FunctionalInterface
  interface Action {
    Future<Said> on(Ask ask);
  }

  /** What a request carries. */
  enum Body {
    /** Nothing; what comes is not read. */
    NONE(0),
    /** A few fields of JSON. */
    FIELDS(64L << 10),
    /** Values of properties, as JSON. */
    VALUES(4L << 20);

    private final long mostBytes;

    Body(long mostBytes) {
      this.mostBytes = mostBytes;
    }

    long mostBytes() {
      return mostBytes;
    }
  }

  static Operation get(String path, Action action) {
    return new Operation(HttpMethod.GET, path, Body.NONE, action);
  }

  static Operation delete(String path, Action action) {
    return new Operation(HttpMethod.DELETE, path, Body.NONE, action);
  }

  static Operation post(String path, Action action) {
    return new Operation(HttpMethod.POST, path, Body.FIELDS, action);
  }

  static Operation patch(String path, Action action) {
    return new Operation(HttpMethod.PATCH, path, Body.FIELDS, action);
  }

  static Operation put(String path, Action action) {
    return new Operation(HttpMethod.PUT, path, Body.FIELDS, action);
  }

  Operation taking(Body other) {
    return new Operation(method, path, other, action);
  }
}
