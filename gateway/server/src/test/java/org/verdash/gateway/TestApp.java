package org.verdash.gateway;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.verdash.contract.AccessPolicy;
import org.verdash.contract.AppAddress;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppDescriptor;
import org.verdash.contract.AppPresence;
import org.verdash.contract.AppReply;
import org.verdash.contract.AppRequest;
import org.verdash.contract.FileRequest;
import org.verdash.contract.LibraryFiles;
import org.verdash.contract.StreamRequest;

/** A small app verticle that speaks the contract and does what a test tells it. */
final class TestApp extends VerticleBase {
  final AppAddress address;
  final AppDescriptor app;
  final List<AppCall> calls = new CopyOnWriteArrayList<>();
  final List<FileRequest> fileRequests = new CopyOnWriteArrayList<>();
  final Map<String, Buffer> files = new ConcurrentHashMap<>();
  final Map<String, Buffer> streams = new ConcurrentHashMap<>();
  volatile Function<AppCall, Future<AppReply>> replies = TestApp::echo;

  TestApp(AppDescriptor app, String node) {
    this.app = app;
    this.address = new AppAddress(app.name(), app.version(), node);
  }

  static AppDescriptor descriptor(String name, String version, AccessPolicy access) {
    return new AppDescriptor(
        name,
        "/" + name + "/",
        version,
        "digest-" + version,
        new AppDescriptor.About("The " + name + " app", "Shows " + name + ".", "", List.of()),
        access,
        AppDescriptor.Wants.NOTHING,
        new AppDescriptor.Limits(2, 2, Duration.ofSeconds(5)),
        List.of(),
        null,
        true);
  }

  static AppDescriptor withFiles(
      AppDescriptor app, List<LibraryFiles> libraries, LibraryFiles assets) {
    return new AppDescriptor(
        app.name(),
        app.prefix(),
        app.version(),
        app.digest(),
        app.about(),
        app.access(),
        app.wants(),
        app.limits(),
        libraries,
        assets,
        app.savable());
  }

  static AppReply json(String text) {
    return AppReply.Answer.of(200, "application/json", Buffer.buffer(text));
  }

  static Future<AppReply> echo(AppCall call) {
    AppReply reply =
        switch (call.http().path()) {
          case "_dash-layout" -> json("{\"layout\":1}");
          case "_dash-update-component" -> AppReply.Answer.of(200, "application/json", call.body());
          default ->
              AppReply.Answer.of(
                  200,
                  "text/html; charset=utf-8",
                  Buffer.buffer("<title>" + call.page().requestsPath() + "</title>"));
        };
    return Future.succeededFuture(reply);
  }

  Future<String> deployOn(Vertx vertx) {
    return vertx.deployVerticle(this);
  }

  @Override
  public Future<?> start() {
    vertx.eventBus().consumer(AppAddress.WHO, asked -> announce(false));
    return vertx
        .eventBus()
        .<AppRequest>consumer(address.toString(), this::handle)
        .completion()
        .onSuccess(registered -> announce(false));
  }

  void announce(boolean going) {
    vertx.eventBus().publish(AppAddress.HERE, new AppPresence(address, going, app));
  }

  private void handle(Message<AppRequest> message) {
    switch (message.body()) {
      case AppCall call -> {
        calls.add(call);
        replies
            .apply(call)
            .onSuccess(message::reply)
            .onFailure(failure -> message.fail(500, failure.toString()));
      }
      case FileRequest file -> {
        fileRequests.add(file);
        message.reply(chunk(files.get(file.path() + file.encoding()), file.offset()));
      }
      case StreamRequest stream -> message.reply(chunk(streams.get(stream.id()), stream.offset()));
    }
  }

  private static AppReply chunk(Buffer content, long offset) {
    if (content == null) {
      return new AppReply.Problem(404, "not-found", "Not found", "", "");
    }
    int end = (int) Math.min(content.length(), offset + FileRequest.CHUNK_BYTES);
    return AppReply.Answer.of(200, "application/octet-stream", content.slice((int) offset, end));
  }

  static LibraryFiles library(String name, String hash, String alias, String... pathsAndTexts) {
    List<LibraryFiles.File> files = new ArrayList<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      long bytes = pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8).length;
      files.add(
          new LibraryFiles.File(
              pathsAndTexts[i], bytes, bytes + 1, bytes + 2, "text/javascript; charset=utf-8"));
    }
    return new LibraryFiles(name, hash, alias, files);
  }

  TestApp with(String path, String text) {
    files.put(path, Buffer.buffer(text));
    files.put(path + "gzip", Buffer.buffer(text + "g"));
    files.put(path + "br", Buffer.buffer(text + "br"));
    return this;
  }
}
