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
import org.verdash.gateway.instance.StoreRefusal;
import org.verdash.state.StateException;

/**
 * One path with its operations: who asks, with which method and body, and what they are told.
 * Belongs to one verticle instance.
 */
final class Resource implements Handler<RoutingContext> {
  private static final String JSON = "application/json";

  private final List<Operation> operations;
  private final Credentials credentials;
  private final Answers answers;

  /** What answers at one path; the operations are all of that path. */
  Resource(List<Operation> operations, Credentials credentials, Answers answers) {
    this.operations = List.copyOf(operations);
    this.credentials = credentials;
    this.answers = answers;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    credentials.admit(request, identity -> enter(context, identity));
  }

  private void enter(RoutingContext context, Identity identity) {
    HttpServerRequest request = context.request();
    Operation operation = operation(request);
    if (!identity.caller().signedIn()) {
      answers.refuse(request, new Refusal.SignInNeeded("Instances belong to people."));
    } else if (operation == null) {
      answers.refuse(request, new Refusal.WrongMethod(request.method().name(), allowed()));
    } else if (operation.body() == Operation.Body.NONE) {
      run(operation, new Ask(request, identity, context.pathParams(), Buffer.buffer()));
    } else if (!Requests.isJson(request)) {
      answers.refuse(request, new Refusal.WrongType(JSON));
    } else {
      Map<String, String> path = context.pathParams();
      new BodyReader(operation.body().mostBytes(), answers)
          .read(request, body -> run(operation, new Ask(request, identity, path, body)));
    }
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
