package org.verdash.gateway.api;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.auth.Credentials;
import org.verdash.gateway.auth.Identity;
import org.verdash.gateway.dash.AppRoute;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.BodyReader;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.http.Requests;
import org.verdash.gateway.instance.InstanceDoor;
import org.verdash.gateway.instance.StoreRefusal;
import org.verdash.gateway.prefix.Mount;
import org.verdash.gateway.prefix.Mounts;
import org.verdash.gateway.proxy.Outside;
import org.verdash.state.Instance;
import org.verdash.state.StateException;
import org.verdash.state.StateStore;

/**
 * {@code /api/instances} and {@code /api/instances/<id>}: makes, lists and deletes the saved
 * instances of who asks. Belongs to one verticle instance.
 */
public final class InstanceApi implements Handler<RoutingContext> {
  /** Where it is. */
  public static final String PATH = "/api/instances";

  /** Longest body of a wish for an instance. */
  public static final long MOST_BODY_BYTES = 4L << 20;

  private static final String JSON = "application/json";

  /** Where the runtime takes wishes; no browser reaches the path. */
  private static final String INSIDE = "_verdash/instances";

  private final @Nullable StateStore store;
  private final Mounts mounts;
  private final Outside outside;
  private final Credentials credentials;
  private final Answers answers;
  private final BodyReader bodies;
  private final AppRoute apps;
  private final InstanceDoor door;

  /**
   * What it needs of the gateway.
   *
   * @param store null when this house remembers nothing; then there is nothing here
   * @param apps takes wishes to the apps
   * @param door forgets what is deleted
   */
  public record Parts(
      @Nullable StateStore store,
      Mounts mounts,
      Outside outside,
      Credentials credentials,
      Answers answers,
      AppRoute apps,
      InstanceDoor door) {}

  /** The interface; does not fail. */
  public InstanceApi(Parts parts) {
    store = parts.store();
    mounts = parts.mounts();
    outside = parts.outside();
    credentials = parts.credentials();
    answers = parts.answers();
    bodies = new BodyReader(MOST_BODY_BYTES, answers);
    apps = parts.apps();
    door = parts.door();
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    credentials.admit(request, identity -> enter(request, identity));
  }

  private void enter(HttpServerRequest request, Identity identity) {
    StateStore asked = store;
    if (!identity.caller().signedIn()) {
      answers.refuse(request, new Refusal.SignInNeeded("Instances belong to people."));
    } else if (asked == null) {
      answers.refuse(request, new Refusal.NotFound("this path"));
    } else {
      String rest = Requests.path(request).substring(PATH.length());
      if (rest.isEmpty()) {
        collection(request, identity, asked);
      } else {
        single(request, identity, asked, rest.substring(1));
      }
    }
  }

  private void collection(HttpServerRequest request, Identity identity, StateStore asked) {
    if (Requests.isRead(request)) {
      list(request, identity, asked);
    } else if (!Requests.is(request, HttpMethod.POST)) {
      refuseMethod(request, "GET", "POST");
    } else if (!Requests.isJson(request)) {
      answers.refuse(request, new Refusal.WrongType(JSON));
    } else {
      bodies.read(request, body -> create(request, identity, body));
    }
  }

  private void create(HttpServerRequest request, Identity identity, Buffer body) {
    Optional<String> app;
    try {
      app = NamedApp.of(body);
    } catch (IOException noJson) {
      answers.refuse(request, new Refusal.Malformed("The body must be a JSON object."));
      return;
    }
    if (app.isEmpty()) {
      answers.refuse(request, new Refusal.Malformed("Field app must be the name of an app."));
      return;
    }
    Mount mount = mount(identity, app.get());
    if (mount == null) {
      answers.refuse(request, new Refusal.NotFound("field app"));
    } else {
      apps.ask(request, new AppRoute.Question(mount, identity, INSIDE, body, null));
    }
  }

  // An app that the caller may not open is no app to them.
  private @Nullable Mount mount(Identity identity, String name) {
    return mounts.table().mounts().stream()
        .filter(mount -> mount.app().equals(name))
        .filter(mount -> mount.newest().access().admits(identity.caller()))
        .findFirst()
        .orElse(null);
  }

  private void list(HttpServerRequest request, Identity identity, StateStore asked) {
    String app = request.getParam("app");
    if (app == null || app.isEmpty()) {
      answers.refuse(request, new Refusal.Malformed("Parameter app must be the name of an app."));
      return;
    }
    Mount mount = mount(identity, app);
    if (mount == null) {
      answers.refuse(request, new Refusal.NotFound("parameter app"));
      return;
    }
    asked
        .instances(app, identity.caller().subject())
        .onSuccess(all -> send(request, array(mount, all)))
        .onFailure(failure -> refuse(request, failure));
  }

  private Buffer array(Mount mount, List<Instance> all) {
    JsonArray array = new JsonArray();
    for (Instance each : all) {
      array.add(
          new JsonObject()
              .put("id", each.id())
              .put("app", each.key().app())
              .put("slug", each.key().slug())
              .put("path", outside.path(mount.prefix()) + "i/" + each.key().slug() + "/")
              .put("revision", each.revision())
              .put("createdAt", each.createdAt().toString()));
    }
    return array.toBuffer();
  }

  private void single(HttpServerRequest request, Identity identity, StateStore asked, String id) {
    if (!Requests.is(request, HttpMethod.DELETE)) {
      refuseMethod(request, "DELETE");
      return;
    }
    asked
        .find(id)
        .compose(found -> delete(identity, asked, found))
        .onSuccess(gone -> request.response().setStatusCode(204).end())
        .onFailure(failure -> refuse(request, failure));
  }

  private Future<Void> delete(Identity identity, StateStore asked, Instance found) {
    if (!InstanceDoor.admits(identity.caller(), found)) {
      return Future.failedFuture(
          new StateException(StateException.Reason.NO_SUCH_INSTANCE, "There is no such instance."));
    }
    return asked.delete(found.id()).onSuccess(gone -> door.forget(found.key()));
  }

  private void refuse(HttpServerRequest request, Throwable failure) {
    answers.refuse(request, StoreRefusal.of(failure));
  }

  private void refuseMethod(HttpServerRequest request, String... allowed) {
    answers.refuse(request, new Refusal.WrongMethod(request.method().name(), List.of(allowed)));
  }

  private static void send(HttpServerRequest request, Buffer json) {
    request.response().headers().set(HttpHeaders.CONTENT_TYPE, JSON);
    request.response().headers().set(HttpHeaders.CACHE_CONTROL, "no-store");
    request.response().end(json);
  }
}
