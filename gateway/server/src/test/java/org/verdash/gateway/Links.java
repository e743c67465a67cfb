package org.verdash.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.auth.Admission;
import org.verdash.gateway.auth.LinkTokens;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.gateway.auth.PlatformKeys;
import org.verdash.gateway.instance.InstanceLinks;
import org.verdash.gateway.proxy.Outside;
import org.verdash.state.Grant;
import org.verdash.state.Instance;

/** The links of a house, or those of somebody who has another key. */
final class Links {
  private final TestHouse house;
  private final LinkTokens tokens;

  Links(TestHouse house) {
    this(house, new PlatformKeys(house.key, house.previousKey));
  }

  /** Links that somebody signs with a key of their own. */
  static Links signedWith(TestHouse house, PlatformKey key) {
    return new Links(house, new PlatformKeys(key, null));
  }

  private Links(TestHouse house, PlatformKeys keys) {
    this.house = house;
    this.tokens = new LinkTokens(house.vertx, Admission.of(keys, house.accounts, house::now));
  }

  String token(String grantId, String instanceId, @Nullable Instant until) {
    return tokens.issue(grantId, instanceId, until);
  }

  String path(Instance instance, Grant grant) {
    return new InstanceLinks(tokens, house.mounts, Outside.DIRECT)
        .path(instance, grant)
        .orElseThrow();
  }
}
