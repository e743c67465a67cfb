package org.verdash.runtime.dev;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.app.App;
import org.verdash.app.Library;
import org.verdash.contract.AppReply;

/** An app's assets as they are now, those that changed since its build among them. Thread-safe. */
public final class ChangedAssets {
  /** Below it a page finds them. */
  public static final String PATH = "_dev-asset/";

  private static final Logger LOG = LoggerFactory.getLogger(ChangedAssets.class);

  private final @Nullable Library assets;
  private final Workshop workshop;

  /** The assets of an app in its workshop. */
  public ChangedAssets(App app, Workshop workshop) {
    this.assets = app.assets();
    this.workshop = workshop;
  }

  /**
   * An asset; 404 when the app has none of this path. May block.
   *
   * @param path begins with {@link #PATH}
   */
  public AppReply answer(String path) {
    String name = path.substring(PATH.length());
    Library known = assets;
    try {
      Optional<Library.File> file = known == null ? Optional.empty() : known.file(name);
      if (known != null && file.isPresent()) {
        Optional<byte[]> changed = workshop.changed(name);
        byte[] bytes = changed.isPresent() ? changed.get() : known.source().read(name, "");
        return AppReply.Answer.of(200, file.get().type(), Buffer.buffer(bytes));
      }
    } catch (IOException e) {
      // Whoever saves a file may have it open for a moment; the page asks again with the next save.
      LOG.warn("the asset {} cannot be read", name, e);
    }
    return new AppReply.Problem(404, "not-found", "Nothing here", "no asset " + name, "");
  }
}
