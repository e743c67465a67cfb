package org.verdash.gateway.instance;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.gateway.http.Incident;
import org.verdash.gateway.http.Refusal;
import org.verdash.state.StateException;

/** What a client is told when the store did not do what it was asked. */
public final class StoreRefusal {
  private static final Logger LOG = LoggerFactory.getLogger(StoreRefusal.class);
  private static final Duration RETRY = Duration.ofSeconds(1);

  private StoreRefusal() {}

  /** The refusal for a failure; one that no client can do anything about is logged. */
  public static Refusal of(Throwable failure) {
    if (failure instanceof StateException state) {
      switch (state.reason()) {
        case UNAVAILABLE, BUSY, RIGHTS_CHANGED, CHANGED -> {
          return new Refusal.StoreAway(RETRY);
        }
        case NO_SUCH_INSTANCE, NO_SUCH_REVISION, NO_SUCH_GRANT, NO_SUCH_FILE -> {
          return new Refusal.NotFound("this path");
        }
        case QUOTA -> {
          return new Refusal.FilesFull();
        }
        case SLUG_TAKEN, PREFIX_TAKEN, NAME_TAKEN, BAD_VALUE, NOT_EMPTY, BAD_IMPORT, OTHER -> {
          // Nothing that was asked here can end so.
        }
      }
    }
    String incident = Incident.next();
    LOG.error("Incident {}: the state store failed", incident, failure);
    return new Refusal.Fault(incident);
  }
}
