package org.verdash.gateway.prefix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verdash.contract.PresenceBytes;
import org.verdash.state.AppClaim;
import org.verdash.state.MemoryStore;
import org.verdash.state.StateException;
import org.verdash.state.StateStore;

class KnownAppsTest {
  private final Vertx vertx = Vertx.vertx();
  private MemoryStore memory;
  private StateStore store;

  @BeforeEach
  void open() {
    memory = MemoryStore.on(vertx.eventBus()).await();
    store = StateStore.over(vertx.eventBus());
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void whatIsNotedIsKnownAndWhatCannotBeReadIsLeftOut() throws Exception {
    var sales = MountsTest.here("sales", "/sales/", "v1", "n1");
    note("sales", "/sales/", PresenceBytes.write(sales));
    note("broken", "/broken/", Buffer.buffer("of another time"));

    assertThat(KnownApps.of(store).await(20, TimeUnit.SECONDS)).containsExactly(sales.app());
  }

  @Test
  void whileTheStoreIsAwayNothingIsSaid() {
    memory.down(true);

    assertThatThrownBy(() -> KnownApps.of(store).await(20, TimeUnit.SECONDS))
        .isInstanceOf(StateException.class);
  }

  private void note(String name, String prefix, Buffer descriptor) throws Exception {
    store.claim(new AppClaim(name, prefix, "v1", "d", descriptor)).await(20, TimeUnit.SECONDS);
  }
}
