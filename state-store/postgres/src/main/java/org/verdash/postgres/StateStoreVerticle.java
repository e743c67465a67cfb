package org.verdash.postgres;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.state.StateCodecs;
import org.verdash.state.StateException;
import org.verdash.state.StateException.Reason;
import org.verdash.state.StateReply;
import org.verdash.state.StateRequest;

/**
 * Answers what is asked of the state store, from a database that {@link Migrations} made ready.
 * Reads share pipelined connections; writes have a pool, and changes share statements and have
 * connections of their own, so that nothing long keeps one from being saved. Deployed once per
 * node; a database that is away is told to who asks, and used again when it is back.
 */
public final class StateStoreVerticle extends VerticleBase {
  private static final Logger LOG = LoggerFactory.getLogger(StateStoreVerticle.class);
  private static final int READERS = 2;
  private static final int WRITERS = 4;
  private static final Duration HISTORY = Duration.ofDays(90);

  private final DatabaseConfig config;
  private final Sweeps sweeps;
  private int swept;
  private @Nullable Connections connections;

  /** A verticle for that database; nothing is connected before it is deployed. */
  public StateStoreVerticle(DatabaseConfig config) {
    this(config, HISTORY);
  }

  /**
   * A verticle for that database; nothing is connected before it is deployed.
   *
   * @param history how long every revision is kept; older ones are forgotten, but for those with a
   *     name
   */
  public StateStoreVerticle(DatabaseConfig config, Duration history) {
    this(config, Sweeps.keeping(history));
  }

  StateStoreVerticle(DatabaseConfig config, Sweeps sweeps) {
    this.config = config;
    this.sweeps = sweeps;
  }

  /**
   * When what is old goes.
   *
   * @param every how often it is looked for
   * @param toRound how many sweeps there are to one look at old revisions: they are the same for
   *     hours
   * @param history how long every revision is kept
   * @param deleted how long what is deleted can be brought back
   */
  record Sweeps(Duration every, int toRound, Duration history, Duration deleted) {
    static Sweeps keeping(Duration history) {
      return new Sweeps(Duration.ofMinutes(10), 36, history, Duration.ofDays(30));
    }
  }

  /** What is open while the verticle is deployed. */
  private record Connections(
      SqlClient reads,
      Pool writes,
      Pool saving,
      Answers answers,
      FileAnswers files,
      HistoryAnswers history,
      Folding folding,
      CatalogueAnswers catalogue,
      RightsAnswers rights,
      SaveQueue saves,
      Bulk bulk,
      MessageConsumer<StateRequest> consumer) {}

  @Override
  public Future<?> start() {
    StateCodecs.register(vertx.eventBus());
    PgConnectOptions options = config.address().options(config);
    SqlClient reads =
        PgBuilder.client()
            .with(new PoolOptions().setMaxSize(READERS).setName("verdash-reads"))
            .connectingTo(options)
            .using(vertx)
            .build();
    Pool writes = writers(WRITERS, "verdash-writes", byKey(options));
    Pool saving = writers(SaveQueue.WRITERS, "verdash-saves", onePlan(options));
    Answers answers = new Answers(reads, writes);
    SaveQueue saves = new SaveQueue(vertx, new BatchSaves(saving)::save, answers::logged);
    Bulk bulk = new Bulk(vertx, options);
    MessageConsumer<StateRequest> consumer = vertx.eventBus().consumer(StateRequest.ADDRESS);
    Connections open =
        new Connections(
            reads,
            writes,
            saving,
            answers,
            new FileAnswers(reads, writes),
            new HistoryAnswers(reads, writes),
            new Folding(writes, sweeps.history()),
            new CatalogueAnswers(reads, writes),
            new RightsAnswers(reads, writes),
            saves,
            bulk,
            consumer);
    connections = open;
    consumer.handler(message -> answer(open, message));
    vertx.setPeriodic(sweeps.every().toMillis(), tick -> sweep(open));
    return consumer.completion();
  }

  @Override
  public Future<?> stop() {
    Connections open = connections;
    if (open == null) {
      return Future.succeededFuture();
    }
    connections = null;
    return open.consumer()
        .unregister()
        .eventually(() -> open.saves().drain())
        .eventually(() -> open.bulk().close())
        .eventually(() -> open.saving().close())
        .eventually(() -> open.reads().close())
        .eventually(() -> open.writes().close());
  }

  private Pool writers(int size, String name, PgConnectOptions options) {
    return PgBuilder.pool()
        .with(pool(size).setName(name))
        .connectingTo(options)
        .using(vertx)
        .build();
  }

