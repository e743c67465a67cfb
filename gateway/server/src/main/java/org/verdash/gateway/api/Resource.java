package org.verdash.gateway.api;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.auth.Credentials;
import org.verdash.gateway.auth.Identity;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.BodyReader;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.http.Requests;
import org.verdash.gateway.http.SameSite;
import org.verdash.gateway.instance.InstanceLinks;
import org.verdash.gateway.instance.StoreRefusal;
import org.verdash.state.StateException;

/**
 * One path with its operations: who asks, with which method and body, and what they are told.
 * Belongs to one verticle instance.
 */
final class Resource implements Handler<RoutingContext> {
  private static final String JSON = "application/json";

  private final List<Operation> operations;
  private final Entry entry;
  private final Answers answers;

  /**
   * Who comes in.
   *
   * @param credentials tells who is signed in
   * @param links tells who came by a link
   * @param sameSite knows our own pages
   */
  record Entry(Credentials credentials, InstanceLinks links, SameSite sameSite, Answers answers) {}

  /** What answers at one path; the operations are all of that path. */
  Resource(List<Operation> operations, Entry entry) {
    this.operations = List.copyOf(operations);
    this.entry = entry;
    this.answers = entry.answers();
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    entry.credentials().admit(request, identity -> enter(ask(context, identity)));
  }

  private Ask ask(RoutingContext context, Identity identity) {
    HttpServerRequest request = context.request();
    Map<String, String> path = context.pathParams();
    String link = entry.links().grantOf(request, path.getOrDefault("id", ""));
    return new Ask(request, identity, link, path, Buffer.buffer());
  }

  private void enter(Ask ask) {
    HttpServerRequest request = ask.request();
    Operation operation = operation(request);
    Refusal refusal = refusal(ask, operation);
    if (refusal != null) {
      answers.refuse(request, refusal);
    } else if (operation == null) {
      answers.refuse(request, new Refusal.WrongMethod(request.method().name(), allowed()));
    } else if (operation.body() == Operation.Body.NONE) {
      run(operation, ask);
    } else if (!Requests.isJson(request)) {
      answers.refuse(request, new Refusal.WrongType(JSON));
    } else {
      new BodyReader(operation.body().mostBytes(), answers)
          .read(request, body -> run(operation, ask.with(body)));
    }
  }

  // A browser sends the cookie of a link along whoever makes it ask, as it does that of a session.
  private @Nullable Refusal refusal(Ask ask, @Nullable Operation operation) {
    if (ask.signedIn()) {
      return null;
    }
    boolean byLink =
        !ask.link().isEmpty()
            && (operation == null || operation.who() == Operation.Who.LINK_HOLDER);
    if (!byLink) {
      return new Refusal.SignInNeeded("Instances belong to people.");
    }
    return Requests.isRead(ask.request()) || entry.sameSite().proven(ask.request())
        ? null
        : new Refusal.CrossSite();
  }

  private @Nullable Operation operation(HttpServerRequest request) {
    HttpMethod wanted = Requests.isRead(request) ? HttpMethod.GET : request.method();
    return operations.stream()
        .filter(each -> each.method().equals(wanted))
        .findFirst()
        .orElse(null);
  }

  private List<String> allowed() {
    List<String> allowed = new ArrayList<>();
    for (Operation each : operations) {
      allowed.add(each.method().name());
      if (each.method().equals(HttpMethod.GET)) {
        allowed.add(HttpMethod.HEAD.name());
      }
    }
    return allowed;
  }

  // No router may be around us here any more that would catch what is thrown.
  private void run(Operation operation, Ask ask) {
    Future<Said> said;
    try {
      said = operation.action().on(ask);
    } catch (RuntimeException refused) {
      said = Future.failedFuture(refused);
    }
    said.map(
            done -> {
              write(ask.request().response(), done);
              return done;
            })
        .onFailure(failure -> answers.refuse(ask.request(), refusal(failure)));
  }

  private static Refusal refusal(Throwable failure) {
    return switch (failure) {
      case RefusedException refused -> refused.refusal();
      case StateException state when state.reason() == StateException.Reason.BAD_VALUE ->
          new Refusal.Unfit(state.sentence());
      default -> StoreRefusal.of(failure);
    };
  }

  private static void write(HttpServerResponse response, Said said) {
    if (response.ended() || response.closed()) {
      return;
    }
    switch (said) {
      case Said.ByApp elsewhere -> {}
      case Said.Nothing nothing -> response.setStatusCode(204).end();
      case Said.Json json -> {
        response.setStatusCode(json.status());
        json.headers().forEach(response::putHeader);
        response.putHeader(HttpHeaders.CONTENT_TYPE, JSON);
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.end(json.body());
      }
    }
  }
}
