package org.verdash.gateway.assets;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** Where the content of files comes from. */
interface FileSource {
  /**
   * The whole content, exactly as long as announced. The future fails with {@link
   * FileAwayException} when this source has no such file now.
   */
  Future<Buffer> read(Variant variant);
}
