package org.verdash.gateway.proxy;

import io.vertx.core.http.HttpServerRequest;

/** Tells where a request comes from; only for requests that came through {@link OuterDoor}. */
public final class ClientAddress {
  private ClientAddress() {}

  /** The numeric address of the client: what a trusted proxy says, else the peer's. */
  public static String of(HttpServerRequest request) {
    String believed = request.getHeader(Forwarded.FOR);
    return believed == null ? request.connection().remoteAddress().hostAddress() : believed;
  }
}
