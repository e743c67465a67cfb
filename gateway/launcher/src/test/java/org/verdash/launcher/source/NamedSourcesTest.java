package org.verdash.launcher.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verdash.launcher.config.DataSourceConfig;

class NamedSourcesTest {

  private final Vertx vertx = Vertx.vertx();
  private final ClassLoader classes = NamedSourcesTest.class.getClassLoader();
  private final NamedSources sources =
      new NamedSources(
          Map.of(
              "orders", new DataSourceConfig("postgresql://127.0.0.1:1/orders", "me", "top"),
              "other", new DataSourceConfig("nosuch:db", null, null)));

  @AfterEach
  void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  @Test
  void aNameThatNobodySaidIsToldWithItsKey() {
    assertThatThrownBy(() -> sources.postgres("sales", vertx))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no data source sales: set data-sources.sales.url");
    assertThatThrownBy(() -> sources.jdbc("sales", classes))
        .hasMessage("there is no data source sales: set data-sources.sales.url");
  }

  @Test
  void anAddressThatFitsNoClientIsToldWithItsKey() {
    assertThatThrownBy(() -> sources.postgres("other", vertx))
        .hasMessageStartingWith("data-sources.other.url is no PostgreSQL address");
    assertThatThrownBy(() -> sources.jdbc("other", classes))
        .hasMessage("data-sources.other.url: there is no JDBC driver for jdbc:nosuch:db");
  }

  @Test
  void aDatabaseThatIsAwayDoesNotKeepAnAppFromStartingAndItsPoolsAreGivenBack() throws Exception {
    var pool = sources.postgres("orders", vertx);
    var jdbc = sources.jdbc("orders", classes);

    pool.end().close();
    jdbc.end().close();

    assertThat(((HikariDataSource) jdbc.value()).isClosed()).isTrue();
  }
}
