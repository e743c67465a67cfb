package org.verdash.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Context;
import org.verdash.app.Patch;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.component.Children;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.dcc.Input;
import org.verdash.html.Html;
import org.verdash.state.InstanceState;
import org.verdash.state.MemoryStore;
import org.verdash.state.NewInstance;
import org.verdash.state.StateRequest;
import org.verdash.state.StateStore;
import org.verdash.state.Value;

/** An app whose instances are asked about in tests; each test has a store and an app of its own. */
abstract class InstanceApp {
  static final Prop<Integer> YEAR = Prop.of("year", "value", Type.INT);
  static final Prop<String> NOTE = Prop.of("note", "value", Type.TEXT);
  static final Prop<Object> OUT = Prop.of("out", "title", Type.ANY);
  static final Prop<List<Component>> CARDS =
      new Prop<>(ComponentId.of("cards"), "children", Children.TYPE);
  static final Prop<String> ROW =
      new Prop<>(ComponentId.of(Map.of("type", "row", "key", 7)), "title", Type.TEXT);
  static final Prop<Object> QUIET = Prop.of("quiet", "title", Type.ANY);

  final AtomicInteger runs = new AtomicInteger();
  final AtomicReference<Context.@Nullable Instance> seen = new AtomicReference<>();
  final Vertx vertx = Vertx.vertx();
  MemoryStore store;
  StateStore client;
  DeployedApp app;
  AppCall.InstanceRef instance;
  volatile Object answer = "computed";
  volatile boolean silent;

  @BeforeEach
  void deploy() throws Exception {
    store = DeployedApp.await(MemoryStore.on(vertx.eventBus()));
    client = StateStore.over(vertx.eventBus());
    app = DeployedApp.on(vertx, host -> app());
    instance = make(List.of());
  }

  App app() {
    return App.named("sales")
        .layout(
            Html.div(
                Input.of(YEAR).value(2012),
                Html.p("old").id(OUT.id()).title("first"),
                Html.p("row").id(ROW.id()),
                Html.div(Html.p("none"), Html.p("at all")).id(CARDS.id())))
        .callback(Callback.on(YEAR).state(NOTE).run(this::compute, OUT, CARDS, QUIET))
        .track(YEAR, NOTE, OUT, CARDS, ROW)
        .build();
  }

  private void compute(Integer year, String note, Context ctx) {
    runs.incrementAndGet();
    seen.set(ctx.instance().orElse(null));
    if (answer instanceof Patch<?>) {
      ctx.patch(CARDS, p -> p.append(Html.b("card " + year)));
      ctx.patch(OUT, p -> p.add("!"));
    } else if (!silent) {
      ctx.set(OUT, answer).set(QUIET, year);
      ctx.set(CARDS, List.of(Html.b("card")));
    }
  }

  // An app takes half a second to go; the next test has one of its own and need not wait.
  @AfterEach
  void close() {
    app.vertx().close();
  }

  AppCall.InstanceRef make(List<Value> values) throws Exception {
    NewInstance wanted = NewInstance.of("sales", "ada", 1).with(values);
    String id = DeployedApp.await(client.create(wanted)).id();
    return new AppCall.InstanceRef(id, "spring", null, "manage", "always").made("", "ada", 1);
  }

  static Value value(String key, String json) {
    return new Value(key, Buffer.buffer(json));
  }

  static String body(Object year, Object note, String changed) {
    return """
    {"output":"..out.title...cards.children...quiet.title..",
     "outputs":[{"id":"out","property":"title"},{"id":"cards","property":"children"},
                {"id":"quiet","property":"title"}],
     "inputs":[{"id":"year","property":"value","value":%s}],
     "state":[{"id":"note","property":"value","value":%s}],"changedPropIds":[%s]}
    """
        .formatted(year, note, changed);
  }

  Calls change(Object year, String callId) {
    return Calls.callback(body(year, "\"n\"", "\"year.value\"")).id(callId).on(instance);
  }

  Map<String, String> saved() throws Exception {
    InstanceState state = DeployedApp.await(client.read(instance.id()));
    return state.values().stream()
        .collect(java.util.stream.Collectors.toMap(Value::key, value -> value.json().toString()));
  }

  static AppReply.Answer answered(AppReply reply) {
    assertThat(reply).isInstanceOf(AppReply.Answer.class);
    return (AppReply.Answer) reply;
  }

  static void assertProblem(AppReply reply, int status) {
    assertThat(reply)
        .isInstanceOfSatisfying(
            AppReply.Problem.class, problem -> assertThat(problem.status()).isEqualTo(status));
  }

  long saves() {
    return store.asked().stream().filter(StateRequest.Save.class::isInstance).count();
  }
}
