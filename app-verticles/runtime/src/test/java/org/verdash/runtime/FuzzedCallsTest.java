package org.verdash.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Rows;
import org.verdash.app.Type;
import org.verdash.contract.AppReply;
import org.verdash.html.Html;

/** Whatever a browser sends, an app whose callbacks never fail answers, or says what is wrong. */
class FuzzedCallsTest {
  private static final int CALLS = Boolean.getBoolean("verdash.drill") ? 100_000 : 2_000;
  private static final int AT_ONCE = 50;

  /** More than the answers that are kept for repeats take. */
  private static final long LITTLE_BYTES = 48L * 1024 * 1024;

  private static final long SEED = 20_261_122;
  private static final Rows<Integer> ROW = Rows.ints("r");
  private static final Rows.Part<Integer, String> TEXT = ROW.part("t", id -> text(id));
  private static final Rows.Part<Integer, String> ECHO = ROW.part("e", id -> text(id));
  private static final Prop<String> ONE = Prop.of("one", "children", Type.TEXT);
  private static final Prop<Object> TWO = Prop.of("two", "children", Type.ANY);
  private static final Prop<Integer> N = Prop.of("n", "value", Type.INT);
  private static final List<String> SEEDS =
      List.of(
          """
          {"output":"..one.children...two.children..","outputs":[{"id":"one","property":"children"},
          {"id":"two","property":"children"}],"inputs":[{"id":"n","property":"value","value":17}],
          "changedPropIds":["n.value"],"parsedChangedPropsIds":["n.value"],
          "state":[{"id":"two","property":"children","value":{"a":[1,"b",null,true,1.5e3]}}]}\
          """,
          """
          {"output":"{\\"key\\":[\\"MATCH\\"],\\"part\\":\\"e\\",\\"rows\\":\\"r\\"}.children",
          "outputs":{"id":{"key":2,"part":"e","rows":"r"},"property":"children"},
          "inputs":[{"id":{"key":2,"part":"t","rows":"r"},"property":"children","value":"x"},
          [{"id":{"key":1,"part":"t","rows":"r"},"property":"children","value":"y"}]],
          "changedPropIds":["{\\"key\\":2,\\"part\\":\\"t\\",\\"rows\\":\\"r\\"}.children"]}\
          """,
          """
          {"output":"{\\"key\\":[\\"ALL\\"],\\"part\\":\\"e\\",\\"rows\\":\\"r\\"}.children@%s",
          "outputs":[{"id":{"key":2,"part":"e","rows":"r"},"property":"children@%s"}],
          "inputs":[[{"id":{"key":2,"part":"t","rows":"r"},"property":"children","value":"\\ud83d\\ude00"},
          {"id":{"key":1,"part":"t","rows":"r"},"property":"children"}],
          {"id":"n","property":"value"}],"changedPropIds":[]}\
          """
              .replace("%s", "HASH"));
  private static final List<String> SPICES =
      List.of(
          "\"__proto__\":1,",
          "[[[[",
          "]]]]",
          "{\"a\":",
          "\"\\ud800\"",
          "1e999",
          "-0.0",
          "null",
          "\"MATCH\"",
          "[\"ALL\"]",
          "\u0000",
          "\\u0000",
          "99999999999999999999",
          "\"id\":\"n\",",
          "\"output\":\"one.children\",",
          "NaN",
          "\"}.children\"",
          "..",
          "...",
          "@",
          ".");

  private DeployedApp app;
  private List<byte[]> seeds;

  private static Prop<String> text(ComponentId id) {
    return new Prop<>(id, "children", Type.TEXT);
  }

  @BeforeEach
  void deploy() throws Exception {
    App made =
        App.named("fuzz")
            .layout(Html.div())
            .callback(
                on(N).state(TWO).run((n, two, ctx) -> ctx.set(ONE, "" + n).set(TWO, two), ONE, TWO),
                on(TEXT.match(), TEXT.smaller())
                    .set(ECHO.match(), (text, all, ctx) -> ctx.key(ROW) + text + all),
                on(TEXT.all(), N)
                    .notAtStart()
                    .run(
                        (all, n, ctx) -> all.forEach((key, text) -> ctx.set(ECHO.at(key), text)),
                        ECHO.each().shared()))
            .build();
    app = DeployedApp.of(made);
    String shared =
        org.verdash.runtime.protocol.CallbackSpec.all(made.callbacks()).getLast().outputId();
    String hash = shared.substring(shared.indexOf('@') + 1);
    seeds =
        SEEDS.stream()
            .map(seed -> seed.replace("HASH", hash).getBytes(StandardCharsets.UTF_8))
            .toList();
  }

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void theSeedsThemselvesAreAnswered() throws Exception {
    answered();
  }

