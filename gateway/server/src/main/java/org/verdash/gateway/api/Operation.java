package org.verdash.gateway.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;

/**
 * One thing that can be asked for.
 *
 * @param path with the parts that vary in braces, as the OpenAPI document writes them
 * @param body what it takes
 * @param who who may ask for it at all
 * @param action does it
 */
record Operation(HttpMethod method, String path, Body body, Who who, Action action) {
  /** Does what is asked; throws or fails with a {@link RefusedException}, or as the store does. */
  @FunctionalInterface
  interface Action {
    Future<Said> on(Ask ask);
  }

  /** Who may ask. */
  enum Who {
    /** People, and the programs of theirs: it makes, lists or marks what is somebody's. */
    SIGNED_IN,
    /** Also whoever came by a link to the instance that the path names. */
    LINK_HOLDER
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
    return new Operation(HttpMethod.GET, path, Body.NONE, Who.SIGNED_IN, action);
  }

  static Operation delete(String path, Action action) {
    return new Operation(HttpMethod.DELETE, path, Body.NONE, Who.SIGNED_IN, action);
  }

  static Operation post(String path, Action action) {
    return new Operation(HttpMethod.POST, path, Body.FIELDS, Who.SIGNED_IN, action);
  }

  static Operation patch(String path, Action action) {
    return new Operation(HttpMethod.PATCH, path, Body.FIELDS, Who.SIGNED_IN, action);
  }

  static Operation put(String path, Action action) {
    return new Operation(HttpMethod.PUT, path, Body.FIELDS, Who.SIGNED_IN, action);
  }

  Operation taking(Body other) {
    return new Operation(method, path, other, who, action);
  }

  /** The same for whoever came by a link, too. */
  Operation byLink() {
    return new Operation(method, path, body, Who.LINK_HOLDER, action);
  }
}
