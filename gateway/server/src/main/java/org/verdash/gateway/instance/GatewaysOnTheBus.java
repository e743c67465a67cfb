package org.verdash.gateway.instance;

import io.vertx.core.Future;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import java.time.Duration;
import org.verdash.state.InstanceKey;

/**
 * The gateways of a house, for whoever changes an instance without being one. Thread-safe.
 *
 * @param bus the house's bus
 */
public record GatewaysOnTheBus(EventBus bus) {
  private static final Duration ENOUGH = InstanceLeases.LEASE.plusMillis(500);

  /**
   * Has every gateway forget what it holds of the instance; to be called when its name, its save
   * policy or the rights in it were changed, or it was deleted or brought back.
   *
   * @return completes when none of them goes by what was before, at the latest half a second after
   *     that is over by itself; does not fail
   */
  public Future<Void> dropped(InstanceKey key) {
    DeliveryOptions patient = new DeliveryOptions().setSendTimeout(ENOUGH.toMillis());
    // Where nobody listens no gateway holds anything; where nobody answers it is over by now.
    return bus.request(LeaseCircle.ASKED, InstanceLeases.name(key), patient)
        .otherwiseEmpty()
        .mapEmpty();
  }
}
