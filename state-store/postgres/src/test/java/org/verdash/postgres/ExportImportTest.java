package org.verdash.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.verdash.state.AppClaim;
import org.verdash.state.Audit;
import org.verdash.state.Change;
import org.verdash.state.Grant;
import org.verdash.state.Instance;
import org.verdash.state.InstanceRights;
import org.verdash.state.NewGrant;
import org.verdash.state.NewInstance;
import org.verdash.state.People;
import org.verdash.state.Person;
import org.verdash.state.Revision;
import org.verdash.state.Right;
import org.verdash.state.StateException.Reason;
import org.verdash.state.StateStoreContract;
import org.verdash.state.Value;

class ExportImportTest extends OpenStore {
  private static final int CUT_BYTES = 100_000;

  @Test
  void whatWasExportedIsThereAfterAnImport() throws SQLException {
    Instance made = fill();
    Buffer all = export();
    forgetAll();
    Ask.soon(store.importFrom(source(all)));
    assertThat(export().toString().lines().sorted().toList())
        .isEqualTo(all.toString().lines().sorted().toList());
    assertThat(Ask.soon(store.find(made.key())).revision()).isEqualTo(300);
    assertThat(Ask.soon(save(made, 3)).repeated()).isTrue();
    assertThat(Ask.soon(save(made, 301)).number()).isEqualTo(301);
    share(made, "cleo");
    assertThat(Ask.soon(Audit.over(vertx.eventBus()).of(made.id(), 0, 9)))
        .extracting("detail")
        .containsExactly("edit to user cleo", "edit to user ben");
    Ask.soon(store.revoke("later", Instant.now().plusSeconds(600)));
    assertThat(Ask.soon(store.revokedAfter(1))).extracting("tokenId").containsExactly("later");
  }

  @Test
  void anExportIsOfOneMomentWhateverIsSavedMeanwhile() {
    Instance made = fill();
    Buffer all = Buffer.buffer();
    Ask.soon(
        store.exportTo(
            chunk -> {
              all.appendBuffer(chunk);
              return save(made, 1000 + all.length()).mapEmpty();
            }));
    assertThat(all.length()).isGreaterThan(256 * 1024);
    long logged = all.toString().lines().filter(line -> line.startsWith("{\"change\"")).count();
    assertThat(all.toString()).contains("\"revision\":300,\"created_at\"");
    assertThat(logged).isEqualTo(300);
  }

  @Test
  void whatIsNoExportOrNotWholeIsRefusedAndChangesNothing() throws SQLException {
    fill();
    Buffer all = export();
    forgetAll();
    refuses(all.getBuffer(0, all.length() - 40), "it ends too early");
    refuses(Buffer.buffer(), "it ends too early");
    refuses(Buffer.buffer("PK\u0003\u0004\n"), "a line is no JSON");
    refuses(Buffer.buffer("{\"format\":\"other\"}\n"), "its first line is not that of an export");
    String newer = all.toString().replaceFirst("\"version\":1", "\"version\":2");
    refuses(Buffer.buffer(newer), "it was written by a newer Verdash (format 2, this one reads 1)");
    String text = all.toString().replaceFirst("\"version\":1", "\"version\":\"one\"");
    refuses(Buffer.buffer(text), "a line holds something else than an export would write");
    String odd = all.toString().replaceFirst("\"owner\":\"anna\"", "\"owner\":null");
    refuses(Buffer.buffer(odd), "a row does not fit");
    assertThat(Ask.sql(database.config(), "SELECT count(*) FROM verdash.instance")).isEqualTo("0");
    Ask.soon(store.importFrom(source(all)));
  }

  private void refuses(Buffer file, String why) {
    StateStoreContract.refuses(store.importFrom(source(file)), Reason.BAD_IMPORT, why);
  }

  private Buffer export() {
    return StateStoreContract.export(store);
  }

  /** An instance with 300 revisions of two kilobytes, an app and a revocation. */
  private Instance fill() {
    Ask.soon(
        store.claim(new AppClaim("weather", "/weather/", "v1", "d", Buffer.buffer("descriptor"))));
    Ask.soon(store.revoke("stolen", Instant.now().plusSeconds(600)));
    Instance made = Ask.soon(store.create(NewInstance.of("weather", "anna", 1)));
    share(made, "ben");
    Ask.soon(People.over(vertx.eventBus()).seen(new Person("ben", "B", "b@c", Set.of("a", "b"))));
    Future<Revision> last = null;
    for (int number = 0; number < 300; number++) {
      last = save(made, number);
    }
    Ask.soon(last);
    return made;
  }

  private Grant share(Instance made, String whom) {
    InstanceRights rights = InstanceRights.over(vertx.eventBus());
    return Ask.soon(rights.grant(NewGrant.toUser(made.id(), whom, Right.EDIT, "anna")));
  }

  private Future<Revision> save(Instance made, int number) {
    String json = "\"" + number + "ä".repeat(1000) + "\"";
    Value value = new Value("k" + number % 7 + ".value", Buffer.buffer(json));
    return store.save(new Change(made.id(), "c-" + number, "anna", List.of(value)));
  }

  private void forgetAll() throws SQLException {
    Ask.sql(
        database.config(),
        "TRUNCATE verdash.app, verdash.instance, verdash.value, verdash.change,"
            + " verdash.revocation, verdash.instance_grant, verdash.audit, verdash.person CASCADE");
  }

  private static Supplier<Future<Buffer>> source(Buffer file) {
    Queue<Buffer> chunks = new ArrayDeque<>();
    for (int at = 0; at < file.length(); at += CUT_BYTES) {
      chunks.add(file.getBuffer(at, Math.min(file.length(), at + CUT_BYTES)));
    }
    chunks.add(Buffer.buffer());
    return () -> Future.succeededFuture(chunks.remove());
  }
}
