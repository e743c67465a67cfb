package org.verdash.gateway.api;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verdash.gateway.dash.AppRoute;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.prefix.Mount;
import org.verdash.gateway.proxy.Outside;
import org.verdash.state.InstanceAccess;
import org.verdash.state.InstanceCatalogue;
import org.verdash.state.InstancePage;
import org.verdash.state.InstanceQuery;
import org.verdash.state.StateException;

/** Which instances there are, and new ones. */
final class Catalogue {
  private static final String PATH = "/api/instances";
  private static final int USUAL = 50;
  private static final int MOST = 200;

  /** Where the runtime takes wishes; no browser reaches the path. */
  private static final String INSIDE = "_verdash/instances";

  private static final List<String> SCOPES =
      Stream.of(InstanceQuery.Scope.values())
          .map(scope -> scope.name().toLowerCase(Locale.ROOT))
          .toList();

  private final InstanceCatalogue store;
  private final Guard guard;
  private final AppRoute apps;
  private final Outside outside;
  private final Shapes shapes;

  Catalogue(InstanceCatalogue store, Guard guard, ApiParts parts) {
    this.store = store;
    this.guard = guard;
    this.apps = parts.apps();
    this.outside = parts.outside();
    this.shapes = new Shapes(parts.outside());
  }

  List<Operation> operations() {
    return List.of(
        Operation.get(PATH, this::list),
        Operation.post(PATH, this::create).taking(Operation.Body.VALUES));
  }

  private Future<Said> list(Ask ask) {
    InstanceQuery query = query(ask);
    return store
        .list(query)
        .map(page -> page(ask, query, page))
        .recover(failure -> Future.failedFuture(placed(failure)));
  }

  private static Throwable placed(Throwable failure) {
    return failure instanceof StateException state
            && state.reason() == StateException.Reason.BAD_VALUE
        ? RefusedException.malformed("Parameter after is of no page.")
        : failure;
  }

  private InstanceQuery query(Ask ask) {
    Query query = ask.query("app", "scope", "q", "after", "limit");
    String app = query.text("app");
    if (!app.isEmpty() && guard.mount(ask.identity().caller(), app) == null) {
      throw RefusedException.nothing("parameter app");
    }
    var scope = InstanceQuery.Scope.valueOf(query.oneOf("scope", SCOPES).toUpperCase(Locale.ROOT));
    if (scope == InstanceQuery.Scope.ALL && !ask.roles().contains(InstanceAccess.ADMIN)) {
      throw new RefusedException(new Refusal.RightNeeded(InstanceAccess.ADMIN));
    }
    return new InstanceQuery(
        ask.subject(),
        ask.roles(),
        app,
        scope,
        query.text("q"),
        query.text("after"),
        query.count("limit", USUAL, MOST));
  }

  // A page may be shorter than its limit: what is of apps that are closed to the caller is left
  // out.
  private Said page(Ask ask, InstanceQuery query, InstancePage page) {
    var array = new JsonArray();
    for (InstancePage.Listed listed : page.instances()) {
      Mount mount = guard.mount(ask.identity().caller(), listed.instance().key().app());
      if (mount != null) {
        array.add(shapes.listed(mount, listed));
      }
    }
    return page.next().isEmpty()
        ? Said.json(array)
        : new Said.Json(
            200, array.toBuffer(), Map.of("link", "<" + next(query, page) + ">; rel=\"next\""));
  }

  private String next(InstanceQuery query, InstancePage page) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("app", query.app());
    all.put("scope", query.scope().name().toLowerCase(Locale.ROOT));
    all.put("q", query.text());
    all.put("after", page.next());
    all.put("limit", Integer.toString(query.most()));
    return all.entrySet().stream()
        .filter(each -> !each.getValue().isEmpty())
        .map(
            each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", outside.path(PATH) + "?", ""));
  }

  private Future<Said> create(Ask ask) {
    Mount mount = guard.mount(ask.identity().caller(), app(ask.body()));
    if (mount == null) {
      throw RefusedException.nothing("field app");
    }
    apps.ask(ask.request(), new AppRoute.Question(mount, ask.identity(), INSIDE, ask.body(), null));
    return Future.succeededFuture(new Said.ByApp());
  }

  private static String app(Buffer body) {
    Optional<String> app;
    try {
      app = NamedApp.of(body);
    } catch (IOException noJson) {
      throw RefusedException.malformed("The body must be a JSON object.");
    }
    return app.orElseThrow(
        () -> RefusedException.malformed("Field app must be the name of an app."));
  }
}