  /**
   * What writes finds its rows by key, always. A plan made while the tables were small, and kept
   * since, would read them whole when they have grown.
   */
  private static PgConnectOptions byKey(PgConnectOptions options) {
    return new PgConnectOptions(options)
        .addProperty("enable_seqscan", "off")
        .addProperty("enable_mergejoin", "off");
  }

  /**
   * What saves is the same for any values, so it is planned once; the database would do it for each
   * small batch. Not so what looks through the tables in steps, whose size the plan hangs on.
   */
  private static PgConnectOptions onePlan(PgConnectOptions options) {
    return byKey(options).addProperty("plan_cache_mode", "force_generic_plan");
  }

  static PoolOptions pool(int size) {
    return new PoolOptions()
        .setMaxSize(size)
        .setConnectionTimeout(5)
        .setConnectionTimeoutUnit(TimeUnit.SECONDS);
  }

  private static void answer(Connections open, Message<StateRequest> message) {
    try {
      reply(message, reply(open, message.body()));
    } catch (IllegalArgumentException noId) {
      reply(message, Future.failedFuture(Answers.noSuchInstance("with such an id")));
    }
  }

  /** Whatever went wrong leaves as a reason and a sentence. */
  static void reply(Message<StateRequest> message, Future<? extends StateReply> reply) {
    reply.onComplete(
        done -> {
          if (done.succeeded()) {
            message.reply(done.result());
          } else {
            StateException told = Refusals.told(done.cause());
            if (told.reason() == Reason.UNAVAILABLE) {
              LOG.warn(
                  "{} failed: {}",
                  message.body().getClass().getSimpleName(),
                  done.cause().toString());
            }
            message.reply(new StateReply.Refused(told.reason(), told.sentence()));
          }
        });
  }

  private static Future<? extends StateReply> reply(Connections open, StateRequest request) {
    Answers answers = open.answers();
    return switch (request) {
      case StateRequest.Ping ping -> answers.ping();
      case StateRequest.Claim claim -> answers.claim(claim.app());
      case StateRequest.Release release -> answers.release(release.app());
      case StateRequest.ListApps list -> answers.apps();
      case StateRequest.Create create -> answers.create(create.instance());
      case StateRequest.FindByKey find -> answers.find(find.key());
      case StateRequest.FindById find -> answers.find(find.id());
      case StateRequest.ListInstances list -> answers.instances(list.app(), list.owner());
      case StateRequest.Delete delete -> answers.delete(delete.id());
      case StateRequest.Read read -> answers.read(read.id(), read.seen());
      case StateRequest.Save save -> open.saves().save(save.change()).map(StateReply.Saved::new);
      case StateRequest.FindSaved find -> answers.saved(find.instanceId(), find.callId());
      case StateRequest.Revoke revoke -> answers.revoke(revoke.tokenId(), revoke.expiry());
      case StateRequest.ListRevocations list -> answers.revocations(list.after());
      case StateRequest.CountAttempt count -> answers.count(count.key(), count.window());
      case StateRequest.TakeBackAttempt back -> answers.takeBack(back.key());
      case StateRequest.ReadAttempts read -> answers.attempts(read.key());
      case StateRequest.ForgetAttempts forget -> answers.forget(forget.key());
      case StateRequest.OfFiles files -> open.files().answer(files);
      case StateRequest.OfHistory history -> open.history().answer(history);
      case StateRequest.OfCatalogue catalogue -> open.catalogue().answer(catalogue);
      case StateRequest.OfRights rights -> open.rights().answer(rights);
      case StateRequest.OpenExport export -> open.bulk().openExport();
      case StateRequest.OpenImport load -> open.bulk().openImport();
      case StateRequest.NextChunk next -> Bulk.notHere();
      case StateRequest.ImportChunk chunk -> Bulk.notHere();
    };
  }

  private void sweep(Connections open) {
    if (connections == null) {
      return;
    }
    open.catalogue()
        .purge(sweeps.deleted())
        .onFailure(failure -> LOG.warn("what is deleted was not forgotten: {}", "" + failure));
    if (swept++ % sweeps.toRound() == 0) {
      open.folding()
          .round()
          .onFailure(failure -> LOG.warn("old revisions were not folded: {}", "" + failure));
    }
    open.writes()
        .query(Sql.SWEEP_ATTEMPTS + ";" + Sql.SWEEP_REVOCATIONS + ";" + FileSql.SWEEP)
        .execute()
        .onFailure(failure -> LOG.warn("what has expired was not swept: {}", failure.toString()));
  }
}
