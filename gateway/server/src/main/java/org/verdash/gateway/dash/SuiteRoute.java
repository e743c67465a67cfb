package org.verdash.gateway.dash;

import io.vertx.core.http.HttpServerRequest;
import org.verdash.gateway.assets.CacheRule;
import org.verdash.gateway.assets.FileAnswers;
import org.verdash.gateway.assets.FileCatalog;
import org.verdash.gateway.assets.ServedFile;

/** {@code _dash-component-suites/...}: the bundles under the names that Dash knows them by. */
final class SuiteRoute {
  private final FileCatalog bundles;
  private final FileAnswers files;

  SuiteRoute(FileCatalog bundles, FileAnswers files) {
    this.bundles = bundles;
    this.files = files;
  }

  void handle(HttpServerRequest request, Target target, String path) {
    SuitePath suite = SuitePath.of(target.app(), path);
    ServedFile file = suite == null ? null : bundles.find(suite.library(), suite.path());
    boolean kept = suite != null && suite.fingerprinted();
    files.send(request, file, kept ? CacheRule.FOR_EVER_PRIVATELY : CacheRule.ASK_EACH_TIME);
  }
}
