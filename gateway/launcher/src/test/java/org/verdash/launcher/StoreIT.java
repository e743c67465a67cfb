package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.postgres.EmbeddedPostgres;
import org.verdash.postgres.StateStoreVerticle;
import org.verdash.state.Change;
import org.verdash.state.Instance;
import org.verdash.state.InstanceKey;
import org.verdash.state.InstanceState;
import org.verdash.state.NewInstance;
import org.verdash.state.StateStore;
import org.verdash.state.Value;

/** What a node remembers outlives it, and only one node at a time has it. */
@Timeout(300)
class StoreIT {

  private static final InstanceKey KEY = new InstanceKey("weather", "mine");

  @TempDir Path work;

  @Test
  void whatWasSavedOutlivesTheNodeHoweverItEnds() throws Exception {
    try (Launched node = start("one")) {
      node.ready();
      save(work.resolve("one"), "2013");
      node.kill();
    }
    try (Launched again = start("one")) {
      again.ready();
      assertThat(saved(work.resolve("one"))).isEqualTo("2013");
      again.stop();
    }
    assertThat(EmbeddedPostgres.running(work.resolve("one"))).isEmpty();
  }

  @Test
  void aSecondNodeOnTheSameFolderIsRefused() throws Exception {
    try (Launched first = start("one")) {
      first.ready();
      try (Launched second = start("one")) {
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.complaints())
            .anyMatch(line -> line.contains("in use by another Verdash"));
      }
      save(work.resolve("one"), "2014");
    }
  }

  @Test
  void anExportOfANodeThatServesIsImportedElsewhere() throws Exception {
    Path file = work.resolve("all.jsonl");
    try (Launched node = start("one")) {
      node.ready();
      save(work.resolve("one"), "2015");
      assertThat(command("export", "--data", folder("one"), "--file", file.toString())).isZero();
    }
    assertThat(Files.readString(file)).contains("year.value", "2015");
    assertThat(command("export", "--data", folder("one"), "--file", file.toString())).isOne();

    assertThat(command("import", "--data", folder("two"), "--file", file.toString())).isZero();
    assertThat(command("import", "--data", folder("two"), "--file", file.toString())).isOne();
    try (Launched node = start("two")) {
      node.ready();
      assertThat(saved(work.resolve("two"))).isEqualTo("2015");
    }
  }

  @Test
  void theDatabaseOfOneNodeIsThatOfOthersWhenItRunsAlone() throws Exception {
    int port = freePort();
    String password;
    try (Launched alone =
        Launched.start(
            List.of(), "postgres", "--data", folder("db"), "--port", String.valueOf(port))) {
      alone.says(Pattern.compile("ready (postgresql://\\S+) user verdash"));
      password = Files.readString(work.resolve("db/postgres/password")).strip();
      try (Launched node = Launched.start(List.of(), outside("n1", port, password))) {
        node.ready();
      }
      try (Launched wrong = Launched.start(List.of(), outside("n2", port, "guess"))) {
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.complaints()).anyMatch(line -> line.contains("database.password"));
      }
      alone.stop();
    }
    try (Launched away = Launched.start(List.of(), outside("n3", port, password))) {
      assertThat(away.exitCode()).isEqualTo(1);
      assertThat(away.complaints()).anyMatch(line -> line.contains("database.url"));
    }
  }

  @Test
  void wherePeopleMigrateAStartSaysWhatToRunAndChangesNothing() throws Exception {
    UnpackedPostgres.into(work.resolve("manual"));
    Path config =
        Files.writeString(
            work.resolve("manual.yaml"),
            "http: {port: 0}\ndata: '%s'\ndatabase: {manual-migration: true}\n"
                .formatted(folder("manual")));
    try (Launched early = Launched.start(List.of(), "start", "--config", config.toString())) {
      assertThat(early.exitCode()).isEqualTo(1);
      assertThat(early.complaints())
          .anyMatch(
              line ->
                  line.startsWith("database.manual-migration: is set, and the tables at ")
                      && line.endsWith("run verdash migrate."));
    }
    assertThat(EmbeddedPostgres.running(work.resolve("manual"))).isEmpty();
    String file = work.resolve("manual.jsonl").toString();
    assertThat(command("export", "--config", config.toString(), "--file", file)).isOne();

    assertThat(command("migrate", "--config", config.toString())).isZero();
    try (Launched node = Launched.start(List.of(), "start", "--config", config.toString())) {
      node.ready();
    }
  }

  private String[] outside(String name, int port, String password) throws IOException {
    Path config =
        Files.writeString(
            work.resolve(name + ".yaml"),
            """
            http: {port: 0}
            data: '%s'
            database: {url: 'postgresql://127.0.0.1:%d/postgres', user: verdash, password: '%s'}
            """
                .formatted(folder(name), port, password));
    return new String[] {"start", "--config", config.toString()};
  }

  private Launched start(String data) throws IOException {
    return Launched.start(List.of(), "start", "--http-port", "0", "--data", folder(data));
  }

  private static int command(String... line) throws Exception {
    try (Launched command = Launched.start(List.of(), line)) {
      return command.exitCode();
    }
  }

  private String folder(String name) {
    return work.resolve(name).toString();
  }

  private static void save(Path data, String year) throws Exception {
    asked(
        data,
        store -> {
          Instance instance = store.create(NewInstance.of(KEY, "ada", 1)).await();
          Value value = new Value("year.value", Buffer.buffer(year));
          return store.save(new Change(instance.id(), "call-1", "ada", List.of(value))).await();
        });
  }

  private static String saved(Path data) throws Exception {
    InstanceState state = asked(data, store -> store.read(store.find(KEY).await().id()).await());
    return state.values().getFirst().json().toString();
  }

  private interface Question<T> {
    T ask(StateStore store) throws Exception;
  }

  private static <T> T asked(Path data, Question<T> question) throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      vertx
          .deployVerticle(new StateStoreVerticle(EmbeddedPostgres.running(data).orElseThrow()))
          .await();
      return question.ask(StateStore.over(vertx.eventBus()));
    } finally {
      vertx.close().await();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
