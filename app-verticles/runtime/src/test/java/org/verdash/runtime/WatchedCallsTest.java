package org.verdash.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Library;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.app.UserMessage;
import org.verdash.contract.AppAddress;
import org.verdash.contract.AppPresence;
import org.verdash.contract.AppReply;
import org.verdash.contract.Members;
import org.verdash.contract.WireCodecs;
import org.verdash.html.Html;
import org.verdash.runtime.dev.DevBundles;
import org.verdash.runtime.dev.Workshop;
import org.verdash.runtime.dispatch.AppMeters.AppMeter;
import org.verdash.runtime.dispatch.AppMeters.CallbackMeter;
import org.verdash.runtime.dispatch.AppPool;

/** What log lines and meters tell of a call. */
class WatchedCallsTest {
  private static final Prop<Integer> IN = Prop.of("in", "value", Type.INT);
  private static final Prop<Object> OUT = Prop.of("out", "children", Type.ANY);

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final Vertx vertx = Vertx.vertx();

  @BeforeEach
  void listen() {
    lines.start();
    root.addAppender(lines);
  }

  @AfterEach
  void close() throws Exception {
    root.detachAppender(lines);
    DeployedApp.await(vertx.close());
  }

  @Test
  void linesOfACallbackCarryItsCall() throws Exception {
    String address =
        deploy(
            in -> {
              LoggerFactory.getLogger("mine").error("line {}", in);
              return in;
            });

    ask(address, "call-1", 1);
    ask(address, "call-2", 2);

    assertThat(lines.list)
        .filteredOn(line -> line.getLoggerName().equals("mine"))
        .extracting(
            line -> line.getFormattedMessage() + " " + new TreeMap<>(line.getMDCPropertyMap()))
        .containsExactly("line 1 {app=sales, call=call-1}", "line 2 {app=sales, call=call-2}");
  }

  @Test
  void theNumberOnTheErrorCardFindsTheLineOfTheFault() throws Exception {
    String address =
        deploy(
            in -> {
              throw new IllegalStateException("no such year");
            });

    AppReply.Problem problem = (AppReply.Problem) ask(address, "call-1", 1);

    assertThat(problem.incident()).isNotBlank();
    assertThat(lines.list)
        .filteredOn(line -> line.getFormattedMessage().contains(problem.incident()))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.getMDCPropertyMap())
                  .containsEntry("incident", problem.incident())
                  .containsEntry("call", "call-1");
              assertThat(line.getThrowableProxy().getMessage()).isEqualTo("no such year");
            });
  }

  @Test
  void metersHearHowEveryRunEnded() throws Exception {
    String address =
        deploy(
            in -> {
              if (in == 1) {
                throw new UserMessage("no");
              }
              return 12 / in;
            });

    ask(address, "a", 0);
    ask(address, "b", 1);
    ask(address, "c", 2);

    assertThat(heard)
        .containsExactly(
            "listens", "out.children FAULT", "out.children MESSAGE", "out.children ANSWER");
    DeployedApp.await(vertx.close());
    assertThat(heard).endsWith("closed");
  }

  @Test
  void anAuthorsPageGetsACardOfAFaultAndTheTimeOfEveryCall() throws Exception {
    String address =
        deploy(
            around().in(workshop()),
            in -> {
              if (in == 7) {
                throw new IllegalStateException("no <seven>");
              }
              return in;
            });

    AppReply.Answer card = (AppReply.Answer) ask(address, "a", 7);
    AppReply.Answer answer = (AppReply.Answer) ask(address, "b", 8);

    assertThat(card.head().status()).isEqualTo(500);
    assertThat(card.body().toString())
        .contains("<b>java.lang.IllegalStateException</b>: no &lt;seven&gt;", "Incident ");
    assertThat(answer.head().timings().get("__dash_server")).isPositive();
  }

  @Test
  void inProductionNeitherIsTold() throws Exception {
    String address = deploy(in -> Math.floorDiv(in, 0));

    AppReply.Problem problem = (AppReply.Problem) ask(address, "a", 7);

    assertThat(problem.detail()).isEmpty();
    assertThat(problem.incident()).isNotEmpty();
  }

  private static Workshop workshop() {
    Library none = new Library("none", "0", "", List.of(), List.of(), (path, suffix) -> null);
    return Workshop.still(new DevBundles(none, none, none));
  }

  private interface Body {
    Object run(int in);
  }

  private String deploy(Body body) throws Exception {
    return deploy(around(), body);
  }

  private Surroundings around() {
    return new Surroundings(
        Map.of(), Members.alone(), DataSources.NONE, this::listenTo, AppClaims.NONE, null);
  }

  private String deploy(Surroundings around, Body body) throws Exception {
    App app =
        App.named("sales")
            .layout(Html.div())
            .callback(Callback.on(IN).set(OUT, (in, ctx) -> body.run(in)))
            .build();
    WireCodecs.register(vertx.eventBus());
    CompletableFuture<AppAddress> address = new CompletableFuture<>();
    vertx
        .eventBus()
        .<AppPresence>consumer(AppAddress.HERE, here -> address.complete(here.body().address()));
    DeployedApp.await(vertx.deployVerticle(new AppVerticle(host -> app, around)));
    return address.get(10, TimeUnit.SECONDS).toString();
  }

  private AppReply ask(String address, String callId, int in) throws Exception {
    Calls call =
        Calls.callback(
            """
            {"output":"out.children","outputs":{"id":"out","property":"children"},
             "inputs":[{"id":"in","property":"value","value":%d}],"changedPropIds":["in.value"]}
            """
                .formatted(in));
    return DeployedApp.await(
        vertx
            .eventBus()
            .<AppReply>request(address, call.id(callId).call())
            .map(message -> message.body()));
  }

  private AppMeter listenTo(String app, AppPool pool) {
    heard.add("listens");
    return new AppMeter() {
      @Override
      public CallbackMeter callback(String output) {
        return (nanos, ending) -> heard.add(output + " " + ending);
      }

      @Override
      public void late() {
        heard.add("late");
      }

      @Override
      public void refused() {
        heard.add("refused");
      }

      @Override
      public void close() {
        heard.add("closed");
      }
    };
  }
}
