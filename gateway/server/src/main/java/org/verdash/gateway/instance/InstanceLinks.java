package org.verdash.gateway.instance;

import java.util.Optional;
import org.verdash.state.Grant;
import org.verdash.state.Instance;

/** Stand-in. */
public final class InstanceLinks {
  /** The address. */
  public Optional<String> path(Instance instance, Grant grant) {
    return Optional.of(
        "/" + instance.key().app() + "/i/" + instance.key().slug() + "/?link=" + grant.id());
  }
}
