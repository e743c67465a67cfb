package org.verdash.gateway.assets;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.verdash.gateway.http.Requests;
import org.verdash.gateway.http.UrlPath;

/** {@code /_bundles/<library>/<hash>/<path>}: the same file for everybody, for ever. */
public final class BundleRoute implements Handler<RoutingContext> {
  /** Start of every path of this route. */
  public static final String PREFIX = "/_bundles/";

  private final FileCatalog bundles;
  private final FileAnswers files;

  /** A route over the bundles. */
  public BundleRoute(FileCatalog bundles, FileAnswers files) {
    this.bundles = bundles;
    this.files = files;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    String path = Requests.path(request).substring(PREFIX.length());
    ServedFile file = UrlPath.decoded(path).map(bundles::find).orElse(null);
    files.send(request, file, CacheRule.FOR_EVER);
  }
}
