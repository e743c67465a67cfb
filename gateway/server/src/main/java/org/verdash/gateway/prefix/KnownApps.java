package org.verdash.gateway.prefix;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.contract.AppDescriptor;
import org.verdash.contract.PresenceBytes;
import org.verdash.state.AppClaim;
import org.verdash.state.StateStore;

/** The apps that are noted in the state store, whether they run or not. */
public final class KnownApps {
  private static final Logger LOG = LoggerFactory.getLogger(KnownApps.class);

  private KnownApps() {}

  /** Asks the store once; what cannot be read of its answer is logged and left out. */
  public static Future<List<AppDescriptor>> of(StateStore store) {
    return store
        .apps()
        .map(KnownApps::read)
        .onFailure(away -> LOG.warn("The known apps cannot be asked for: {}", away.getMessage()));
  }

  private static List<AppDescriptor> read(List<AppClaim> claims) {
    List<AppDescriptor> apps = new ArrayList<>();
    for (AppClaim claim : claims) {
      try {
        apps.add(PresenceBytes.read(claim.descriptor()).app());
      } catch (IllegalArgumentException unknown) {
        LOG.warn("What is noted of app {} cannot be read: {}", claim.name(), unknown.getMessage());
      }
    }
    return apps;
  }
}
