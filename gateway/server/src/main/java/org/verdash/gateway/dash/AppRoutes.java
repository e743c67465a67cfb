package org.verdash.gateway.dash;

import io.vertx.core.Vertx;
import java.time.Duration;
import org.verdash.contract.Members;
import org.verdash.gateway.assets.FileAnswers;
import org.verdash.gateway.assets.FileCatalog;
import org.verdash.gateway.auth.Credentials;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.BodyReader;
import org.verdash.gateway.prefix.Mounts;

/** Makes the {@link AppRoute} of one verticle instance. */
public final class AppRoutes {
  /**
   * What the routes of all instances share.
   *
   * @param mounts which apps there are
   * @param members which nodes there are
   * @param assets the apps' own files
   * @param bundles the browser libraries
   * @param callbackTimeout longest wait for an app's answer
   */
  public record Shared(
      Mounts mounts,
      Members members,
      FileCatalog assets,
      FileCatalog bundles,
      Duration callbackTimeout) {}

  private AppRoutes() {}

  /** A new route; must be called on the context of the instance that will use it. */
  public static AppRoute create(
      Vertx vertx,
      Shared shared,
      PlatformKey key,
      Credentials credentials,
      Answers answers,
      FileAnswers files,
      BodyReader bodies) {
    var tokens = new PageTokens(key.derived(PlatformKey.Purpose.PAGE));
    var streams = new StreamPump(vertx.eventBus(), shared.members().self(), answers);
    var forwarder =
        new Forwarder(
            vertx,
            shared.mounts(),
            shared.members(),
            shared.callbackTimeout(),
            answers,
            new ReplyWriter(answers, streams));
    var routes =
        new DashRoutes(
            new UpdateRoute(forwarder, bodies, answers),
            new ReadRoute(forwarder, answers),
            new PageRoute(forwarder, tokens, answers),
            new AssetRoute(shared.assets(), files),
            new SuiteRoute(shared.bundles(), files));
    return new AppRoute(
        shared.mounts(), credentials, answers, new AppPath(tokens, answers), routes);
  }
}
