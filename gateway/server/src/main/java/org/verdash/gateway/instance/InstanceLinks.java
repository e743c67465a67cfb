package org.verdash.gateway.instance;

import java.util.Optional;
import org.verdash.gateway.auth.LinkTokens;
import org.verdash.gateway.prefix.Mount;
import org.verdash.gateway.prefix.Mounts;
import org.verdash.gateway.proxy.Outside;
import org.verdash.state.Grant;
import org.verdash.state.Instance;

/** Writes the links by which instances are shared. Belongs to one verticle instance. */
public final class InstanceLinks {
  /** The query parameter with the link's token. */
  public static final String PARAMETER = "link";

  private final LinkTokens tokens;
  private final Mounts mounts;
  private final Outside outside;

  /** Links to the instances of these apps, as browsers see them. */
  public InstanceLinks(LinkTokens tokens, Mounts mounts, Outside outside) {
    this.tokens = tokens;
    this.mounts = mounts;
    this.outside = outside;
  }

  /**
   * The path of the grant's link, with its token.
   *
   * @return empty when nobody knows where the instance's app is
   */
  public Optional<String> path(Instance instance, Grant grant) {
    return mounts.table().mounts().stream()
        .filter(mount -> mount.app().equals(instance.key().app()))
        .findFirst()
        .map(mount -> path(mount, instance, grant));
  }

  private String path(Mount mount, Instance instance, Grant grant) {
    return outside.path(mount.prefix())
        + "i/"
        + instance.key().slug()
        + "/?"
        + PARAMETER
        + "="
        + tokens.issue(grant.id(), instance.id(), grant.until());
  }
}
