package org.verdash.state;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.EventBus;

/** Asks whichever store the bus finds. */
final class BusKeptFiles implements KeptFiles {
  private final Asker asker;

  BusKeptFiles(EventBus bus) {
    asker = new Asker(bus);
  }

  @Override
  public Future<Void> begin(NewFile file) {
    return asker.ask(new StateRequest.BeginFile(file), StateReply.Done.class).mapEmpty();
  }

  @Override
  public Future<Void> append(String id, long offset, Buffer part) {
    return Texts.isId(id)
        ? asker.ask(new StateRequest.AppendFile(id, offset, part), StateReply.Done.class).mapEmpty()
        : noSuch(id);
  }

  @Override
  public Future<KeptFile> finish(String id) {
    return Texts.isId(id) ? file(new StateRequest.FinishFile(id)) : noSuch(id);
  }

  @Override
  public Future<KeptFile> find(String id) {
    return Texts.isId(id) ? file(new StateRequest.FindFile(id)) : noSuch(id);
  }

  @Override
  public Future<Buffer> read(String id, long offset) {
    return Texts.isId(id)
        ? asker
            .ask(new StateRequest.ReadFile(id, offset), StateReply.Part.class)
            .map(StateReply.Part::bytes)
        : noSuch(id);
  }

  @Override
  public Future<Void> forget(String id) {
    return Texts.isId(id)
        ? asker.ask(new StateRequest.ForgetFile(id), StateReply.Done.class).mapEmpty()
        : Future.succeededFuture();
  }

  private Future<KeptFile> file(StateRequest request) {
    return asker.ask(request, StateReply.File.class).map(StateReply.File::file);
  }

  private static <T> Future<T> noSuch(String id) {
    return Future.failedFuture(
        new StateException(StateException.Reason.NO_SUCH_FILE, "There is no file " + id + "."));
  }
}
