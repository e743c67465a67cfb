package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.verdash.html.Html.div;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Context;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.gateway.auth.TokenIssuer;
import org.verdash.html.Html;
import org.verdash.launcher.InstanceClient.Ask;
import org.verdash.launcher.config.ConfigException;
import org.verdash.launcher.node.NodeException;

/**
 * What django-plotly-dash is known to fail and a better house must pass, on a real node with a real
 * database. The letters are those of its reference; (b) is TwoNodesOneInstanceIT.
 */
@Timeout(180)
class AcceptanceIT {
  private static final Prop<String> LEFT = Input.value("left");
  private static final Prop<String> RIGHT = Input.value("right");
  private static final Prop<String> LEFT_SAID = Prop.of("left-said", "title", Type.TEXT);
  private static final Prop<String> RIGHT_SAID = Prop.of("right-said", "title", Type.TEXT);
  private static final Prop<String> KEPT = Input.value("kept");
  private static final Prop<Object> NOTES = Prop.of("notes", "data", Type.ANY);
  private static final Prop<String> DONE = Html.text("done");
  private static final Prop<String> FILE = Prop.of("file", "contents", Type.TEXT);
  private static final Prop<String> SIZE = Prop.of("size", "title", Type.TEXT);
  private static final int AT_ONCE = 16;
  private static final int TEN_MEGABYTES = 10_000_000;

  @TempDir static Path work;

  private static final PlatformKey KEY = PlatformKey.random();
  private static final CyclicBarrier BOTH = new CyclicBarrier(2);
  private static final CyclicBarrier ALL = new CyclicBarrier(AT_ONCE);
  private static SharedDatabase database;
  private static InstanceClient client;
  private static URI node;

  @BeforeAll
  static void open() throws Exception {
    database = SharedDatabase.start(work, Map.of());
    node = database.house("auth: {platform-key: '" + KEY.text() + "'}\n", desk(), many()).uri();
    client = as("ada");
  }

  private static InstanceClient as(String user, String... roles) {
    return new InstanceClient(
        new TokenIssuer(KEY, InstantSource.system())
            .issue(
                TokenIssuer.Kind.ACCESS, user, new TreeSet<>(Set.of(roles)), Duration.ofHours(1)));
  }

  @AfterAll
  static void close() {
    client.close();
    database.close();
  }

  private static App desk() {
    return App.named("desk")
        .layout(
            div(
                Input.of(LEFT).value("old"),
                Input.of(RIGHT),
                div().id(LEFT_SAID.id()),
                div().id(RIGHT_SAID.id()),
                Input.of(KEPT).value("as the code says"),
                div().id(DONE.id()),
                div().id(SIZE.id())))
        .callback(
            Callback.on(LEFT).set(LEFT_SAID, (text, ctx) -> together(BOTH, "left " + text)),
            Callback.on(RIGHT).set(RIGHT_SAID, (text, ctx) -> together(BOTH, "right " + text)),
            Callback.on(Input.value("wish")).run(AcceptanceIT::change, KEPT, NOTES, DONE),
            Callback.on(FILE).set(SIZE, (file, ctx) -> "" + file.length()))
        .track(LEFT, RIGHT, LEFT_SAID, RIGHT_SAID, KEPT, NOTES, SIZE)
        .build();
  }

