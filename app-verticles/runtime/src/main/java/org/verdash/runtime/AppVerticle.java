package org.verdash.runtime;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.contract.AppAddress;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppPresence;
import org.verdash.contract.AppReply;
import org.verdash.contract.AppRequest;
import org.verdash.contract.FileRequest;
import org.verdash.contract.Members;
import org.verdash.contract.StreamRequest;
import org.verdash.contract.WireCodecs;

/**
 * One deployment of an app: makes it, listens on its own address, says that it is there, and goes
 * in good order. Deployed with one instance on each node that runs the app; the app's code runs on
 * the app's own pool, never on this verticle's context.
 */
public final class AppVerticle extends VerticleBase {
  private static final Logger LOG = LoggerFactory.getLogger(AppVerticle.class);
  private static final long LOOK_MS = 10;
  private static final long WATCH_MS = 50;
  private static final long GRACE_MS = 500;
  private static final long LONGEST_DRAIN_MS = 10_000;

  private final AppFactory factory;
  private final Surroundings surroundings;
  private final AtomicInteger pending = new AtomicInteger();
  private final List<MessageConsumer<?>> consumers = new ArrayList<>();
  private boolean watching;
  private boolean going;
  private @Nullable LentHost host;
  private @Nullable Deployment deployment;

  /**
   * A deployment of what the factory makes.
   *
   * @param settings the app's settings by key, for {@link org.verdash.app.AppHost#config}
   * @param members tells which node this is
   */
  public AppVerticle(AppFactory factory, Map<String, String> settings, Members members) {
    this(factory, Surroundings.plain(settings, members));
  }

  /** A deployment of what the factory makes, on a node that may lend more and listen to it. */
  public AppVerticle(AppFactory factory, Surroundings surroundings) {
    this.factory = factory;
    this.surroundings = surroundings;
  }

  /**
   * Makes the app and announces it. The future fails with what the factory threw, or the sentence
   * by which its name or prefix was refused, and then everything lent is closed.
   */
  @Override
  public Future<?> start() {
    WireCodecs.register(vertx.eventBus());
    // The deployment's own, so that an app of a jar finds that jar's classes.
    ClassLoader classes = Thread.currentThread().getContextClassLoader();
    host = new LentHost(surroundings, vertx, classes);
    return create(host, classes)
        .compose(this::claim)
        .compose(this::listen)
        .recover(failure -> end().transform(ended -> Future.failedFuture(failure)));
  }

  // On a virtual thread of its own, since an author's factory may wait for a database; what comes
  // of it is taken on this verticle's context, which owns the consumers and timers.
  private Future<Deployment> create(LentHost lent, ClassLoader classes) {
    Promise<Deployment> made = Promise.promise();
    Thread.ofVirtual()
        .name("create-app")
        .start(
            () -> {
              Thread.currentThread().setContextClassLoader(classes);
              try {
                App app = factory.create(lent);
                Deployment all = Deployment.of(app, classes, surroundings, vertx);
                context.runOnContext(back -> made.complete(all));
              } catch (Throwable e) {
                // Errors too: whoever deploys would wait in vain.
                context.runOnContext(back -> made.fail(e));
              }
            });
    return made.future();
  }

  private Future<Deployment> claim(Deployment made) {
    deployment = made;
    return surroundings.claims().claim(presence(made, false)).map(made);
  }

  private Future<?> listen(Deployment made) {
    EventBus bus = vertx.eventBus();
    MessageConsumer<AppRequest> calls =
        bus.consumer(made.address().toString(), message -> receive(made, message));
    MessageConsumer<Object> who = bus.consumer(AppAddress.WHO, question -> announce(made, going));
    consumers.add(calls);
    consumers.add(who);
    return Future.all(calls.completion(), who.completion())
        .onSuccess(listening -> announce(made, false));
  }

  private void announce(Deployment made, boolean going) {
    vertx.eventBus().publish(AppAddress.HERE, presence(made, going));
  }

  private static AppPresence presence(Deployment made, boolean going) {
    return new AppPresence(made.address(), going, made.descriptor());
  }

  private void receive(Deployment made, Message<AppRequest> message) {
    pending.incrementAndGet();
    watch(made);
    Future.succeededFuture(message.body())
        .compose(request -> answer(made, request))
        .otherwise(failure -> broken(made, failure))
        .onSuccess(message::reply)
        .onComplete(over -> pending.decrementAndGet());
  }

  // Only while there is something to watch, so that an app that nobody uses costs nothing. Runs on
  // the verticle's context.
  private void watch(Deployment made) {
    if (!watching) {
      watching = true;
      vertx.setTimer(
          LOOK_MS,
          timer -> {
            watching = false;
            made.pool().look();
            if (pending.get() > 0) {
              watch(made);
            }
          });
    }
  }

  private Future<AppReply> answer(Deployment made, AppRequest request) {
    return switch (request) {
      case AppCall call -> made.routes().answer(call).map(made.bodies()::shorten);
      case FileRequest file -> vertx.executeBlocking(() -> made.files().read(file), false);
      case StreamRequest stream -> Future.succeededFuture(made.bodies().read(stream));
    };
  }

  private static AppReply broken(Deployment made, Throwable failure) {
    LOG.error("app {}: a request was not answered", made.address().app(), failure);
    return new AppReply.Problem(500, "fault", "The app failed", "", "");
  }

  /** Says that it goes, waits for the calls that run, and gives everything back. */
  @Override
  public Future<?> stop() {
    Deployment made = deployment;
    if (made == null) {
      return Future.succeededFuture();
    }
    // Whoever asks from now on must not send calls here again.
    going = true;
    announce(made, true);
    return delay(GRACE_MS)
        .compose(grace -> drained(made, System.nanoTime()))
        .compose(drained -> unregister())
        .eventually(this::end);
  }

  private Future<?> unregister() {
    return Future.join(consumers.stream().map(MessageConsumer::unregister).toList());
  }

  private Future<?> end() {
    Deployment made = deployment;
    if (made != null) {
      made.pool().close();
      made.meter().close();
    }
    LentHost lent = host;
    return lent == null
        ? Future.succeededFuture()
        : vertx.executeBlocking(
            () -> {
              lent.takeBack();
              return null;
            });
  }

  private Future<Void> drained(Deployment made, long sinceNanos) {
    boolean enough = (System.nanoTime() - sinceNanos) / 1_000_000 > LONGEST_DRAIN_MS;
    boolean quiet = pending.get() == 0 && made.bodies().kept() == 0;
    return quiet || enough
        ? Future.succeededFuture()
        : delay(WATCH_MS).compose(again -> drained(made, sinceNanos));
  }

  private Future<Void> delay(long ms) {
    Promise<Void> over = Promise.promise();
    vertx.setTimer(ms, timer -> over.complete());
    return over.future();
  }
}
