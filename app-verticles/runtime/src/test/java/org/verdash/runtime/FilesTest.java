package org.verdash.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.app.UploadedFile;
import org.verdash.contract.AppReply;
import org.verdash.contract.Caller;
import org.verdash.contract.Members;
import org.verdash.dcc.Upload;
import org.verdash.html.Html;
import org.verdash.runtime.dispatch.AppMeters;
import org.verdash.runtime.protocol.CallbackSpec;
import org.verdash.state.FileLimits;
import org.verdash.state.KeptFile;
import org.verdash.state.KeptFiles;
import org.verdash.state.MemoryStore;
import org.verdash.state.NewFile;

/** Callbacks that read and make files, in a house that takes 1 MiB for one and 2 MiB in all. */
class FilesTest {
  private static final FileLimits LIMITS = new FileLimits(1 << 20, 2 << 20, Duration.ofMinutes(5));
  private static final Prop<UploadedFile> FILE = Upload.file("file");
  private static final Prop<Integer> WANTED = Prop.of("wanted", "value", Type.INT);
  private static final Prop<String> TOLD = Html.text("told");

  private final Vertx vertx = Vertx.vertx();
  private KeptFiles files;
  private MemoryStore store;
  private DeployedApp app;

  @BeforeEach
  void deploy() throws Exception {
    store = DeployedApp.await(MemoryStore.on(vertx.eventBus()));
    files = KeptFiles.over(vertx.eventBus());
    app =
        DeployedApp.on(
            vertx,
            host -> app(),
            new Surroundings(
                Map.of(),
                Members.alone(),
                DataSources.NONE,
                AppMeters.NONE,
                AppClaims.NONE,
                LIMITS));
  }

  @AfterEach
  void close() {
    app.close();
  }

  private static App app() {
    return App.named("sales")
        .layout(Html.div())
        .callback(
            Callback.on(FILE)
                .set(
                    TOLD,
                    (file, ctx) -> {
                      try (InputStream in = ctx.open(file)) {
                        byte[] all = in.readAllBytes();
                        return file.type() + " " + all.length + " " + Arrays.hashCode(all);
                      }
                    }),
            Callback.on(WANTED)
                .run(
                    (bytes, ctx) ->
                        ctx.download(
                            "Größe, 1.bin", "application/x-test", out -> fill(out, bytes))))
        .build();
  }

  private static void fill(OutputStream out, int bytes) throws IOException {
    if (bytes < 0) {
      throw new IOException("disk on fire");
    }
    out.write(new byte[bytes]);
  }

  @Test
  void aShortFileComesWithTheCall() throws Exception {
    byte[] bytes = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
    String url = "data:text/csv;base64," + Base64.getEncoder().encodeToString(bytes);
    assertThat(read("ada", url)).isEqualTo("text/csv 8 " + Arrays.hashCode(bytes));
  }

  @Test
  void aLongFileIsReadFromTheHouse() throws Exception {
    byte[] bytes = new byte[700_000];
    new Random(7).nextBytes(bytes);
    String id = keep("sales", "ada", bytes);
    assertThat(read("ada", "verdash-file:" + id + ";text/csv"))
        .isEqualTo("text/csv 700000 " + Arrays.hashCode(bytes));
  }

  @Test
  void anotherPersonsAndAnotherAppsFileAreNotRead() throws Exception {
    String gone = "This file is no longer here. Please choose it again.";
    String own = keep("sales", "ada", new byte[10]);
    String foreign = keep("weather", "ada", new byte[10]);
    for (String id : new String[] {foreign, NewFile.newId(), "../x"}) {
      assertThat(problem("ada", "verdash-file:" + id + ";a/b").detail()).isEqualTo(gone);
    }
    AppReply.Problem bobs = problem("bob", "verdash-file:" + own + ";a/b");
    assertThat(bobs.status()).isEqualTo(422);
    assertThat(bobs.detail()).isEqualTo(gone);
  }

