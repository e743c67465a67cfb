package org.verdash.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.internal.http.HttpServerRequestInternal;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every route: believes what trusted proxies say of a client, drops what others say,
 * and takes the outer path away, so that everything further in sees the client's own address and
 * paths of ours. Thread-safe.
 */
public final class OuterDoor implements Handler<HttpServerRequest> {
  private final Outside outside;
  private final String base;
  private final Handler<HttpServerRequest> inner;

  /** A door in front of {@code inner}. */
  public OuterDoor(Outside outside, Handler<HttpServerRequest> inner) {
    this.outside = outside;
    this.base = outside.base();
    this.inner = inner;
  }

  @Override
  public void handle(HttpServerRequest request) {
    SocketAddress client = believed(request);
    boolean below = !base.isEmpty() && isBelow(request.path());
    if (client == null && !below) {
      inner.handle(request);
    } else {
      int cut = below ? base.length() : 0;
      inner.handle(new InnerRequest((HttpServerRequestInternal) request, cut, client));
    }
  }

  private boolean isBelow(@Nullable String path) {
    return path != null
        && path.startsWith(base)
        && (path.length() == base.length() || path.charAt(base.length()) == '/');
  }

  // The client's address when a trusted proxy stands between; null when the peer is the client.
  private @Nullable SocketAddress believed(HttpServerRequest request) {
    if (outside.proxies().isEmpty() || !outside.proxies().contains(peer(request))) {
      Forwarded.drop(request.headers());
      return null;
    }
    Forwarded said = Forwarded.read(request.headers(), outside.language());
    Forwarded.drop(request.headers());
    String client = client(said.hops());
    if (outside.url() == null && !said.host().isEmpty()) {
      request.headers().set(HttpHeaders.HOST, said.host());
    }
    SocketAddress address =
        client == null
            ? null
            : SocketAddress.inetSocketAddress(request.remoteAddress().port(), client);
    String numeric = address == null ? null : address.hostAddress();
    Forwarded.write(request.headers(), numeric, scheme(said));
    return address;
  }

  private String scheme(Forwarded said) {
    var url = outside.url();
    return url == null ? said.scheme() : url.secure() ? "https" : "http";
  }

  private static @Nullable String peer(HttpServerRequest request) {
    SocketAddress peer = request.remoteAddress();
    return peer == null ? null : peer.hostAddress();
  }

  // From the nearest hop outwards: the first that is no proxy of ours is the client. What stands
  // before it, the client may have written itself.
  private @Nullable String client(List<String> hops) {
    String client = null;
    for (int i = hops.size() - 1; i >= 0; i--) {
      String hop = hops.get(i);
      if (!TrustedProxies.isAddress(hop)) {
        return client;
      }
      client = hop;
      if (!outside.proxies().contains(hop)) {
        return client;
      }
    }
    return client;
  }
}
