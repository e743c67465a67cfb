package org.verdash.postgres;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.verdash.state.Change;
import org.verdash.state.Instance;
import org.verdash.state.NewInstance;
import org.verdash.state.StateStore;
import org.verdash.state.Value;

/** A node in a JVM of its own that saves until it is killed, and notes what was acknowledged. */
final class DoomedNode {
  static final String INSTANCE = "00000000-0000-4000-8000-000000000001";
  private static final int WRITERS = 8;

  private final StateStore store;
  private final FileChannel acknowledged;
  private final String life;

  private DoomedNode(StateStore store, FileChannel acknowledged, String life) {
    this.store = store;
    this.acknowledged = acknowledged;
    this.life = life;
  }

  /** Arguments: the data folder, the file of acknowledged calls, the name of this life. */
  public static void main(String[] arguments) throws IOException {
    EmbeddedPostgres database = TestDatabase.start(Path.of(arguments[0]));
    Migrations.run(database.config());
    Vertx vertx = Vertx.vertx();
    Ask.soon(vertx.deployVerticle(new StateStoreVerticle(database.config())));
    StateStore store = StateStore.over(vertx.eventBus());
    Ask.soon(made(store));
    FileChannel acknowledged =
        FileChannel.open(
            Path.of(arguments[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    DoomedNode node = new DoomedNode(store, acknowledged, arguments[2]);
    for (int writer = 0; writer < WRITERS; writer++) {
      node.write(writer, 0);
    }
  }

  // On a machine that is busy the first connection may take too long.
  private static Future<Instance> made(StateStore store) {
    return store
        .create(new NewInstance(INSTANCE, "doomed", "it", "anna", 1, List.of()))
        .recover(failure -> made(store));
  }

  private Future<Void> write(int writer, int number) {
    String call = life + "-" + writer + "-" + number;
    Value value = new Value("k" + writer + ".value", Buffer.buffer("\"" + call + "\""));
    return store
        .save(new Change(INSTANCE, call, "anna", List.of(value)))
        .map(saved -> note(call))
        .recover(failure -> Future.succeededFuture())
        .compose(next -> write(writer, number + 1));
  }

  private Void note(String call) {
    try {
      acknowledged.write(ByteBuffer.wrap((call + "\n").getBytes(StandardCharsets.US_ASCII)));
      return null;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
