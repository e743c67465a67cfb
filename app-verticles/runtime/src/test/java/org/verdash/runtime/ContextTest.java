package org.verdash.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.verdash.app.Callback.on;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.Argument;
import org.verdash.app.Callback;
import org.verdash.app.ComponentId;
import org.verdash.app.Context;
import org.verdash.app.Group;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.contract.Caller;
import org.verdash.html.Html;

/** What a callback may know of its call (dash-protocol 3.5). */
class ContextTest {
  private static final Prop<Integer> A = Prop.of("a", "value", Type.INT);
  private static final Prop<Integer> B = Prop.of("b", "value", Type.INT);
  private static final Prop<String> S = Prop.of("s", "data", Type.TEXT);
  private static final Prop<Object> OUT = Prop.of("out", "children", Type.ANY);
  private static final Prop<Integer> ALL = item(ComponentId.ALL);

  private final List<DeployedApp> deployed = new ArrayList<>();

  private static Prop<Integer> item(Object index) {
    return new Prop<>(ComponentId.of(Map.of("i", index)), "value", Type.INT);
  }

  @AfterEach
  void close() {
    deployed.forEach(DeployedApp::close);
  }

  private DeployedApp deploy(Callback... callbacks) throws Exception {
    App.Builder app = App.named("sales").layout(Html.div()).readsHeaders("X-Tenant", "x-theme");
    DeployedApp made = DeployedApp.of(app.readsCookies("theme").callback(callbacks).build());
    deployed.add(made);
    return made;
  }

  private static Calls call(String inputs, String changed, String state) {
    return Calls.callback(
        """
        {"output":"out.children","outputs":{"id":"out","property":"children"},
         "inputs":[%s],"changedPropIds":[%s],"state":[%s]}\
        """
            .formatted(inputs, changed, state));
  }

  private static Object out(AppReply reply) {
    assertThat(reply).isInstanceOf(AppReply.Answer.class);
    JsonObject body = new JsonObject(((AppReply.Answer) reply).body());
    return body.getJsonObject("response").getJsonObject("out").getValue("children");
  }

  private static final String A_1 = "{\"id\":\"a\",\"property\":\"value\",\"value\":1}";
  private static final String B_2 = "{\"id\":\"b\",\"property\":\"value\",\"value\":2}";
  private static final String S_X = "{\"id\":\"s\",\"property\":\"data\",\"value\":\"x\"}";
  private static final String ITEMS =
      "[{\"id\":{\"i\":1},\"property\":\"value\",\"value\":10},"
          + "{\"id\":{\"i\":2},\"property\":\"value\"}]";

  @Test
  void triggersAreWhatHasChangedInTheBrowsersOrderWithTheirValues() throws Exception {
    DeployedApp app =
        deploy(
            on(A, B, ALL.each())
                .set(
                    OUT,
                    (a, b, all, ctx) ->
                        List.of(
                            ctx.triggers().stream().map(ContextTest::told).toList(),
                            ctx.triggeredId().map(ComponentId::text).orElse("none"),
                            ctx.initial())));
    String inputs = A_1 + ',' + B_2 + ',' + ITEMS;
    assertThat(out(app.answer(call(inputs, "\"b.value\",\"a.value\"", "").call())))
        .hasToString("[[\"b.value=2\",\"a.value=1\"],\"b\",false]");
    assertThat(out(app.answer(call(inputs, "\"{\\\"i\\\":2}.value\",\"a.value\"", "").call())))
        .hasToString("[[\"{\\\"i\\\":2}.value=null\",\"a.value=1\"],\"{\\\"i\\\":2}\",false]");
    assertThat(out(app.answer(call(inputs, "", "").call()))).hasToString("[[],\"none\",true]");
    // A browser may name a component that fits but that it did not send.
    assertThat(out(app.answer(call(inputs, "\"{\\\"i\\\":3}.value\"", "").call())))
        .hasToString("[[\"{\\\"i\\\":3}.value=null\"],\"{\\\"i\\\":3}\",false]");
  }

  private static String told(Argument.Part part) {
    return part.prop() + "=" + part.value();
  }

