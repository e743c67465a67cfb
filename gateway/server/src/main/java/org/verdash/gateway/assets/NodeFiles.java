package org.verdash.gateway.assets;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.contract.AppReply;
import org.verdash.contract.FileRequest;
import org.verdash.contract.LibraryFiles;
import org.verdash.gateway.prefix.Deployment;
import org.verdash.gateway.prefix.Mount;
import org.verdash.gateway.prefix.Mounts;

/** Fetches files chunk by chunk from any deployment that has them, this node's first. */
final class NodeFiles implements FileSource {
  private static final Logger LOG = LoggerFactory.getLogger(NodeFiles.class);
  private static final Duration CHUNK_TIMEOUT = Duration.ofSeconds(5);
  private static final int LONGEST_BYTES = 256 * 1024 * 1024;

  private final Vertx vertx;
  private final Mounts mounts;
  private final String self;

  NodeFiles(Vertx vertx, Mounts mounts, String self) {
    this.vertx = vertx;
    this.mounts = mounts;
    this.self = self;
  }

  @Override
  public Future<Buffer> read(Variant variant) {
    if (variant.bytes() > LONGEST_BYTES) {
      return Future.failedFuture(variant.key() + " is longer than a gateway keeps");
    }
    return fromNext(owners(variant.key()).iterator(), variant);
  }

  private List<Deployment> owners(FileKey key) {
    List<Deployment> owners = new ArrayList<>();
    for (Mount mount : mounts.table().mounts()) {
      mount.deployments().stream().filter(each -> has(each, key)).forEach(owners::add);
    }
    owners.sort(Comparator.comparing(each -> !each.address().node().equals(self)));
    return owners;
  }

  private static boolean has(Deployment deployment, FileKey key) {
    LibraryFiles assets = deployment.app().assets();
    return (assets != null && isLibrary(assets, key))
        || deployment.app().libraries().stream().anyMatch(library -> isLibrary(library, key));
  }

  private static boolean isLibrary(LibraryFiles library, FileKey key) {
    return library.name().equals(key.library()) && library.hash().equals(key.hash());
  }

  private Future<Buffer> fromNext(Iterator<Deployment> owners, Variant variant) {
    if (!owners.hasNext()) {
      return Future.failedFuture(new FileAwayException(variant.key()));
    }
    Deployment owner = owners.next();
    Buffer whole = Buffer.buffer((int) variant.bytes());
    return chunks(owner, variant, whole)
        .recover(
            failure -> {
              LOG.warn("{} does not give {}", owner.address(), variant.key(), failure);
              return fromNext(owners, variant);
            });
  }

  private Future<Buffer> chunks(Deployment owner, Variant variant, Buffer whole) {
    FileKey key = variant.key();
    String coding = variant.coding().token();
    var request = new FileRequest(key.library(), key.hash(), key.path(), coding, whole.length());
    return vertx
        .eventBus()
        .<AppReply>request(
            owner.busAddress(), request, owner.delivery(self, CHUNK_TIMEOUT.toMillis()))
        .map(Message::body)
        .compose(reply -> append(reply, owner, variant, whole));
  }

  private Future<Buffer> append(AppReply reply, Deployment owner, Variant variant, Buffer whole) {
    if (!(reply instanceof AppReply.Answer(var head, Buffer chunk)) || head.status() != 200) {
      return Future.failedFuture("it answers with " + reply);
    }
    long length = (long) whole.length() + chunk.length();
    if (length > variant.bytes() || (chunk.length() == 0 && length < variant.bytes())) {
      return Future.failedFuture("its length is not the announced " + variant.bytes());
    }
    whole.appendBuffer(chunk);
    return length == variant.bytes()
        ? Future.succeededFuture(whole)
        : chunks(owner, variant, whole);
  }
}
