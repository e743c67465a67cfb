package org.verdash.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verdash.state.Change;
import org.verdash.state.Instance;
import org.verdash.state.NewInstance;
import org.verdash.state.Revision;
import org.verdash.state.StateException;
import org.verdash.state.StateStore;
import org.verdash.state.Value;

/** A disk of its own fills up; needs the right to mount one. */
class FullDiskTest {
  private static final int MOST_SAVES = 2000;
  private final Random random = new Random(5);
  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    disk = TestDatabase.folder();
    assumeTrue(
        "root".equals(System.getProperty("user.name"))
            && run("mount", "-t", "tmpfs", "-o", "size=120m,mode=700", "none", disk.toString()),
        "may mount a disk");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", disk.toString());
  }

  @Test
  void aFullDiskIsToldAndWhatWasAcknowledgedStays() throws Exception {
    Vertx vertx = Vertx.vertx();
    try (EmbeddedPostgres database = TestDatabase.start(disk)) {
      Migrations.run(database.config());
      Ask.soon(vertx.deployVerticle(new StateStoreVerticle(database.config())));
      StateStore store = StateStore.over(vertx.eventBus());
      Instance made = Ask.soon(store.create(NewInstance.of("full", "anna", 1)));
      Path filler = fill();
      int saved = saveUntilRefused(store, made);
      Files.delete(filler);
      assertThat(Ask.soon(again(vertx, store, change(made, saved), 600)).number())
          .isEqualTo(saved + 1);
      assertThat(Ask.soon(store.read(made.id())).instance().revision()).isEqualTo(saved + 1);
    } finally {
      Ask.soon(vertx.close());
    }
  }

  /** Answers how many were acknowledged. */
  private int saveUntilRefused(StateStore store, Instance made) {
    for (int number = 0; number < MOST_SAVES; number++) {
      Future<Revision> save = store.save(change(made, number));
      try {
        Ask.soon(save);
      } catch (StateException full) {
        assertThat(full.reason()).isEqualTo(StateException.Reason.UNAVAILABLE);
        return number;
      }
    }
    throw new AssertionError("the disk was never full");
  }

  private static Future<Revision> again(Vertx vertx, StateStore store, Change change, int tries) {
    return store
        .save(change)
        .recover(
            failure ->
                tries == 0
                    ? Future.failedFuture(failure)
                    : vertx.timer(100).compose(later -> again(vertx, store, change, tries - 1)));
  }

  /** Of random digits, which no compression makes small. */
  private Change change(Instance made, int number) {
    StringBuilder digits = new StringBuilder("\"");
    for (int i = 0; i < 8_000; i++) {
      digits.append(Long.toHexString(random.nextLong()));
    }
    Value value = new Value("k" + number + ".value", Buffer.buffer(digits.append('"').toString()));
    return new Change(made.id(), "c-" + number, "anna", List.of(value));
  }

  /** Takes all but a few megabytes. */
  private Path fill() throws IOException {
    Path filler = disk.resolve("filler");
    long left = Files.getFileStore(disk).getUsableSpace() - (6L << 20);
    byte[] block = new byte[1 << 20];
    try (OutputStream out = Files.newOutputStream(filler)) {
      for (long written = 0; written < left; written += block.length) {
        out.write(block);
      }
    }
    return filler;
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).start();
    return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}
