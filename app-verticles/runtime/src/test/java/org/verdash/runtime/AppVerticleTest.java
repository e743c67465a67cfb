package org.verdash.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Callback;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.contract.AppAddress;
import org.verdash.contract.AppPresence;
import org.verdash.contract.AppReply;
import org.verdash.contract.FileRequest;
import org.verdash.contract.Members;
import org.verdash.contract.WireCodecs;
import org.verdash.html.Html;

class AppVerticleTest {
  private static final Prop<Integer> IN = Prop.of("in", "value", Type.INT);
  private static final Prop<Object> OUT = Prop.of("out", "children", Type.ANY);
  private static final Calls CALL =
      Calls.callback(
          """
          {"output":"out.children","outputs":{"id":"out","property":"children"},
           "inputs":[{"id":"in","property":"value"}],"changedPropIds":[]}
          """);

  private final Vertx vertx = Vertx.vertx();
  private final List<String> closed = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private static App.Builder app(String name) {
    return App.named(name).layout(Html.div(name));
  }

  private AutoCloseable closing(String name) {
    return () -> closed.add(name);
  }

  @Test
  void saysThatItIsThereWhenAskedAndWhenItGoes() throws Exception {
    List<AppPresence> heard = new CopyOnWriteArrayList<>();
    WireCodecs.register(vertx.eventBus());
    DeployedApp.await(
        vertx
            .eventBus()
            .<AppPresence>consumer(AppAddress.HERE, message -> heard.add(message.body()))
            .completion());
    DeployedApp app = DeployedApp.on(vertx, host -> app("sales").build());
    vertx.eventBus().publish(AppAddress.WHO, "anybody?");
    Eventually.holds(() -> heard.size() == 2);
    DeployedApp.await(app.undeploy());
    Eventually.holds(() -> heard.size() == 3);
    assertThat(heard).extracting(AppPresence::going).containsExactly(false, false, true);
    assertThat(heard).extracting(AppPresence::address).containsOnly(app.address());
    assertThat(app.address().app()).isEqualTo("sales");
    assertThat(app.address().node()).isEqualTo("local");
  }

  @Test
  void theFactoryRunsOnAVirtualThreadAndReadsItsSettings() throws Exception {
    Map<String, String> settings = Map.of("rows", "12", "wait", "PT2S", "name", "x");
    AppFactory factory =
        host ->
            host.config(
                read -> {
                  assertThat(Thread.currentThread().isVirtual()).isTrue();
                  assertThat(read.number("rows", 1)).isEqualTo(12);
                  assertThat(read.number("columns", 3)).isEqualTo(3);
                  assertThat(read.duration("wait", Duration.ZERO)).hasSeconds(2);
                  assertThat(read.text("name")).isEqualTo("x");
                  assertThat(read.text("other", "y")).isEqualTo("y");
                  assertThatThrownBy(() -> read.text("none")).hasMessage("setting none is missing");
                  assertThatThrownBy(() -> read.number("name", 1))
                      .hasMessage("setting name must be a whole number, was 'x'");
                  assertThatThrownBy(() -> read.duration("name", Duration.ZERO))
                      .hasMessage("setting name must be a duration such as PT30S, was 'x'");
                  return app("sales").build();
                });
    DeployedApp.await(vertx.deployVerticle(new AppVerticle(factory, settings, Members.alone())));
  }

  @Test
  void aFactoryThatFailsFailsTheDeploymentAndGivesBackWhatWasLent() {
    for (Throwable cause : List.of(new IllegalStateException("no database"), new Error("worse"))) {
      closed.clear();
      AppFactory factory =
          host -> {
            host.own(closing("first"));
            host.own(closing("second"));
            host.own((AutoCloseable) () -> closed.add("third" + fail(new Exception("stuck"))));
            throw sneaky(cause);
          };
      assertThatThrownBy(() -> DeployedApp.on(Vertx.vertx(), factory))
          .isInstanceOf(ExecutionException.class)
          .hasCause(cause);
      assertThat(closed).containsExactly("second", "first");
    }
  }

  private static String fail(Exception cause) throws Exception {
    throw cause;
  }

  @SuppressWarnings("unchecked") // thrown as it is
  private static <E extends Throwable> RuntimeException sneaky(Throwable cause) throws E {
    throw (E) cause;
  }

  @Test
  void twoOfOneAppOnOneNodeAreBothThere() throws Exception {
    DeployedApp one = DeployedApp.of(app("sales").build());
    DeployedApp other = DeployedApp.of(app("sales").build());
    assertThat(one.address()).isEqualTo(other.address());
    assertThat(one.answer(Calls.get("_dash-layout").call()))
        .isEqualTo(other.answer(Calls.get("_dash-layout").call()));
    one.close();
    assertThat(other.answer(Calls.get("").call())).isInstanceOf(AppReply.Answer.class);
    other.close();
  }

