package org.verdash.runtime.dev;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/** The tools alone. */
record StillWorkshop(DevBundles bundles) implements Workshop {
  private static final String UNCHANGED =
      "{\"reloadHash\":null,\"hard\":false,\"packages\":[],\"files\":[]}";

  @Override
  public String build() {
    return "";
  }

  @Override
  public Buffer changes() {
    return Buffer.buffer(UNCHANGED);
  }

  @Override
  public Optional<byte[]> changed(String path) {
    return Optional.empty();
  }
}
