package org.verdash.gateway.dash;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.Members;
import org.verdash.gateway.assets.FileAnswers;
import org.verdash.gateway.assets.FileCatalog;
import org.verdash.gateway.auth.Credentials;
import org.verdash.gateway.auth.LinkTokens;
import org.verdash.gateway.auth.PlatformKeys;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.BodyReader;
import org.verdash.gateway.http.SameSite;
import org.verdash.gateway.instance.InstanceDoor;
import org.verdash.gateway.instance.RevisionDoor;
import org.verdash.gateway.prefix.Mounts;
import org.verdash.gateway.proxy.Outside;
import org.verdash.state.Audit;
import org.verdash.state.FileLimits;
import org.verdash.state.KeptFiles;

/** Makes the {@link AppRoute} of one verticle instance. */
public final class AppRoutes {
  /**
   * What the routes of all instances share.
   *
   * @param mounts which apps there are
   * @param members which nodes there are
   * @param keys the house's secret
   * @param outside how browsers see the house
   * @param lost the calls that died with their node
   * @param assets the apps' own files
   * @param bundles the browser libraries
   * @param callbackTimeout longest wait for an app's answer
   * @param kept where files are kept that are too long for JSON; null in a house that remembers
   *     nothing
   * @param fileLimits how long and how many
   */
  public record Shared(
      Mounts mounts,
      Members members,
      PlatformKeys keys,
      Outside outside,
      LostCalls lost,
      FileCatalog assets,
      FileCatalog bundles,
      Duration callbackTimeout,
      @Nullable KeptFiles kept,
      FileLimits fileLimits) {}

  /**
   * What belongs to one instance.
   *
   * @param credentials tells who asks
   * @param answers writes refusals
   * @param files sends files
   * @param bodies reads request bodies
   * @param door finds saved instances
   * @param revisions knows which of their revisions there are
   * @param links reads the tokens of links to them
   * @param audit where refused links are noted; null in a house that remembers nothing
   * @param clock what time it is
   */
  public record Own(
      Credentials credentials,
      Answers answers,
      FileAnswers files,
      BodyReader bodies,
      InstanceDoor door,
      RevisionDoor revisions,
      LinkTokens links,
      @Nullable Audit audit,
      InstantSource clock) {}

  private AppRoutes() {}

  /** A new route; must be called on the context of the instance that will use it. */
  public static AppRoute create(Vertx vertx, Shared shared, Own own) {
    Answers answers = own.answers();
    var tokens = new PageTokens(shared.keys());
    var streams = new StreamPump(vertx.eventBus(), shared.members().self(), answers);
    var forwarder = new Forwarder(vertx, shared, answers, new ReplyWriter(answers, streams));
    var routes =
        new DashRoutes(
            new AppPath(tokens, shared.outside(), answers),
            instances(shared, own),
            forwarder,
            new UpdateRoute(forwarder, own.bodies(), answers),
            new KeptFileRoute(
                new KeptFileRoute.Keeping(shared.kept(), shared.fileLimits()),
                own.bodies(),
                answers),
            new ReadRoute(forwarder, answers),
            new PageRoute(forwarder, own.bodies(), tokens, answers),
            new AssetRoute(shared.assets(), own.files()),
            new SuiteRoute(shared.bundles(), own.files()));
    return new AppRoute(shared.mounts(), own.credentials(), answers, routes);
  }

  private static InstanceEntry.Parts instances(Shared shared, Own own) {
    var follow =
        new LinkRoute(
            new LinkRoute.Parts(
                own.door(),
                own.links(),
                own.audit(),
                own.clock(),
                shared.outside(),
                own.answers()));
    return new InstanceEntry.Parts(
        own.door(),
        own.revisions(),
        own.links(),
        follow,
        new SameSite(shared.outside()),
        own.bodies(),
        own.answers());
  }
}
