package org.verdash.runtime.dispatch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.app.App;
import org.verdash.app.HttpRoute;
import org.verdash.app.UserMessage;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.json.JsonWriter;
import org.verdash.json.UnwritableValueException;
import org.verdash.runtime.protocol.BadCallException;
import org.verdash.runtime.protocol.CallPaths;
import org.verdash.runtime.protocol.CallbackSpec;
import org.verdash.runtime.protocol.WrongResultException;
import org.verdash.runtime.saved.Instances;
import org.verdash.runtime.saved.RefusedWishException;
import org.verdash.runtime.saved.SavedValues;
import org.verdash.runtime.saved.Tracked;
import org.verdash.runtime.saved.UrlValues;

/**
 * Runs an app's layout and callbacks on the app's pool and turns every ending into a reply. The
 * futures never fail. Thread-safe.
 */
public final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
  private static final String JSON = "application/json";

  /** Clients and proxies take about 8,000 of all headers. */
  private static final int MOST_HEADER_CHARACTERS = 4_000;

  private final App app;
  private final AppPool pool;
  private final CallbackRunner runner;
  private final AppMeters.AppMeter meter;
  private final Duration longestDeadline;
  private final Witness witness;
  private final UrlValues inUrl;
  private final Tracked inBrowser;
  private final RecentCalls recent = new RecentCalls();
  private final InstanceCalls instances;

  /**
   * Where an app's code runs and who counts it.
   *
   * @param pool the app's own
   * @param meter hears of every call
   * @param witness tells pages of what goes wrong
   */
  public record Threads(AppPool pool, AppMeters.AppMeter meter, Witness witness) {}

  /**
   * What the house remembers for an app.
   *
   * @param instances its saved instances
   * @param transfers files that are too long for JSON
   */
  public record Memory(Instances instances, Transfers transfers) {}

  /**
   * A dispatcher of the app's callbacks on the pool, which the meter hears, and of calls on its
   * saved instances.
   */
  public Dispatcher(App app, List<CallbackSpec> specs, Threads threads, Memory memory) {
    this.app = app;
    this.pool = threads.pool();
    this.meter = threads.meter();
    this.longestDeadline = app.longestDeadline();
    this.witness = threads.witness();
    this.inUrl = UrlValues.of(app);
    this.inBrowser = Tracked.setInBrowser(app);
    this.runner = new CallbackRunner(app, specs, meter, memory.transfers());
    this.instances =
        new InstanceCalls(
            memory.instances(),
            this::run,
            new InstanceCalls.Doing(runner::ran, runner::read, new PatchBases(this::plainLayout)));
  }

  /** The layout for the caller; 504 over the deadline, 429 when too much waits. */
  public Future<AppReply> layout(AppCall call) {
    AppCall.InstanceRef instance = call.instance();
    return instance == null
        ? run(call, app.limits().deadline(), lease -> layout(call, Map.of()))
        : instances.layout(call, instance, this::layout);
  }

  private Buffer plainLayout(AppCall call) {
    JsonWriter out = new JsonWriter();
    app.layout().apply(RunningCall.caller(call), CallPaths.of(call)).write(out);
    return out.toBuffer();
  }

  private AppReply layout(AppCall call, SavedValues saved) {
    AppReply.Answer plain = layout(call, saved.byId());
    AppReply.Head head = plain.head();
    return new AppReply.Answer(
        new AppReply.Head(
            head.status(),
            head.type(),
            restored(saved),
            head.cookies(),
            head.cache(),
            head.csp(),
            head.timings(),
            saved.revision()),
        plain.body());
  }

  // What functions of the page set as it opens gives way to what is saved, so they are told.
  private Map<String, String> restored(SavedValues saved) {
    String keys = inBrowser.any() ? saved.keys(inBrowser, MOST_HEADER_CHARACTERS) : "";
    return keys.isEmpty() ? Map.of() : Map.of("X-Verdash-Restored", keys);
  }

  private AppReply.Answer layout(AppCall call, Map<String, Map<String, byte[]>> saved) {
    AppCall.InstanceRef instance = call.instance();
    boolean past = instance != null && instance.revision() != null;
    var values = past ? saved : inUrl.over(saved, call.http().query());
    JsonWriter out = new JsonWriter(call.page().idScope(), values);
    app.layout().apply(RunningCall.caller(call), CallPaths.of(call)).write(out);
    return AppReply.Answer.of(200, JSON, out.toBuffer());
  }

  /** What the app's own code makes of a call; fails as {@link #layout} does. */
  public Future<AppReply> page(AppCall call, Function<AppCall, AppReply> made) {
    return run(call, app.limits().deadline(), lease -> made.apply(call));
  }

  /** What a path of the app's own answers; fails as {@link #layout} does. */
  public Future<AppReply> route(AppCall call, HttpRoute route) {
    return run(call, app.limits().deadline(), lease -> routed(call, route));
  }

  // What only reads may run again.
  private static AppReply routed(AppCall call, HttpRoute route) throws Exception {
    String method = call.http().method();
    if (call.attempt().mayHaveRun() && !method.equals("GET")) {
      throw new MayHaveRunException();
    }
    HttpRoute.Asked asked =
        new HttpRoute.Asked(
            RunningCall.caller(call),
            CallPaths.of(call),
            method,
            RunningCall.request(call),
            call.body());
    HttpRoute.Answer answer = route.body().answer(asked);
    AppReply.Head head =
        new AppReply.Head(
            answer.status(),
            answer.type(),
            answer.headers(),
            List.of(),
            "",
            List.of(),
            Map.of(),
            null);
    return new AppReply.Answer(head, answer.body());
  }

  /** Makes a saved instance; 201, or what is wrong with the wish. */
  public Future<AppReply> create(AppCall call) {
    return instances.create(call, app.name());
  }

  /** Saves what the call's body says in the instance; 200, or what is wrong with the values. */
  public Future<AppReply> put(AppCall call) {
    return ofInstance(call, instance -> instances.put(call, instance));
  }

  /** Takes an instance over into the app's present version of its state; 200. */
  public Future<AppReply> adopt(AppCall call) {
    return ofInstance(call, instance -> instances.adopt(call, instance));
  }

  /** Makes another instance of what of an instance fits the app's present version; 201. */
  public Future<AppReply> copy(AppCall call) {
    return ofInstance(call, instance -> instances.copy(call, instance, app.name()));
  }

  private static Future<AppReply> ofInstance(
      AppCall call, Function<AppCall.InstanceRef, Future<AppReply>> doing) {
    AppCall.InstanceRef instance = call.instance();
    return instance == null
        ? Future.succeededFuture(
            new AppReply.Problem(404, "not-found", "Nothing here", "There is no instance.", ""))
        : doing.apply(instance);
  }

  /**
   * The page of an instance, unless its values were made for another version of the app's state.
   *
   * @param asks is answered instead, to ask what is to become of them
   */
  public Future<AppReply> opened(
      AppCall.InstanceRef instance, Supplier<Future<AppReply>> page, Supplier<AppReply> asks) {
    return instances.page(instance, page, asks);
  }

  /**
   * Runs the callback that the call's body names. A repeat of a call that this deployment has taken
   * already joins that one.
   */
  public Future<AppReply> callback(AppCall call) {
    long began = System.nanoTime();
    return answer(call)
        .map(reply -> witness.timed(reply, Duration.ofNanos(System.nanoTime() - began)));
  }

  private Future<AppReply> answer(AppCall call) {
    if (call.attempt().callId().isEmpty()) {
      return first(call);
    }
    AppCall.InstanceRef instance = call.instance();
    String place = instance == null ? "" : instance.id() + ' ';
    String key = place + call.caller().subject() + ' ' + call.attempt().callId();
    Promise<AppReply> reply = Promise.promise();
    Future<AppReply> first = recent.join(key, reply);
    if (first != null) {
      return first;
    }
    first(call).onSuccess(done -> recent.settle(key, done));
    return reply.future();
  }

  private Future<AppReply> first(AppCall call) {
    AppCall.InstanceRef instance = call.instance();
    return instance == null
        ? run(call, lease -> runner.answer(call, lease))
        : instances.callback(call, instance);
  }

  private Future<AppReply> run(AppCall call, Work work) {
    return run(call, longestDeadline, work);
  }

  private Future<AppReply> run(AppCall call, Duration most, Work work) {
    Promise<AppReply> reply = Promise.promise();
    Duration longest = shorter(most, call.remaining());
    boolean taken = pool.submit(new PooledCall(call, work, longest, reply), longest);
    if (taken) {
      return reply.future();
    }
    meter.refused();
    return Future.succeededFuture(new AppReply.Busy(RETRY_AFTER));
  }

  /**
   * What runs, and for how long it may.
   *
   * @param output names the callback; empty for a layout, and for what waits
   */
  private record Running(String output, Duration longest) {
    String told() {
      String who = output.isEmpty() ? "It" : "The callback of " + output;
      return "%s was stopped after %d ms.".formatted(who, longest.toMillis());
    }
  }

  /** A call on its way through the pool. */
  private final class PooledCall implements AppPool.Task {
    private final AppCall call;
    private final Work work;
    private final Duration longest;
    private final Promise<AppReply> reply;
    private volatile Running running;

    PooledCall(AppCall call, Work work, Duration longest, Promise<AppReply> reply) {
      this.call = call;
      this.work = work;
      this.longest = longest;
      this.reply = reply;
      this.running = new Running("", longest);
    }

    @Override
    public void run(AppPool.Time time) {
      CallMarks.put(app.name(), call);
      try {
        reply.tryComplete(outcome(call, work, spec -> begins(time, spec)));
      } finally {
        CallMarks.clear();
      }
    }

    private void begins(AppPool.Time time, CallbackSpec spec) {
      Duration own = spec.callback().rules().deadline();
      Duration most = own == null ? app.limits().deadline() : own;
      time.atMost(most);
      running = new Running(spec.outputId(), shorter(most, longest));
    }

    @Override
    public void late() {
      meter.late();
      Running late = running;
      // What did not even begin is named, too.
      boolean named = !late.output().isEmpty();
      reply.tryComplete(
          tooLate(call, named ? late : new Running(runner.glance(call), late.longest())));
    }

    // Nothing has run, so that whoever asked may ask another node.
    @Override
    public void dropped() {
      reply.tryComplete(new AppReply.Busy(RETRY_AFTER));
    }
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private AppReply outcome(AppCall call, Work work, Lease lease) {
    try {
      return work.run(lease);
    } catch (UserMessage message) {
      return new AppReply.Problem(
          422, "user-message", "The app says", String.valueOf(message.getMessage()), "");
    } catch (NotAllowedException notAllowed) {
      return notAllowed.problem();
    } catch (RefusedWishException wish) {
      return wish.problem();
    } catch (MayHaveRunException unknown) {
      return unknown.problem();
    } catch (Throwable e) {
      // Errors too: whoever waits for the reply would wait in vain.
      return witness.told(problem(call, e), e);
    }
  }

  private AppReply.Problem problem(AppCall call, Throwable thrown) {
    String said = String.valueOf(thrown.getMessage());
    return switch (thrown) {
      case BadCallException bad ->
          new AppReply.Problem(400, "bad-call", "The request does not fit the app", said, "");
      case WrongResultException wrong ->
          new AppReply.Problem(
              500, "wrong-result", "A callback's result is wrong", said, fault(call, wrong));
      case UnwritableValueException unwritable ->
          new AppReply.Problem(
              500,
              "unwritable-value",
              "A value cannot be sent to the browser",
              said,
              fault(call, unwritable));
      default -> new AppReply.Problem(500, "fault", "The app failed", "", fault(call, thrown));
    };
  }

  private String fault(AppCall call, Throwable cause) {
    String incident = Incidents.next();
    CallMarks.incident(incident);
    LOG.error(
        "app {}: incident {}: call {} of {} failed",
        app.name(),
        incident,
        call.attempt().callId(),
        call.caller().subject(),
        cause);
    return incident;
  }

  private AppReply tooLate(AppCall call, Running running) {
    String incident = Incidents.next();
    LOG.warn(
        "app {}: incident {}: call {} took too long. {}",
        app.name(),
        incident,
        call.attempt().callId(),
        running.told());
    AppReply.Problem late =
        new AppReply.Problem(504, "deadline", "The app took too long", running.told(), incident);
    return witness.told(late, null);
  }
}