  private void answered() throws Exception {
    for (byte[] seed : seeds) {
      assertThat(app.answer(Calls.callback(text(seed)).call())).isInstanceOf(AppReply.Answer.class);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void mutatedCallsAreAnsweredOrRefusedAndLeaveNothingBehind() throws Exception {
    Random random = new Random(SEED);
    long before = usedBytes();
    int refused = 0;
    for (int sent = 0; sent < CALLS; sent += AT_ONCE) {
      List<byte[]> bodies = new ArrayList<>();
      List<Future<AppReply>> replies = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        bodies.add(mutated(seeds.get(random.nextInt(seeds.size())), random));
        Calls call = Calls.of("POST", "_dash-update-component", Buffer.buffer(bodies.get(i)));
        replies.add(app.ask(call.id("c" + (sent + i)).call()));
      }
      for (int i = 0; i < AT_ONCE; i++) {
        AppReply reply = DeployedApp.await(replies.get(i));
        if (reply instanceof AppReply.Problem problem) {
          assertThat(problem.status()).as(text(bodies.get(i))).isEqualTo(400);
          assertThat(problem.detail().length()).isLessThan(1_000);
          refused++;
        } else {
          assertThat(reply).as(text(bodies.get(i))).isInstanceOf(AppReply.Answer.class);
        }
      }
    }
    assertThat(refused).isGreaterThan(CALLS / 2).isLessThan(CALLS);
    answered();
    assertThat(usedBytes()).isLessThan(before + LITTLE_BYTES);
    assertNothingIsPending();
  }

  private static long usedBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  // An app with a call that has no answer waits for it before it goes.
  private void assertNothingIsPending() throws Exception {
    long began = System.nanoTime();
    DeployedApp.await(app.undeploy());
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
  }

  private static byte[] mutated(byte[] seed, Random random) {
    byte[] bytes = seed.clone();
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes && bytes.length > 1; i++) {
      int at = random.nextInt(bytes.length);
      int end = Math.min(bytes.length, at + 1 + random.nextInt(20));
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> flipped(bytes, at, random);
            case 1 -> joined(bytes, at, new byte[0], end);
            case 2 -> joined(bytes, at, spice(random), at);
            case 3 -> joined(bytes, at, spice(random), end);
            case 4 -> joined(bytes, end, Arrays.copyOfRange(bytes, at, end), end);
            default ->
                joined(
                    bytes, at, (random.nextInt() + "").getBytes(StandardCharsets.US_ASCII), at + 1);
          };
    }
    return bytes;
  }

  private static byte[] flipped(byte[] bytes, int at, Random random) {
    bytes[at] ^= (byte) (1 << random.nextInt(8));
    return bytes;
  }

  private static byte[] spice(Random random) {
    return SPICES.get(random.nextInt(SPICES.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] bytes, int until, byte[] middle, int from) {
    Buffer joined = Buffer.buffer().appendBytes(bytes, 0, until).appendBytes(middle);
    return joined.appendBytes(bytes, from, bytes.length - from).getBytes();
  }

  @Test
  void deepNestingDuplicateKeysAndHalvesOfCharactersAre400() throws Exception {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    for (String body :
        List.of(
            deep,
            text(seeds.getFirst()).replace("1.5e3", deep),
            text(seeds.getFirst()).replace("\"output\"", "\"output\":1,\"output\""),
            text(seeds.getFirst())
                .replace("\"two\",\"property\"", "\"two\",\"id\":\"two\",\"property\""),
            "{\"output\":\"\\ud800\"}",
            "")) {
      assertThat(app.answer(Calls.callback(body).call()))
          .isInstanceOfSatisfying(
              AppReply.Problem.class, p -> assertThat(p.status()).isEqualTo(400));
    }
  }

  @Test
  void aMillionComponentsAre400AndTheNextCallIsAnswered() throws Exception {
    String seed = text(seeds.getLast());
    String body = seed.replace("\"inputs\":[[", "\"inputs\":[[" + "{},".repeat(1_000_000));
    assertThat(app.answer(Calls.callback(body).call()))
        .isInstanceOfSatisfying(AppReply.Problem.class, p -> assertThat(p.status()).isEqualTo(400));
    assertThat(app.answer(Calls.callback(seed).call())).isInstanceOf(AppReply.Answer.class);
  }

  @Test
  void aMillionWholeComponentsAreRefusedBeforeTheyFillTheMemory() throws Exception {
    String each = "{\"id\":{\"key\":1,\"part\":\"t\",\"rows\":\"r\"},\"property\":\"children\"},";
    String seed = text(seeds.getLast());
    int at = seed.indexOf("\"inputs\":[[") + "\"inputs\":[[".length();
    Buffer body = Buffer.buffer(each.length() * 1_000_000 + seed.length());
    body.appendString(seed.substring(0, at));
    for (int i = 0; i < 1_000_000; i++) {
      body.appendString(each);
    }
    body.appendString(seed.substring(at));
    AppReply reply = app.answer(Calls.of("POST", "_dash-update-component", body).call());
    assertRefused(reply, "there are more than 500000 objects and lists");
    assertThat(app.answer(Calls.callback(seed).call())).isInstanceOf(AppReply.Answer.class);
  }

  @Test
  void moreNamesOfChangesThanAPageCanHaveAre400() throws Exception {
    String seed = text(seeds.getLast());
    String names = "\"n.value\",".repeat(100_001);
    String body =
        seed.replace("\"changedPropIds\":[", "\"changedPropIds\":[" + names + "\"n.value\"");
    assertRefused(
        app.answer(Calls.callback(body).call()),
        "field changedPropIds holds 100002 names; the most are 100000");
  }

  @Test
  void namesThatJavaScriptTakesForItsOwnAreNamesAsAnyOther() throws Exception {
    String seed = text(seeds.getFirst());
    assertRefused(
        app.answer(
            Calls.callback(seed.replace("\"id\":\"n\"", "\"id\":{\"__proto__\":\"n\"}")).call()),
        "field inputs names {\"__proto__\":\"n\"}.value where the app has n.value");
    String body = seed.replace("{\"a\":", "{\"__proto__\":{\"x\":1},\"a\":");
    assertThat(((AppReply.Answer) app.answer(Calls.callback(body).call())).body().toString())
        .contains("{\"__proto__\":{\"x\":1},\"a\":[1,\"b\"");
    assertRefused(
        app.answer(Calls.callback("{\"__proto__\":{\"output\":\"one.children\"}}").call()),
        "field output must be text");
  }

  @Test
  void forgedOutputsAndIdsOutsideTheDefinitionAre400() throws Exception {
    String first = text(seeds.getFirst());
    assertRefused(
        app.answer(Calls.callback(first.replaceFirst("\"id\":\"two\"", "\"id\":\"admin\"")).call()),
        "field outputs names admin.children where the app has two.children");
    assertRefused(
        app.answer(Calls.callback(first.replace("\"id\":\"n\"", "\"id\":\"m\"")).call()),
        "field inputs names m.value where the app has n.value");
    assertRefused(
        app.answer(Calls.callback(first.replace("[\"n.value\"]", "[\"m.value\"]")).call()),
        "field changedPropIds names m.value, which is no input of ..one.children...two.children..");
    String second = text(seeds.get(1));
    assertRefused(
        app.answer(
            Calls.callback(
                    second.replace("\"rows\":\"r\"},\"property", "\"rows\":\"s\"},\"property"))
                .call()),
        "where the app has");
  }

  private static void assertRefused(AppReply reply, String sentence) {
    assertThat(reply)
        .isInstanceOfSatisfying(
            AppReply.Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(400);
              assertThat(problem.detail()).contains(sentence);
            });
  }

  @Test
  void aHalfOfACharacterInAValueIsAnswered() throws Exception {
    String body = text(seeds.getFirst()).replace("\"b\"", "\"\\ud800\"");
    assertThat(app.answer(Calls.callback(body).call())).isInstanceOf(AppReply.Answer.class);
  }
}
