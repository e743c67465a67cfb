package org.verdash.gateway.proxy;

import io.vertx.core.internal.http.HttpServerRequestInternal;
import io.vertx.core.internal.http.HttpServerRequestWrapper;
import io.vertx.core.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** A request without the outer part of its path, from the client rather than from the proxy. */
final class InnerRequest extends HttpServerRequestWrapper {
  private final int cut;
  private final @Nullable SocketAddress client;
  private @Nullable String path;

  /**
   * The request behind the proxy.
   *
   * @param cut how many characters of the path are the proxy's; 0 for none
   * @param client address of the client; null for the peer's
   */
  InnerRequest(HttpServerRequestInternal request, int cut, @Nullable SocketAddress client) {
    super(request);
    this.cut = cut;
    this.client = client;
  }

  @Override
  public String path() {
    String known = path;
    if (known == null) {
      known = cutOff(String.valueOf(delegate.path()));
      path = known;
    }
    return known;
  }

  @Override
  public String uri() {
    String outer = delegate.uri();
    return outer.startsWith("/") ? cutOff(outer) : outer;
  }

  @Override
  public SocketAddress remoteAddress() {
    return client == null ? delegate.remoteAddress() : client;
  }

  private String cutOff(String outer) {
    if (cut == 0) {
      return outer;
    }
    String inner = outer.substring(cut);
    return inner.startsWith("/") ? inner : "/" + inner;
  }
}
