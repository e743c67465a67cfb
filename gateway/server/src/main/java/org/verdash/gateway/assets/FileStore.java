package org.verdash.gateway.assets;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.prefix.Mounts;

/**
 * Hands out the content of files: from memory, else from disk, else from a node that has it; asked
 * for several times at once, it fetches once. Thread-safe; one for all gateway verticles of a node.
 */
public final class FileStore {
  /**
   * What is kept where.
   *
   * @param data folder of the node; files are kept below it
   * @param memoryBytes how much content is kept in memory
   * @param ownLibraries names of libraries on the gateway's own class path
   */
  public record Keeping(Path data, long memoryBytes, Set<String> ownLibraries) {
    public Keeping {
      ownLibraries = Set.copyOf(ownLibraries);
    }
  }

  private final FileSource classPath;
  private final DiskFiles disk;
  private final NodeFiles nodes;
  private final Set<String> ownLibraries;
  private final FileMemory memory;
  private final Map<Variant, Future<Buffer>> underWay = new ConcurrentHashMap<>();
  private final AtomicLong uses = new AtomicLong();

  /** A store that fetches from the deployments of {@code mounts}, this node's first. */
  public FileStore(Vertx vertx, Mounts mounts, String self, Keeping keeping) {
    this.classPath = ClassPathLibrary.source(vertx);
    this.disk = new DiskFiles(vertx, keeping.data());
    this.nodes = new NodeFiles(vertx, mounts, self);
    this.ownLibraries = keeping.ownLibraries();
    this.memory = new FileMemory(keeping.memoryBytes());
  }

  /** The content if it is in memory; null when it has to be loaded. */
  @Nullable Buffer now(Variant variant) {
    Buffer content = variant.content();
    if (content != null) {
      variant.usedAt(uses.incrementAndGet());
    }
    return content;
  }

  /**
   * Loads the content. The future completes on any event loop, and fails with {@link
   * FileAwayException} when nobody who has the file is there.
   */
  Future<Buffer> load(Variant variant) {
    Promise<Buffer> promise = Promise.promise();
    Future<Buffer> before = underWay.putIfAbsent(variant, promise.future());
    if (before != null) {
      return before;
    }
    wanted(variant)
        .onComplete(
            read -> {
              if (read.succeeded()) {
                variant.usedAt(uses.incrementAndGet());
                memory.keep(variant, read.result());
              }
              underWay.remove(variant);
              promise.handle(read);
            });
    return promise.future();
  }

  // Another load may have ended since whoever asks found nothing in memory.
  private Future<Buffer> wanted(Variant variant) {
    Buffer meanwhile = variant.content();
    return meanwhile == null ? read(variant) : Future.succeededFuture(meanwhile);
  }

  private Future<Buffer> read(Variant variant) {
    if (ownLibraries.contains(variant.key().library())) {
      return classPath.read(variant);
    }
    return disk.read(variant).recover(absent -> fetched(variant));
  }

  private Future<Buffer> fetched(Variant variant) {
    return nodes.read(variant).onSuccess(content -> disk.write(variant, content));
  }
}
