package org.verdash.gateway.instance;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.auth.LinkTokens;
import org.verdash.gateway.prefix.Mount;
import org.verdash.gateway.prefix.Mounts;
import org.verdash.gateway.proxy.Outside;
import org.verdash.state.Grant;
import org.verdash.state.Instance;

/**
 * Writes the links by which instances are shared, and knows who came by one. Belongs to one
 * verticle instance.
 */
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

  /** Path of the instance in the house's interface, where whoever came by a link may go on. */
  public static String api(Outside outside, Instance instance) {
    return outside.path("/api/instances/" + instance.id());
  }

  /**
   * Id of the grant by whose link the request's sender came to the instance; empty when they did
   * not. Whether the grant still holds is for whoever knows the grants to say.
   */
  public String grantOf(HttpServerRequest request, String instanceId) {
    LinkTokens.@Nullable Link link = tokens.held(request);
    return link != null && link.instanceId().equals(instanceId) ? link.grantId() : "";
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