  @Test
  void inputsAndStatesByName() throws Exception {
    DeployedApp app =
        deploy(
            on(A, ALL.each())
                .state(S)
                .set(
                    OUT,
                    (a, all, s, ctx) ->
                        List.of(new HashMap<>(ctx.inputs()), new HashMap<>(ctx.states()))));
    assertThat(out(app.answer(call(A_1 + ',' + ITEMS, "", S_X).call())))
        .isEqualTo(
            new JsonArray(
                "[{\"a.value\":1,\"{\\\"i\\\":1}.value\":10,\"{\\\"i\\\":2}.value\":null},"
                    + "{\"s.data\":\"x\"}]"));
  }

  @Test
  void argumentsHaveTheShapeInWhichTheCallbackReadsThem() throws Exception {
    Group<String> group = Group.of(in -> in.get(A) + "," + in.get(B), A, B.orElse(0));
    DeployedApp app =
        deploy(
            on(group)
                .state(S.map(s -> s))
                .set(
                    OUT, (g, s, ctx) -> ctx.arguments().stream().map(ContextTest::shape).toList()));
    assertThat(out(app.answer(call(A_1 + ',' + B_2, "\"b.value\"", S_X).call())))
        .isEqualTo(
            new JsonArray(
                "[\"[a.value=1, b.value=2]*(a.value=1, b.value=2*(b.value=2*))\","
                    + "\"state [s.data=x](s.data=x)\"]"));
  }

  private static String shape(Argument argument) {
    List<String> parts = argument.parts().stream().map(ContextTest::told).toList();
    List<String> inside = argument.inside().stream().map(ContextTest::shapeInside).toList();
    return (argument.state() ? "state " : "")
        + parts
        + (argument.triggered() ? "*" : "")
        + "("
        + String.join(", ", inside)
        + ")";
  }

  private static String shapeInside(Argument argument) {
    List<String> parts = argument.parts().stream().map(ContextTest::told).toList();
    List<String> inside = argument.inside().stream().map(ContextTest::shapeInside).toList();
    return String.join(",", parts)
        + (argument.triggered() ? "*" : "")
        + (inside.isEmpty() ? "" : "(" + String.join(", ", inside) + ")");
  }

  private static AppCall.HttpFacts http(String tenant) {
    return new AppCall.HttpFacts(
        "POST",
        "_dash-update-component",
        "year=2024&year=20%2B25&q=a+b&bad=%zz&flag",
        Map.of("x-tenant", tenant),
        Map.of("theme", "dark"),
        "192.0.2.7",
        "https://example.org");
  }

  @Test
  void theRequestIsWhatTheAppAskedFor() throws Exception {
    DeployedApp app = deploy(on(A).set(OUT, (a, ctx) -> request(ctx)));
    assertThat(app.descriptor().wants().headers()).containsExactlyInAnyOrder("x-tenant", "x-theme");
    assertThat(app.descriptor().wants().cookies()).containsExactly("theme");
    Calls call = call(A_1, "", "").from(http("north"), new AppCall.ClientFacts("", ""));
    assertThat(out(app.answer(call.call())))
        .isEqualTo(
            new JsonArray(
                "[\"/basic/_dash-update-component\",\"north\",\"none\",\"dark\","
                    + "[\"2024\",\"20+25\"],[\"a b\"],[\"%zz\"],[\"\"],[],"
                    + "\"192.0.2.7\",\"https://example.org\"]"));
  }

  private static List<?> request(Context ctx) {
    Context.Request request = ctx.request();
    return List.of(
        request.path(),
        request.header("X-Tenant").orElse("none"),
        request.header("X-Other").orElse("none"),
        request.cookie("theme").orElse("none"),
        request.queryValues("year"),
        request.queryValues("q"),
        request.queryValues("bad"),
        request.queryValues("flag"),
        request.queryValues("no"),
        request.remoteAddress(),
        request.origin());
  }

  @Test
  void whatAnAppMayNotReadIsToldWhenItIsBuilt() {
    App.Builder app = App.named("sales").layout(Html.div());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> app.readsHeaders("Authorization").build())
        .withMessage("app sales: callbacks cannot read the header 'authorization'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> App.named("a").layout(Html.div()).readsCookies("verdash_session").build())
        .withMessage("app a: callbacks cannot read the cookie 'verdash_session'");
  }