  /** Each of its callbacks waits until all of them run, and says what has called it. */
  private static App many() {
    List<Callback> callbacks = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      Prop<String> left = Input.value("left-" + i);
      Prop<String> right = Input.value("right-" + i);
      callbacks.add(
          Callback.on(left, right)
              .set(
                  Prop.of("said-" + i, "title", Type.TEXT),
                  (a, b, ctx) -> {
                    boolean byRight = ctx.triggeredBy(right) && !ctx.triggeredBy(left);
                    return together(ALL, ctx.triggeredId().orElseThrow().text() + byRight + a + b);
                  }));
    }
    return App.named("many")
        .concurrency(AT_ONCE)
        .layout(div())
        .callback(callbacks.toArray(Callback[]::new))
        .track(Prop.of("said-0", "title", Type.TEXT))
        .build();
  }

  private static String together(CyclicBarrier barrier, String answer) throws Exception {
    barrier.await(60, TimeUnit.SECONDS);
    return answer;
  }

  private static void change(String wish, Context ctx) {
    switch (wish) {
      case "nothing" -> ctx.set(DONE, "nothing");
      case "set" -> ctx.set(KEPT, "set").set(NOTES, List.of("one"));
      case "part" -> ctx.patch(NOTES, notes -> notes.append("two"));
      case "clear" -> ctx.set(KEPT, null).set(NOTES, null);
      case "discard" -> ctx.set(KEPT, "lost").discard();
      default -> throw new IllegalArgumentException(wish);
    }
  }

  private static String instance(String slug) throws Exception {
    client.make(node, "desk", slug);
    return "/desk/i/" + slug + "/";
  }

  private static HttpResponse<String> wish(String page, String wish) throws Exception {
    List<String> outputs = List.of("kept.value", "notes.data", "done.children");
    return client.call(
        node, page, new Ask(outputs, Map.of("wish.value", wish), List.of("wish.value")));
  }

  private static void assertSays(CompletableFuture<HttpResponse<String>> answer, String text)
      throws Exception {
    HttpResponse<String> said = answer.get(60, TimeUnit.SECONDS);
    assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
    assertThat(said.body()).contains(text);
  }

  @Test
  @DisplayName("(a) two overlapping callbacks on one instance keep both changes")
  void overlappingCallbacksKeepBothChanges() throws Exception {
    String page = instance("both");
    var left = client.calling(node, page, Ask.of("left-said.title", "left.value", "L"));
    var right = client.calling(node, page, Ask.of("right-said.title", "right.value", "R"));
    assertSays(left, "left L");
    assertSays(right, "right R");
    assertThat(client.layout(node, page)).contains("\"L\"", "\"R\"", "\"left L\"", "\"right R\"");
    assertThat(saved("both")).isEqualTo(Map.of("1", 2, "2", 2));
  }

  /** How many properties each revision of an instance changed. */
  private static Map<String, Integer> saved(String slug) throws Exception {
    Map<String, Integer> saved = new HashMap<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT c.revision FROM verdash.change c JOIN verdash.instance i"
                    + " ON i.id = c.instance_id WHERE i.slug = '"
                    + slug
                    + "'")) {
      while (rows.next()) {
        saved.merge(rows.getString(1), 1, Integer::sum);
      }
    }
    return saved;
  }

  @Test
  @DisplayName("(c) no update and a Patch leave a correct saved value")
  void whatIsNotSetStaysAndWhatIsPatchedIsSavedPatched() throws Exception {
    String page = instance("parts");
    assertThat(wish(page, "set").statusCode()).isEqualTo(200);
    assertThat(wish(page, "nothing").body()).contains("nothing");
    assertThat(client.layout(node, page)).contains("\"value\":\"set\"");
    assertThat(wish(page, "part").body()).contains("__dash_patch_update");
    assertThat(value("parts", "notes.data")).isEqualTo("[\"one\", \"two\"]");
    assertThat(wish(page, "discard").statusCode()).isEqualTo(204);
    assertThat(value("parts", "kept.value")).isEqualTo("\"set\"");
  }

  @Test
  @DisplayName("(d) a cleared value survives reload")
  void aClearedValueSurvivesReload() throws Exception {
    String page = instance("cleared");
    assertThat(client.layout(node, page)).contains("\"value\":\"as the code says\"");
    assertThat(wish(page, "clear").statusCode()).isEqualTo(200);
    assertThat(client.layout(node, page))
        .doesNotContain("as the code says")
        .contains("\"id\":\"kept\"");
    assertThat(value("cleared", "kept.value")).isEqualTo("null");
    var right = client.calling(node, page, Ask.of("right-said.title", "right.value", "R"));
    var left = client.calling(node, page, Ask.of("left-said.title", "left.value", null));
    assertSays(left, "left null");
    assertSays(right, "right R");
    assertThat(client.layout(node, page)).doesNotContain("\"old\"");
  }

  private static String value(String slug, String key) throws Exception {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT v.value::text FROM verdash.value v JOIN verdash.instance i"
                    + " ON i.id = v.instance_id WHERE i.slug = '%s' AND v.key = '%s'"
                        .formatted(slug, key))) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  @Test
  @DisplayName("(j) a misconfigured access rule refuses to start")
  void aWrongAccessRuleRefusesToStart() throws Exception {
    for (String rule :
        List.of(
            "[]",
            "''",
            "[public, analyst]",
            "{roles: analyst}",
            "[' ']",
            "[analyst, 'two words']",
            "[analyst, [admin]]",
            "['-analyst']",
            "Public",
            "signed_in",
            "[signedIn]")) {
      ConfigException refused =
          catchThrowableOfType(
              ConfigException.class,
              () -> database.house("apps: {desk: {access: " + rule + "}}\n", desk()));
      assertThat(refused).as(rule).isNotNull();
      assertThat(refused.problems()).as(rule).anyMatch(said -> said.contains("apps.desk.access"));
    }
  }

  @Test
  @DisplayName("(j) an access rule for an app that is not there refuses to start")
  void aRuleForNoAppRefusesToStart() {
    for (String name : List.of("dask", "nowhere")) {
      NodeException refused =
          catchThrowableOfType(
              NodeException.class,
              () -> database.house("apps: {" + name + ": {access: [analyst]}}\n", desk()));
      assertThat(refused).as(name).isNotNull();
      assertThat(refused).hasMessageContaining("apps." + name + ".access");
    }
    ConfigException slip =
        catchThrowableOfType(
            ConfigException.class,
            () -> database.house("apps: {desk: {acces: [analyst]}}\n", desk()));
    assertThat(slip.problems()).anyMatch(said -> said.contains("apps.desk.acces"));
  }

  @Test
  @DisplayName("(k) an unknown app is 404, and so is an unknown instance")
  void whatIsUnknownIs404() throws Exception {
    for (String page : List.of("/nowhere/", "/nowhere/i/mine/", "/desk/i/nobodys/")) {
      assertThat(client.get(node, page).statusCode()).as(page).isEqualTo(404);
      assertThat(client.get(node, page + "_dash-layout").statusCode()).as(page).isEqualTo(404);
      assertThat(client.get(node, page + "_dash-dependencies").statusCode())
          .as(page)
          .isEqualTo(404);
      HttpResponse<String> call =
          client.call(node, page, Ask.of("left-said.title", "left.value", "L"));
      assertThat(call.statusCode()).as(page).isEqualTo(404);
      assertThat(call.headers().firstValue("content-type")).contains("application/problem+json");
    }
  }

  @Test
  @DisplayName("(m) trigger information is correct under parallel callbacks")
  void eachOfManyParallelCallbacksKnowsWhatHasCalledIt() throws Exception {
    for (String page : List.of("/many/", "/many/i/" + slugOfMany() + "/")) {
      List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        String changed = (i % 2 == 0 ? "left-" : "right-") + i + ".value";
        Map<String, String> inputs =
            Map.of("left-" + i + ".value", "a" + i, "right-" + i + ".value", "b" + i);
        Map<String, String> ordered = new TreeMap<>(inputs);
        answers.add(
            client.calling(
                node, page, new Ask(List.of("said-" + i + ".title"), ordered, List.of(changed))));
      }
      for (int i = 0; i < AT_ONCE; i++) {
        boolean byRight = i % 2 != 0;
        String who = (byRight ? "right-" : "left-") + i;
        assertSays(answers.get(i), "\"" + who + byRight + "a" + i + "b" + i + "\"");
      }
    }
  }

  private static String slugOfMany() throws Exception {
    client.make(node, "many", "triggers");
    return "triggers";
  }

  @Test
  @DisplayName("(o) an upload of 10 MB goes through a callback")
  void tenMegabytesGoThroughACallback() throws Exception {
    String page = instance("upload");
    byte[] file = new byte[TEN_MEGABYTES];
    new Random(7).nextBytes(file);
    String contents =
        "data:application/octet-stream;base64," + Base64.getEncoder().encodeToString(file);
    HttpResponse<String> answer =
        client.call(node, page, Ask.of("size.title", "file.contents", contents));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(new JsonObject(answer.body()).getJsonObject("response").getJsonObject("size"))
        .isEqualTo(new JsonObject().put("title", "" + contents.length()));
    assertThat(answer.headers().firstValue("x-verdash-unsaved")).isEmpty();
    assertThat(client.layout(node, page)).contains("\"" + contents.length() + "\"");
    assertThat(saved("upload")).isEqualTo(Map.of("1", 1));
  }

  @Test
  void onceAnInstanceIsHandedOverNothingOfItsOldOwnerIsSaved() throws Exception {
    try (InstanceClient leaver = as("leaver");
        InstanceClient root = as("root", "admin")) {
      leaver.make(node, "desk", "handed");
      CountDownLatch some = new CountDownLatch(5);
      CompletableFuture<Integer> writing =
          CompletableFuture.supplyAsync(() -> writes(leaver, "/desk/i/handed/", some));
      assertThat(some.await(60, TimeUnit.SECONDS)).isTrue();
      HttpResponse<String> over =
          root.posted(node, "/api/people/leaver/hand-over", "{\"to\":\"heir\"}");
      assertThat(over.body()).isEqualTo("{\"instances\":1}");
      Map<String, Integer> then = saved("handed");
      assertThat(writing.get(60, TimeUnit.SECONDS)).isEqualTo(404);
      assertThat(saved("handed")).isEqualTo(then);
      assertThat(leaver.get(node, "/desk/i/handed/").statusCode()).isEqualTo(404);
    }
  }

  /** Saves again and again until that is refused; answers how. */
  private static int writes(InstanceClient who, String page, CountDownLatch some) {
    try {
      for (int i = 1; i < 5_000; i++) {
        Ask ask = Ask.of("size.title", "file.contents", "x".repeat(i));
        int status = who.call(node, page, ask).statusCode();
        // 503: the rights have changed under it, so that one asks again.
        if (status != 200 && status != 503) {
          return status;
        }
        some.countDown();
      }
      return 200;
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }
}
