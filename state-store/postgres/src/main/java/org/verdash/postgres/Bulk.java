package org.verdash.postgres;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.verdash.state.StateException;
import org.verdash.state.StateException.Reason;
import org.verdash.state.StateReply;
import org.verdash.state.StateRequest;

/**
 * Exports and imports under way. Each has a connection and an address of its own, and ends by
 * itself when nobody asks for a minute. Lives on one context.
 */
final class Bulk {
  private static final int CONNECTIONS = 2;
  private static final Duration IDLE = Duration.ofSeconds(60);

  private final Vertx vertx;
  private final Pool pool;

  Bulk(Vertx vertx, PgConnectOptions options) {
    this.vertx = vertx;
    this.pool =
        PgBuilder.pool()
            .with(StateStoreVerticle.pool(CONNECTIONS).setName("verdash-bulk"))
            .connectingTo(options)
            .using(vertx)
            .build();
  }

  /** One export or import; what it has not committed when it ends is undone. */
  interface Session {
    /** Answers the request; a failed future ends the session. */
    Future<StateReply> next(StateRequest request);

    /** Whether the last answer was the last. */
    boolean over();
  }

  Future<StateReply> openExport() {
    return open(ExportSession::begin);
  }

  Future<StateReply> openImport() {
    return open(ImportSession::begin);
  }

  Future<Void> close() {
    return pool.close();
  }

  static Future<StateReply> notHere() {
    return Future.failedFuture(
        new StateException(
            Reason.OTHER, "A chunk belongs to the address of its export or import."));
  }

  private Future<StateReply> open(Function<SqlConnection, Future<? extends Session>> begin) {
    return pool.getConnection()
        .compose(
            connection ->
                begin
                    .apply(connection)
                    .onFailure(failure -> connection.close())
                    .compose(session -> listen(connection, session)));
  }

  private Future<StateReply> listen(SqlConnection connection, Session session) {
    String address = StateRequest.ADDRESS + ".bulk." + UUID.randomUUID();
    MessageConsumer<StateRequest> consumer = vertx.eventBus().consumer(address);
    Runnable end =
        () -> {
          consumer.unregister();
          Future<?> undone =
              session.over() ? Future.succeededFuture() : connection.query("ROLLBACK").execute();
          undone.onComplete(done -> connection.close());
        };
    long[] timer = {vertx.setTimer(IDLE.toMillis(), late -> end.run())};
    consumer.handler(
        message -> {
          if (vertx.cancelTimer(timer[0])) {
            serve(session, message)
                .onComplete(
                    done -> {
                      if (done.failed() || session.over()) {
                        end.run();
                      } else {
                        timer[0] = vertx.setTimer(IDLE.toMillis(), late -> end.run());
                      }
                    });
          }
        });
    return consumer.completion().map(new StateReply.Opened(address));
  }

  private static Future<StateReply> serve(Session session, Message<StateRequest> message) {
    Future<StateReply> reply = session.next(message.body());
    StateStoreVerticle.reply(message, reply);
    return reply;
  }
}
