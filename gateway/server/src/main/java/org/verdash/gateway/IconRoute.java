package org.verdash.gateway;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.assets.CacheRule;
import org.verdash.gateway.assets.FileAnswers;
import org.verdash.gateway.assets.ServedFile;

/** {@code /favicon.ico}: our mark, for browsers and tools that look nowhere else. */
final class IconRoute implements Handler<RoutingContext> {
  private final @Nullable ServedFile mark;
  private final FileAnswers files;

  IconRoute(@Nullable ServedFile mark, FileAnswers files) {
    this.mark = mark;
    this.files = files;
  }

  @Override
  public void handle(RoutingContext context) {
    files.send(context.request(), mark, CacheRule.ASK_EACH_TIME);
  }
}