  @Test
  void whatIsNoFileIsRefusedBeforeTheCallbackRuns() throws Exception {
    for (String text : new String[] {"", "hello", "data:text/csv,plain", "verdash-file:x"}) {
      AppReply.Problem problem = problem("ada", text);
      assertThat(problem.status()).as(text).isEqualTo(400);
      assertThat(problem.detail()).contains("file.contents");
    }
  }

  @Test
  void whatACallbackMakesWaitsForThePerson() throws Exception {
    AppReply.Answer answer = (AppReply.Answer) wanted("ada", 600_000);
    assertThat(answer.head().status()).isEqualTo(204);
    String path = answer.head().headers().get("X-Verdash-Download");
    assertThat(path).matches("_verdash-files/[0-9a-f-]{36}/Gr%C3%B6%C3%9Fe%2C%201\\.bin");
    KeptFile file = DeployedApp.await(files.find(path.split("/", -1)[1]));
    assertThat(file.owner()).isEqualTo("ada");
    assertThat(file.app()).isEqualTo("sales");
    assertThat(file.bytes()).isEqualTo(600_000);
  }

  @Test
  void aFileThatIsTooLongOrOneTooManyIsToldToThePerson() throws Exception {
    assertThat(((AppReply.Problem) wanted("ada", (1 << 20) + 1)).detail())
        .isEqualTo("This file would be longer than a file may be here.");
    wanted("ada", 900_000);
    wanted("ada", 900_000);
    AppReply.Problem full = (AppReply.Problem) wanted("ada", 900_000);
    assertThat(full.status()).isEqualTo(422);
    assertThat(full.detail()).startsWith("You have as many files here as may be kept");
    assertThat(wanted("bob", 900_000)).isInstanceOf(AppReply.Answer.class);
  }

  @Test
  void aBodyThatFailsAndAStoreThatIsAwayAreFaults() throws Exception {
    assertThat(((AppReply.Problem) wanted("ada", -1)).status()).isEqualTo(500);
    store.down(true);
    assertThat(((AppReply.Problem) wanted("ada", 5)).status()).isEqualTo(500);
  }

  private String keep(String of, String owner, byte[] bytes) throws Exception {
    NewFile file =
        new NewFile(NewFile.newId(), of, owner, "a", "a/b", Duration.ofMinutes(5), 4 << 20);
    DeployedApp.await(files.begin(file));
    for (int at = 0; at < bytes.length; at += KeptFiles.PART_BYTES) {
      int end = Math.min(bytes.length, at + KeptFiles.PART_BYTES);
      Buffer part = Buffer.buffer(Arrays.copyOfRange(bytes, at, end));
      DeployedApp.await(files.append(file.id(), at, part));
    }
    DeployedApp.await(files.finish(file.id()));
    return file.id();
  }

  private String read(String user, String contents) throws Exception {
    AppReply.Answer answer =
        (AppReply.Answer) ask(user, "told.children", "file.contents", contents);
    JsonObject told = answer.body().toJsonObject().getJsonObject("response");
    return told.getJsonObject("told").getString("children");
  }

  private AppReply.Problem problem(String user, String contents) throws Exception {
    return (AppReply.Problem) ask(user, "told.children", "file.contents", contents);
  }

  private AppReply wanted(String user, int bytes) throws Exception {
    String hash = CallbackSpec.all(app().callbacks()).get(1).outputId();
    return ask(user, hash, "wanted.value", bytes);
  }

  private AppReply ask(String user, String output, String input, Object value) throws Exception {
    String[] name = input.split("\\.", 2);
    String[] out = output.split("\\.", 2);
    JsonObject body =
        new JsonObject()
            .put("output", output)
            .put(
                "outputs",
                out.length == 1
                    ? new JsonArray()
                    : new JsonObject().put("id", out[0]).put("property", out[1]))
            .put(
                "inputs",
                new JsonArray()
                    .add(
                        new JsonObject()
                            .put("id", name[0])
                            .put("property", name[1])
                            .put("value", value)))
            .put("changedPropIds", new JsonArray().add(input));
    Caller caller = new Caller(user, Set.of(), Map.of(), Caller.TokenKind.SESSION, null);
    return app.answer(Calls.callback(body.encode()).by(caller).call());
  }
}
