package org.verdash.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.verdash.postgres.DatabaseConfig;
import org.verdash.postgres.EmbeddedPostgres;

/** The database of a node that serves, asked without the house, over as many connections. */
final class BareDatabase implements AutoCloseable {
  private static final int CONNECTIONS = 4;
  private static final String TABLE =
      "CREATE TABLE IF NOT EXISTS bare (id int PRIMARY KEY, n bigint) WITH (fillfactor = 70)";
  private static final String ROW = "INSERT INTO bare VALUES (1, 0) ON CONFLICT DO NOTHING";
  private static final String UPDATE = "UPDATE bare SET n = n + 1 WHERE id = $1";
  private static final String CHANGES =
      """
      SELECT count(*) FROM change c JOIN instance i ON i.id = c.instance_id
      WHERE i.slug = $1 AND c.revision > 1
      """;

  private final Pool pool;

  private BareDatabase(Pool pool) {
    this.pool = pool;
  }

  /** The one in the data folder of a node. */
  static BareDatabase of(Vertx vertx, Path data) {
    Pool pool =
        PgBuilder.pool()
            .with(new PoolOptions().setMaxSize(CONNECTIONS))
            .connectingTo(options(EmbeddedPostgres.running(data).orElseThrow()))
            .using(vertx)
            .build();
    pool.query(TABLE).execute().compose(made -> pool.query(ROW).execute()).await();
    return new BareDatabase(pool);
  }

  private static PgConnectOptions options(DatabaseConfig config) {
    String query = URI.create(config.url()).getQuery();
    String folder = query.replaceFirst("^host=", "").replaceFirst("&port=.*$", "");
    return new PgConnectOptions()
        .setHost(folder)
        .setPort(Integer.parseInt(query.replaceFirst("^.*&port=", "")))
        .setDatabase("postgres")
        .setUser(config.user())
        .setPassword(config.password())
        .setCachePreparedStatements(true)
        .addProperty("search_path", "verdash")
        .addProperty("jit", "off");
  }

  /** Updates of one row in a second, by writers each of which waits for its answer. */
  double updates(int writers, Duration time) {
    AtomicLong done = new AtomicLong();
    long start = System.nanoTime();
    List<Future<?>> all = new ArrayList<>();
    for (int writer = 0; writer < writers; writer++) {
      all.add(update(start + time.toNanos(), done));
    }
    Future.all(all).await();
    return done.get() / ((System.nanoTime() - start) / 1e9);
  }

  private Future<Void> update(long endNanos, AtomicLong done) {
    if (System.nanoTime() - endNanos > 0) {
      return Future.succeededFuture();
    }
    return pool.preparedQuery(UPDATE)
        .execute(Tuple.of(1))
        .compose(
            row -> {
              done.incrementAndGet();
              return update(endNanos, done);
            });
  }

  /** How many changes of the instance are in the log, without those that it was made with. */
  long changes(String slug) {
    return pool.preparedQuery(CHANGES).execute(Tuple.of(slug)).await().iterator().next().getLong(0);
  }

  @Override
  public void close() {
    pool.close().await();
  }
}
