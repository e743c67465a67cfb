package org.verdash.gateway.assets;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.CopyOptions;
import io.vertx.core.file.FileSystem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps fetched files below {@code <data>/bundles/<hash>/}, so that a restart fetches nothing. File
 * names are hashes: no part of a URL ever reaches the file system.
 */
final class DiskFiles implements FileSource {
  private static final Logger LOG = LoggerFactory.getLogger(DiskFiles.class);
  private static final int NAME_BYTES = 16;

  private final FileSystem files;
  private final Path root;

  DiskFiles(Vertx vertx, Path data) {
    this.files = vertx.fileSystem();
    this.root = data.resolve("bundles");
  }

  @Override
  public Future<Buffer> read(Variant variant) {
    return files
        .readFile(file(variant).toString())
        .compose(
            content ->
                content.length() == variant.bytes()
                    ? Future.succeededFuture(content)
                    : Future.failedFuture(new FileAwayException(variant.key())));
  }

  /** Stores a file whole or not at all; a failure is logged, for the file was served anyway. */
  void write(Variant variant, Buffer content) {
    Path file = file(variant);
    String draft = file.resolveSibling("draft-" + UUID.randomUUID()).toString();
    files
        .mkdirs(String.valueOf(file.getParent()))
        .compose(made -> files.writeFile(draft, content))
        .compose(written -> files.move(draft, file.toString(), atomic()))
        .onFailure(failure -> LOG.warn("{} is not kept on disk", variant.key(), failure));
  }

  private static CopyOptions atomic() {
    return new CopyOptions().setReplaceExisting(true).setAtomicMove(true);
  }

  private Path file(Variant variant) {
    return root.resolve(variant.key().hash()).resolve(name(variant));
  }

  private static String name(Variant variant) {
    String text = variant.key() + " " + variant.coding().token();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
