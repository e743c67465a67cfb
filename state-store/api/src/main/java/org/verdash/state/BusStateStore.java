package org.verdash.state;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.EventBus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks whichever store the bus finds. */
final class BusStateStore implements StateStore {
  private static final Duration PING_PATIENCE = Duration.ofSeconds(2);

  /** A part of an import or export may be many rows. */
  private static final Duration BULK_PATIENCE = Duration.ofSeconds(60);

  private final Asker asker;

  BusStateStore(EventBus bus) {
    asker = new Asker(bus);
  }

  @Override
  public Future<Void> ping() {
    return asker
        .ask(StateRequest.ADDRESS, new StateRequest.Ping(), PING_PATIENCE)
        .compose(reply -> Asker.as(StateReply.Done.class, reply))
        .mapEmpty();
  }

  @Override
  public Future<Void> claim(AppClaim app) {
    return ask(new StateRequest.Claim(app), StateReply.Done.class).mapEmpty();
  }

  @Override
  public Future<Void> release(String app) {
    return ask(new StateRequest.Release(app), StateReply.Done.class).mapEmpty();
  }

  @Override
  public Future<List<AppClaim>> apps() {
    return ask(new StateRequest.ListApps(), StateReply.Apps.class).map(StateReply.Apps::apps);
  }

  @Override
  public Future<Instance> create(NewInstance instance) {
    return found(new StateRequest.Create(instance));
  }

  @Override
  public Future<Instance> find(InstanceKey key) {
    return found(new StateRequest.FindByKey(key));
  }

  @Override
  public Future<Instance> find(String id) {
    return Texts.isId(id) ? found(new StateRequest.FindById(id)) : Asker.noSuch(id);
  }

  @Override
  public Future<List<Instance>> instances(String app, String owner) {
    return ask(new StateRequest.ListInstances(app, owner), StateReply.Instances.class)
        .map(StateReply.Instances::instances);
  }

  @Override
  public Future<Void> delete(String id) {
    return Texts.isId(id)
        ? ask(new StateRequest.Delete(id), StateReply.Done.class).mapEmpty()
        : Asker.noSuch(id);
  }

  @Override
  public Future<InstanceState> read(String id) {
    return Texts.isId(id)
        ? ask(new StateRequest.Read(id, null), StateReply.State.class).map(StateReply.State::state)
        : Asker.noSuch(id);
  }

  @Override
  public Future<Optional<InstanceState>> readUnless(String id, Seen seen) {
    return Texts.isId(id)
        ? ask(new StateRequest.Read(id, seen), StateReply.class)
            .compose(
                reply ->
                    reply instanceof StateReply.Unchanged
                        ? done(Optional.empty())
                        : Asker.as(StateReply.State.class, reply)
                            .map(state -> Optional.of(state.state())))
        : Asker.noSuch(id);
  }

  @Override
  public Future<Revision> save(Change change) {
    String id = change.instanceId();
    return Texts.isId(id)
        ? ask(new StateRequest.Save(change), StateReply.Saved.class)
            .compose(saved -> saved.revision() == null ? Asker.noSuch(id) : done(saved.revision()))
        : Asker.noSuch(id);
  }

  @Override
  public Future<Optional<Revision>> saved(String instanceId, String callId) {
    return Texts.isId(instanceId)
        ? ask(new StateRequest.FindSaved(instanceId, callId), StateReply.Saved.class)
            .map(saved -> Optional.ofNullable(saved.revision()))
        : done(Optional.empty());
  }

  @Override
  public Future<Void> revoke(String tokenId, Instant expiry) {
    return ask(new StateRequest.Revoke(tokenId, expiry), StateReply.Done.class).mapEmpty();
  }

  @Override
  public Future<List<Revocation>> revokedAfter(long sequence) {
    return ask(new StateRequest.ListRevocations(sequence), StateReply.Revocations.class)
        .map(StateReply.Revocations::revocations);
  }

  @Override
  public Future<Attempts> countAttempt(String key, Duration window) {
    return ask(new StateRequest.CountAttempt(key, window), StateReply.Counted.class)
        .map(StateReply.Counted::attempts);
  }

  @Override
  public Future<Void> takeBackAttempt(String key) {
    return ask(new StateRequest.TakeBackAttempt(key), StateReply.Done.class).mapEmpty();
  }

  @Override
  public Future<Attempts> attempts(String key) {
    return ask(new StateRequest.ReadAttempts(key), StateReply.Counted.class)
        .map(StateReply.Counted::attempts);
  }

  @Override
  public Future<Void> forgetAttempts(String key) {
    return ask(new StateRequest.ForgetAttempts(key), StateReply.Done.class).mapEmpty();
  }

  @Override
  public Future<Void> exportTo(Function<Buffer, Future<Void>> sink) {
    return open(new StateRequest.OpenExport()).compose(address -> pull(address, 0, sink));
  }

  @Override
  public Future<Void> importFrom(Supplier<Future<Buffer>> source) {
    return open(new StateRequest.OpenImport()).compose(address -> push(address, 0, source));
  }

  private Future<Void> pull(String address, long number, Function<Buffer, Future<Void>> sink) {
    return bulk(address, new StateRequest.NextChunk(number), StateReply.Chunk.class)
        .compose(
            chunk ->
                sink.apply(chunk.bytes())
                    .compose(
                        taken ->
                            chunk.last()
                                ? Future.succeededFuture()
                                : pull(address, number + 1, sink)));
  }

  private Future<Void> push(String address, long number, Supplier<Future<Buffer>> source) {
    return source
        .get()
        .compose(
            bytes -> {
              boolean last = bytes.length() == 0;
              StateRequest chunk = new StateRequest.ImportChunk(number, last, bytes);
              return bulk(address, chunk, StateReply.Done.class)
                  .compose(
                      taken -> last ? Future.succeededFuture() : push(address, number + 1, source));
            });
  }

  private Future<String> open(StateRequest request) {
    return bulk(StateRequest.ADDRESS, request, StateReply.Opened.class)
        .map(StateReply.Opened::address);
  }

  private Future<Instance> found(StateRequest request) {
    return ask(request, StateReply.Found.class).map(StateReply.Found::instance);
  }

  private <R extends StateReply> Future<R> ask(StateRequest request, Class<R> wanted) {
    return asker.ask(request, wanted);
  }

  private <R extends StateReply> Future<R> bulk(
      String address, StateRequest request, Class<R> wanted) {
    return asker.ask(address, request, BULK_PATIENCE).compose(reply -> Asker.as(wanted, reply));
  }

  private static <T> Future<T> done(T value) {
    return Future.succeededFuture(value);
  }
}
