package org.verdash.gateway.dash;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.auth.Identity;
import org.verdash.gateway.http.Requests;
import org.verdash.gateway.prefix.Mount;

/**
 * Somebody on the way into an app.
 *
 * @param body the request's body; null when nobody has read it yet
 */
record Visit(HttpServerRequest request, Mount mount, Identity identity, @Nullable Buffer body) {
  /** The same with the body, which was read meanwhile. */
  Visit with(Buffer read) {
    return new Visit(request, mount, identity, read);
  }

  /** What stands behind the mount's prefix. */
  String below() {
    return Requests.path(request).substring(mount.prefix().length());
  }
}