  @Test
  void stoppingWaitsForTheCallsThatRunAndThenGivesBackWhatWasLent() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    DeployedApp app =
        DeployedApp.on(
            vertx,
            host ->
                lent(host)
                    .callback(
                        Callback.on(IN)
                            .set(
                                OUT,
                                (n, ctx) -> {
                                  began.countDown();
                                  go.await(10, TimeUnit.SECONDS);
                                  return List.copyOf(closed);
                                }))
                    .build());
    Future<AppReply> running = app.ask(CALL.call());
    assertThat(began.await(10, TimeUnit.SECONDS)).isTrue();
    Future<Void> undeployed = app.undeploy();
    assertThat(app.answer(Calls.get("").call())).isInstanceOf(AppReply.Answer.class);
    assertThat(undeployed.isComplete()).isFalse();
    go.countDown();
    assertThat(((AppReply.Answer) DeployedApp.await(running)).body().toString())
        .contains("\"children\":[]");
    DeployedApp.await(undeployed);
    assertThat(closed).containsExactly("pool");
    assertThatThrownBy(() -> app.answer(Calls.get("").call()))
        .cause()
        .isInstanceOfSatisfying(
            ReplyException.class,
            e -> assertThat(e.failureType()).isEqualTo(ReplyFailure.NO_HANDLERS));
  }

  private App.Builder lent(AppHost host) {
    host.own(closing("pool"));
    return app("sales");
  }

  @Test
  void whatIsOwnedAfterTheEndIsClosedAtOnce() throws Exception {
    AppHost[] kept = new AppHost[1];
    DeployedApp app =
        DeployedApp.on(
            vertx,
            host -> {
              kept[0] = host;
              return app("sales").build();
            });
    DeployedApp.await(app.undeploy());
    kept[0].own(closing("late"));
    assertThat(closed).containsExactly("late");
  }

  @Test
  void routesAnswerAsDashDoesOrSayWhyNot() throws Exception {
    DeployedApp app = DeployedApp.on(vertx, host -> app("sales").build());
    assertStatus(app, "GET", "", 200);
    assertStatus(app, "HEAD", "some/page", 200);
    assertStatus(app, "GET", "_reload-hash", 200);
    assertStatus(app, "GET", "_dash-nonsense", 404);
    assertStatus(app, "POST", "_dash-layout", 405);
    assertStatus(app, "POST", "_dash-dependencies", 405);
    assertStatus(app, "GET", "_dash-update-component", 405);
    assertStatus(app, "DELETE", "", 405);
    AppReply.Answer layout = (AppReply.Answer) app.answer(Calls.get("_dash-layout").call());
    assertThat(layout.body())
        .hasToString(
            "{\"props\":{\"children\":\"sales\"},\"type\":\"Div\","
                + "\"namespace\":\"dash_html_components\"}");
  }

  private static void assertStatus(DeployedApp app, String method, String path, int status)
      throws Exception {
    AppReply reply =
        app.answer(Calls.of(method, path, io.vertx.core.buffer.Buffer.buffer()).call());
    int was =
        switch (reply) {
          case AppReply.Answer answer -> answer.head().status();
          case AppReply.Problem problem -> problem.status();
          case AppReply.Busy busy -> 429;
          case AppReply.Stream stream -> stream.head().status();
        };
    assertThat(was).as("%s %s", method, path).isEqualTo(status);
  }

  @Test
  void aLayoutThatIsAFunctionIsMadeForEachCallerInTheScopeOfThePage() throws Exception {
    DeployedApp app =
        DeployedApp.on(
            vertx,
            host ->
                App.named("sales")
                    .layout(caller -> Html.div("for " + caller.user()).id("x"))
                    .build());
    AppReply.Answer answer =
        (AppReply.Answer) app.answer(Calls.get("_dash-layout").scope("s1").call());
    assertThat(answer.body().toString()).contains("for ada").contains("\"id\":\"s1~x\"");
  }

  @Test
  void aFixedLayoutStandsInTheScopeOfThePage() throws Exception {
    DeployedApp app =
        DeployedApp.on(vertx, host -> App.named("sales").layout(Html.div().id("x")).build());
    AppReply.Answer plain = (AppReply.Answer) app.answer(Calls.get("_dash-layout").call());
    AppReply.Answer scoped =
        (AppReply.Answer) app.answer(Calls.get("_dash-layout").scope("s1").call());
    assertThat(plain.body().toString()).contains("\"id\":\"x\"");
    assertThat(scoped.body().toString()).contains("\"id\":\"s1~x\"");
  }

  @Test
  void filesOfItsLibrariesAreHandedOut() throws Exception {
    DeployedApp app = DeployedApp.on(vertx, host -> app("sales").build());
    var library =
        app.descriptor().libraries().stream()
            .filter(l -> l.name().equals("verdash_page"))
            .findFirst()
            .orElseThrow();
    AppReply.Answer page =
        (AppReply.Answer)
            app.answer(new FileRequest(library.name(), library.hash(), "page.js", "", 0));
    assertThat(page.head().type()).startsWith("text/javascript");
    assertThat(page.body().length()).isPositive();
  }
}
