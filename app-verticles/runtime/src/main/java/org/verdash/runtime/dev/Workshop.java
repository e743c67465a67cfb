package org.verdash.runtime.dev;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Optional;

/**
 * Where one build of an app is worked on: its pages have developer tools and learn what changed.
 * Only whoever starts a node for an author has one; nothing in a configuration can ask for it.
 * Thread-safe.
 */
public interface Workshop {

  /** The browser files of the tools. */
  DevBundles bundles();

  /** Names this build; another one gives another name. */
  String build();

  /** What changed, as Dash's pages ask for it at {@code _reload-hash}; JSON. */
  Buffer changes();

  /**
   * What an asset holds now, when it changed since the build; may block.
   *
   * @param path path among the app's assets
   * @throws IOException when it cannot be read
   */
  Optional<byte[]> changed(String path) throws IOException;

  /** A workshop in which nothing changes. */
  static Workshop still(DevBundles bundles) {
    return new StillWorkshop(bundles);
  }
}
