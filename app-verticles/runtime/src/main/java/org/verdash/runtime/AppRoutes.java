package org.verdash.runtime;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.verdash.app.App;
import org.verdash.app.HttpRoute;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.json.JsonWriter;
import org.verdash.runtime.dev.ChangedAssets;
import org.verdash.runtime.dispatch.Dispatcher;
import org.verdash.runtime.page.IndexPage;
import org.verdash.runtime.protocol.CallbackSpec;
import org.verdash.runtime.protocol.Dependencies;
import org.verdash.runtime.saved.InstanceRequest;

/** Dash's own routes of one app (dash-protocol 1.1). Thread-safe; the futures never fail. */
final class AppRoutes {
  private static final String JSON = "application/json";

  private final App app;
  private final List<CallbackSpec> specs;
  private final IndexPage index;
  private final Dispatcher dispatcher;
  private final Supplier<Buffer> changes;
  private final Optional<ChangedAssets> assets;
  private final Buffer dependencies;
  private final Buffer fixedLayout;
  private final Map<String, HttpRoute> own;

  AppRoutes(App app, List<CallbackSpec> specs, Pages pages, Dispatcher dispatcher) {
    this.app = app;
    this.own =
        app.web().routes().stream()
            .collect(Collectors.toUnmodifiableMap(HttpRoute::path, route -> route));
    this.specs = specs;
    this.index = pages.index();
    this.changes = pages.changes();
    this.assets = pages.assets();
    this.dispatcher = dispatcher;
    this.dependencies = Dependencies.write(specs, "");
    this.fixedLayout = app.fixedLayout() ? layout("") : Buffer.buffer();
  }

  /**
   * What pages open with.
   *
   * @param changes answers pages that ask whether anything changed; JSON
   * @param assets the assets as they are now, while the app is worked on
   */
  record Pages(IndexPage index, Supplier<Buffer> changes, Optional<ChangedAssets> assets) {}

  Future<AppReply> answer(AppCall call) {
    return switch (call.http().path()) {
      case "_dash-update-component" -> posted(call, dispatcher::callback);
      case InstanceRequest.PATH -> posted(call, dispatcher::create);
      case InstanceRequest.VALUES_PATH -> put(call);
      case InstanceRequest.ADOPT_PATH -> posted(call, dispatcher::adopt);
      case InstanceRequest.COPY_PATH -> posted(call, dispatcher::copy);
      case "_dash-layout" -> layout(call);
      case "_dash-dependencies" -> get(call, json(dependencies(call)));
      case "_reload-hash" -> get(call, Future.succeededFuture(alive(call)));
      case "_favicon.ico" -> get(call, Future.succeededFuture(index.icon()));
      default -> other(call);
    };
  }

  private static Future<AppReply> posted(AppCall call, Function<AppCall, Future<AppReply>> answer) {
    return call.http().method().equals("POST")
        ? answer.apply(call)
        : Future.succeededFuture(wrongMethod(call, "POST"));
  }

  private Future<AppReply> put(AppCall call) {
    return call.http().method().equals("PUT")
        ? dispatcher.put(call)
        : Future.succeededFuture(wrongMethod(call, "PUT"));
  }

  private static Future<AppReply> get(AppCall call, Future<AppReply> answer) {
    return reads(call) ? answer : Future.succeededFuture(wrongMethod(call, "GET"));
  }

  private static boolean reads(AppCall call) {
    return call.http().method().equals("GET") || call.http().method().equals("HEAD");
  }

  private Future<AppReply> other(AppCall call) {
    HttpRoute route = own.get(call.http().path());
    if (route != null) {
      return route.methods().contains(call.http().method())
          ? dispatcher.route(call, route)
          : Future.succeededFuture(wrongMethod(call, String.join(", ", route.allowed())));
    }
    if (call.http().path().startsWith(ChangedAssets.PATH) && assets.isPresent()) {
      return get(call, Future.succeededFuture(assets.get().answer(call.http().path())));
    }
    if (call.http().path().startsWith("_")) {
      String detail = "no route " + call.http().path();
      return Future.succeededFuture(
          new AppReply.Problem(404, "not-found", "Nothing here", detail, ""));
    }
    return reads(call) ? page(call) : Future.succeededFuture(wrongMethod(call, "GET"));
  }

  private Future<AppReply> page(AppCall call) {
    AppCall.InstanceRef instance = call.instance();
    return instance == null
        ? indexPage(call)
        : dispatcher.opened(instance, () -> indexPage(call), () -> index.asks(call, instance));
  }

  private Future<AppReply> indexPage(AppCall call) {
    return index.runsAuthorsCode()
        ? dispatcher.page(call, index::answer)
        : Future.succeededFuture(index.answer(call));
  }

  private Future<AppReply> layout(AppCall call) {
    boolean told = !app.memory().inUrl().isEmpty() && !call.http().query().isEmpty();
    if (!reads(call) || !app.fixedLayout() || call.instance() != null || told) {
      return reads(call)
          ? dispatcher.layout(call)
          : Future.succeededFuture(wrongMethod(call, "GET"));
    }
    String scope = call.page().idScope();
    return json(scope.isEmpty() ? fixedLayout : layout(scope));
  }

  private Buffer layout(String scope) {
    JsonWriter out = new JsonWriter(scope);
    app.layout().apply(org.verdash.app.Caller.of("")).write(out);
    return out.toBuffer();
  }

  private Buffer dependencies(AppCall call) {
    String scope = call.page().idScope();
    return scope.isEmpty() ? dependencies : Dependencies.write(specs, scope);
  }

  // A page asks now and then so that its session stays; it learns when to ask again.
  private AppReply alive(AppCall call) {
    long seconds = IndexPage.sessionSeconds(call);
    AppReply.Head head = AppReply.Head.of(200, JSON);
    if (seconds == 0) {
      return new AppReply.Answer(head, changes.get());
    }
    Map<String, String> headers = Map.of("X-Verdash-Session", Long.toString(seconds));
    return new AppReply.Answer(
        new AppReply.Head(
            200, JSON, headers, List.of(), head.cache(), head.csp(), head.timings(), null),
        changes.get());
  }

  /** In production nothing changes that a page could load again. */
  static Buffer unchanged() {
    return Buffer.buffer("{\"reloadHash\":null,\"hard\":false,\"packages\":[],\"files\":[]}");
  }

  private static Future<AppReply> json(Buffer body) {
    return Future.succeededFuture(AppReply.Answer.of(200, JSON, body));
  }

  private static AppReply wrongMethod(AppCall call, String allowed) {
    String detail = call.http().path() + " takes " + allowed + " only";
    return new AppReply.Problem(405, "wrong-method", "Not by this method", detail, "");
  }
}
