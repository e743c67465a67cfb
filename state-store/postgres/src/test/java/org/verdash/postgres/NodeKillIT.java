package org.verdash.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A node is killed while it saves, with its database or without; the next one takes over. */
class NodeKillIT {
  private static final int KILLS = Boolean.getBoolean("verdash.drill") ? 20 : 2;
  private static final long PATIENCE_SECONDS = 90;

  private final Random random = new Random();
  private Path data;
  private Path acknowledged;

  @Test
  void theNextNodeStartsAtOnceWithEveryAcknowledgedChange() throws Exception {
    data = TestDatabase.folder();
    acknowledged = data.resolve("acknowledged");
    Files.createFile(acknowledged);
    for (int kill = 0; kill < KILLS; kill++) {
      Process node = node("life" + kill);
      awaitSaves(node, Files.size(acknowledged) + 20 + random.nextInt(4000));
      ProcessHandle server =
          new PostmasterFile(data.resolve("postgres/cluster")).orphan().orElseThrow();
      node.destroyForcibly().waitFor();
      if (kill % 2 == 1) {
        // Alone: its helpers live on for a moment, and the next node comes meanwhile.
        server.destroyForcibly();
      }
    }
    try (EmbeddedPostgres database = TestDatabase.start(data)) {
      String calls = wholeLines().strip().replace('\n', ' ');
      assertThat(calls).contains("life" + (KILLS - 1));
      assertThat(
              Ask.sql(
                  database.config(),
                  "SELECT count(*) FROM unnest(string_to_array('"
                      + calls
                      + "', ' ')) AS a(call) WHERE NOT EXISTS"
                      + " (SELECT FROM verdash.change c WHERE c.call_id = a.call)"))
          .isEqualTo("0");
      assertThat(
              Ask.sql(
                  database.config(),
                  "SELECT count(*) = max(c.revision) AND max(c.revision) = max(i.revision)"
                      + " FROM verdash.change c JOIN verdash.instance i ON i.id = c.instance_id"))
          .isEqualTo("t");
    }
  }

  private Process node(String life) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            DoomedNode.class.getName(),
            data.toString(),
            acknowledged.toString(),
            life)
        .redirectErrorStream(true)
        .redirectOutput(data.resolve(life + ".log").toFile())
        .start();
  }

  private void awaitSaves(Process node, long bytes) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (Files.size(acknowledged) < bytes) {
      assertThat(node.waitFor(5, TimeUnit.MILLISECONDS))
          .as("the node ended, see the logs in " + data)
          .isFalse();
      assertThat(System.nanoTime()).as("saves go on, see " + data).isLessThan(deadline);
    }
  }

  /** A kill may cut the last line. */
  private String wholeLines() throws IOException {
    String text = Files.readString(acknowledged);
    return text.substring(0, text.lastIndexOf('\n') + 1);
  }
}
