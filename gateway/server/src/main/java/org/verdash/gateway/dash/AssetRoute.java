package org.verdash.gateway.dash;

import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.LibraryFiles;
import org.verdash.gateway.assets.CacheRule;
import org.verdash.gateway.assets.FileAnswers;
import org.verdash.gateway.assets.FileCatalog;
import org.verdash.gateway.assets.ServedFile;

/**
 * {@code assets/<path>} and {@code assets/~<hash>/<path>}: the app's own files; with the hash of
 * the version's files in the path a browser keeps them.
 */
final class AssetRoute {
  private final FileCatalog catalog;
  private final FileAnswers files;

  AssetRoute(FileCatalog catalog, FileAnswers files) {
    this.catalog = catalog;
    this.files = files;
  }

  void handle(HttpServerRequest request, Target target, String path) {
    LibraryFiles assets = target.app().assets();
    boolean byHash = path.startsWith("~");
    String wanted = byHash ? afterHash(assets, path) : path;
    ServedFile file = assets == null || wanted == null ? null : catalog.find(assets, wanted);
    files.send(request, file, byHash ? CacheRule.FOR_EVER_PRIVATELY : CacheRule.ASK_EACH_TIME);
  }

  private static @Nullable String afterHash(@Nullable LibraryFiles assets, String path) {
    int slash = path.indexOf('/');
    boolean ours = assets != null && slash > 0 && path.substring(1, slash).equals(assets.hash());
    return ours ? path.substring(slash + 1) : null;
  }
}