  @Test
  void theCallerHasALanguageAndATimeZone() throws Exception {
    DeployedApp app =
        deploy(
            on(A)
                .set(
                    OUT,
                    (a, ctx) ->
                        ctx.caller().locale().toLanguageTag() + " " + ctx.caller().timeZone()));
    for (List<String> each :
        List.of(
            List.of("de-AT", "Europe/Vienna", "de-AT Europe/Vienna"),
            List.of("", "", "und Z"),
            List.of("-x-", "Not/There", "und Z"))) {
      var client = new AppCall.ClientFacts(each.get(0), each.get(1));
      Calls call = call(A_1, "", "").from(http("n"), client);
      assertThat(out(app.answer(call.call()))).isEqualTo(each.get(2));
    }
  }

  @Test
  void timingsAddUpAndReachTheAnswersHead() throws Exception {
    DeployedApp app =
        deploy(
            on(A)
                .set(
                    OUT,
                    (a, ctx) -> {
                      ctx.timing("db", Duration.ofMillis(20)).timing("db", Duration.ofMillis(5));
                      ctx.timing("draw", Duration.ZERO);
                      assertThatIllegalArgumentException()
                          .isThrownBy(() -> ctx.timing("a b", Duration.ZERO));
                      assertThatIllegalArgumentException()
                          .isThrownBy(() -> ctx.timing("a", Duration.ofMillis(-1)));
                      return a;
                    }));
    AppReply.Answer answer = (AppReply.Answer) app.answer(call(A_1, "", "").call());
    assertThat(answer.head().timings())
        .isEqualTo(Map.of("db", Duration.ofMillis(25), "draw", Duration.ZERO));
  }

  @Test
  void manyCallsAtOnceSeeOnlyThemselves() throws Exception {
    CyclicBarrier together = new CyclicBarrier(8);
    App app =
        App.named("sales")
            .layout(Html.div())
            .concurrency(8)
            .queue(1_000)
            .readsHeaders("x-tenant")
            .callback(
                on(A, B)
                    .set(
                        OUT,
                        (a, b, ctx) -> {
                          String before = self(ctx);
                          together.await(20, TimeUnit.SECONDS);
                          ctx.response().cookie("call", ctx.callId());
                          return before.equals(self(ctx)) ? before : "mixed";
                        }))
            .build();
    DeployedApp running = DeployedApp.of(app);
    deployed.add(running);
    List<Future<AppReply>> replies = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      replies.add(running.ask(numbered(i)));
    }
    for (int i = 0; i < replies.size(); i++) {
      AppReply.Answer answer = (AppReply.Answer) DeployedApp.await(replies.get(i));
      String name = i % 2 == 0 ? "a" : "b";
      assertThat(out(answer))
          .isEqualTo(
              "u%d c%d t%d [%s.value=%d] {a.value=%d, b.value=%d}"
                  .formatted(i, i, i, name, i, i, i));
      assertThat(answer.head().cookies())
          .containsExactly("call=c" + i + "; Path=/basic/; HttpOnly; SameSite=Lax");
    }
  }

  private static String self(Context ctx) {
    return "%s %s %s %s %s"
        .formatted(
            ctx.caller().user(),
            ctx.callId(),
            ctx.request().header("x-tenant").orElseThrow(),
            ctx.triggers().stream().map(ContextTest::told).toList(),
            ctx.inputs());
  }

  private static AppCall numbered(int i) {
    String a = A_1.replace("1}", i + "}");
    String b = B_2.replace("2}", i + "}");
    String changed = i % 2 == 0 ? "\"a.value\"" : "\"b.value\"";
    Caller caller =
        new Caller("u" + i, java.util.Set.of(), Map.of(), Caller.TokenKind.SESSION, null);
    return call(a + ',' + b, changed, "")
        .from(http("t" + i), new AppCall.ClientFacts("", ""))
        .by(caller)
        .id("c" + i)
        .call();
  }
}
