package org.verdash.runtime;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.contract.AppAddress;
import org.verdash.contract.AppDescriptor;
import org.verdash.contract.AppPresence;
import org.verdash.contract.AppReply;
import org.verdash.contract.AppRequest;
import org.verdash.contract.Members;
import org.verdash.contract.WireCodecs;

/** An app that really runs: an AppVerticle of a Vert.x of its own, asked over the event bus. */
final class DeployedApp implements AutoCloseable {
  private final Vertx vertx;
  private final String deployment;
  private final AppPresence presence;

  private DeployedApp(Vertx vertx, String deployment, AppPresence presence) {
    this.vertx = vertx;
    this.deployment = deployment;
    this.presence = presence;
  }

  /** Deploys the app and waits until it has announced itself. */
  static DeployedApp of(App app) throws Exception {
    return of(host -> app);
  }

  /** The same for what a factory makes. */
  static DeployedApp of(AppFactory factory) throws Exception {
    return on(Vertx.vertx(), factory);
  }

  /** The same on a Vert.x, which is closed with it. */
  static DeployedApp on(Vertx vertx, AppFactory factory) throws Exception {
    return on(vertx, factory, Surroundings.plain(Map.of(), Members.alone()));
  }

  /** The same with what a node lends. */
  static DeployedApp on(Vertx vertx, AppFactory factory, Surroundings around) throws Exception {
    WireCodecs.register(vertx.eventBus());
    CompletableFuture<AppPresence> here = new CompletableFuture<>();
    MessageConsumer<AppPresence> listening =
        vertx.eventBus().consumer(AppAddress.HERE, message -> here.complete(message.body()));
    await(listening.completion());
    AppVerticle verticle = new AppVerticle(factory, around);
    String id = await(vertx.deployVerticle(verticle, new DeploymentOptions()));
    AppPresence presence = here.get(10, TimeUnit.SECONDS);
    await(listening.unregister());
    return new DeployedApp(vertx, id, presence);
  }

  static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  Vertx vertx() {
    return vertx;
  }

  AppAddress address() {
    return presence.address();
  }

  AppDescriptor descriptor() {
    return presence.app();
  }

  Future<AppReply> ask(AppRequest request) {
    return vertx
        .eventBus()
        .<AppReply>request(presence.address().toString(), request)
        .map(message -> message.body());
  }

  AppReply answer(AppRequest request) throws Exception {
    return await(ask(request));
  }

  Future<Void> undeploy() {
    return vertx.undeploy(deployment);
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }
}
