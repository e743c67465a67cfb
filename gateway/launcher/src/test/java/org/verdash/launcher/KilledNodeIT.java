package org.verdash.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.launcher.jar.JarMaker;

/** The installation's process, its database and both are killed while people write. */
@Timeout(1800)
class KilledNodeIT {

  private static final Logger log = LoggerFactory.getLogger(KilledNodeIT.class);
  private static final int KILLS_OF_EACH = Boolean.getBoolean("verdash.drill") ? 10 : 1;
  private static final int WRITERS = 8;

  private final Random random = new Random();
  @TempDir Path work;

  /** What is killed. */
  private enum Victim {
    NODE,
    DATABASE,
    BOTH
  }

  @BeforeEach
  void makeApp() throws IOException {
    new JarMaker(Files.createDirectories(work.resolve("jar")))
        .source("sample.Diary", DiaryWriters.APP)
        .offers("sample.Diary")
        .jar(Files.createDirectories(work.resolve("apps")).resolve("diary.jar"));
  }

  @Test
  void theNextStartIsTheFirstTryAndHasEverythingThatWasAcknowledged() throws Exception {
    Launched node = start();
    URI uri = node.ready();
    try (DiaryWriters writers = new DiaryWriters(token(), WRITERS)) {
      writers.sitDown(uri);
      for (int kill = 1; kill <= KILLS_OF_EACH; kill++) {
        for (Victim victim : Victim.values()) {
          writers.writeTo(uri);
          writers.awaitEntries(1 + random.nextInt(300));
          kill(victim, node);
          log.warn("Kill {} of {}: {}", kill, KILLS_OF_EACH, victim);
          if (victim == Victim.DATABASE) {
            // It comes back by itself, and who writes goes on.
            writers.awaitEntries(WRITERS + 1);
          }
          writers.writeTo(null);
          if (victim != Victim.DATABASE) {
            node = start();
            uri = node.ready();
          }
          writers.assertAllThere(uri);
        }
      }
    } finally {
      node.close();
    }
  }

  private void kill(Victim victim, Launched node) throws IOException {
    ProcessHandle database = database();
    if (victim != Victim.DATABASE) {
      node.kill();
    }
    if (victim != Victim.NODE) {
      database.destroyForcibly();
      database.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
  }

  /** The server's first process, by the file that it writes itself. */
  private ProcessHandle database() throws IOException {
    Path file = work.resolve("data/postgres/cluster/postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  private Launched start() throws IOException {
    return Launched.start(
        List.of(), "start", "--http-port", "0", "--data", data(), "--apps", work + "/apps");
  }

  private String token() throws Exception {
    try (Launched command =
        Launched.start(List.of(), "token", "--user", "ada", "--data", data(), "--ttl", "5h")) {
      return command.says(Pattern.compile(".+")).group();
    }
  }

  private String data() {
    return work.resolve("data").toString();
  }
}
