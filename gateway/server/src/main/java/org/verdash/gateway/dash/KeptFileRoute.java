package org.verdash.gateway.dash;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppCall;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.BodyReader;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.http.Requests;
import org.verdash.gateway.instance.StoreRefusal;
import org.verdash.state.FileLimits;
import org.verdash.state.KeptFile;
import org.verdash.state.KeptFiles;
import org.verdash.state.NewFile;
import org.verdash.state.Right;
import org.verdash.state.StateException;

/**
 * {@code _verdash-files}: what is too long for a callback's JSON, on its way up and down.
 *
 * <ul>
 *   <li>{@code POST _verdash-files?name=...&type=...&bytes=...}: 201 with {@code {"id",
 *       "partBytes"}}
 *   <li>{@code PUT _verdash-files/<id>?at=<offset>} with at most {@code partBytes}: 204; the same
 *       again changes nothing
 *   <li>{@code POST _verdash-files/<id>}: 200 with {@code {"id", "bytes"}}, and the file is whole
 *   <li>{@code GET _verdash-files/<id>/<name>}: the file, for whom it was kept
 * </ul>
 */
final class KeptFileRoute {
  static final String PATH = "_verdash-files";
  private static final String JSON = "application/json";

  /** How many digits a number may have. */
  private static final int MOST_DIGITS = 15;

  /**
   * What files may be.
   *
   * @param files the store; null in a house that remembers nothing
   * @param limits how long and how many
   */
  record Keeping(@Nullable KeptFiles files, FileLimits limits) {}

  private final Keeping keeping;
  private final BodyReader bodies;
  private final Answers answers;

  KeptFileRoute(Keeping keeping, BodyReader bodies, Answers answers) {
    this.keeping = keeping;
    this.bodies = bodies;
    this.answers = answers;
  }

  /** One request about files, in its context. */
  private record Visit(HttpServerRequest request, Target target, KeptFiles files) {
    String owner() {
      return target.identity().caller().subject();
    }

    boolean mayHave(KeptFile file) {
      return file.app().equals(target.mount().app()) && file.owner().equals(owner());
    }
  }

  /** A number that is told of a file. */
  private record Fact(String id, String name, long number) {}

  static boolean handles(String path) {
    return path.equals(PATH) || path.startsWith(PATH + '/');
  }

  /**
   * Answers a request.
   *
   * @param body null when nobody has read it yet
   */
  void handle(HttpServerRequest request, Target target, @Nullable Buffer body) {
    KeptFiles files = keeping.files();
    if (files == null) {
      answers.refuse(request, new Refusal.NotFound("this path"));
      return;
    }
    if (!Requests.isRead(request) && onlyLooks(target)) {
      answers.refuse(request, new Refusal.RightNeeded(Right.INTERACT.wire()));
      return;
    }
    var visit = new Visit(request, target, files);
    String[] parts = target.path().split("/", -1);
    if (parts.length == 1) {
      begins(visit);
    } else if (parts.length == 2) {
      goesOn(visit, parts[1], body);
    } else {
      fetch(visit, parts[1]);
    }
  }

  // No callback will run that could read what they send.
  private static boolean onlyLooks(Target target) {
    AppCall.InstanceRef instance = target.instance();
    return instance != null
        && Right.of(instance.right()).filter(right -> right.holds(Right.INTERACT)).isEmpty();
  }

  private void begins(Visit visit) {
    HttpServerRequest request = visit.request();
    long bytes = number(request, "bytes");
    long most = keeping.limits().maxBytes();
    if (!Requests.is(request, HttpMethod.POST)) {
      wrongMethod(visit, List.of("POST"));
    } else if (bytes < 0) {
      answers.refuse(request, new Refusal.Malformed("bytes must say the file's length."));
    } else if (bytes > most) {
      answers.refuse(request, new Refusal.FileTooLarge(most));
    } else {
      begin(visit);
    }
  }

  private void begin(Visit visit) {
    HttpServerRequest request = visit.request();
    try {
      NewFile file =
          new NewFile(
              NewFile.newId(),
              visit.target().mount().app(),
              visit.owner(),
              parameter(request, "name"),
              parameter(request, "type"),
              keeping.limits().keep(),
              keeping.limits().quotaBytes());
      Future<Void> begun = visit.files().begin(file);
      answer(
          visit,
          begun,
          done -> json(visit, 201, new Fact(file.id(), "partBytes", KeptFiles.PART_BYTES)));
    } catch (IllegalArgumentException wrong) {
      answers.refuse(request, new Refusal.Malformed(wrong.getMessage() + "."));
    }
  }

  private void goesOn(Visit visit, String id, @Nullable Buffer body) {
    HttpServerRequest request = visit.request();
    if (Requests.is(request, HttpMethod.PUT)) {
      long at = number(request, "at");
      if (at < 0) {
        answers.refuse(request, new Refusal.Malformed("at must say where the part begins."));
      } else {
        whole(visit, body, part -> append(visit, id, at, part));
      }
    } else if (Requests.is(request, HttpMethod.POST)) {
      whole(visit, body, nothing -> finish(visit, id));
    } else {
      wrongMethod(visit, List.of("PUT", "POST"));
    }
  }

  private static String parameter(HttpServerRequest request, String name) {
    String text = Requests.parameters(request).get(name);
    return text == null ? "" : text;
  }

  private static long number(HttpServerRequest request, String name) {
    String text = parameter(request, name);
    boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && !text.isEmpty() && text.length() <= MOST_DIGITS ? Long.parseLong(text) : -1;
  }

  private void append(Visit visit, String id, long at, Buffer part) {
    if (part.length() == 0 || part.length() > KeptFiles.PART_BYTES) {
      String sentence = "A part has 1 to " + KeptFiles.PART_BYTES + " bytes.";
      answers.refuse(visit.request(), new Refusal.Malformed(sentence));
    } else if (at + part.length() > keeping.limits().maxBytes()) {
      answers.refuse(visit.request(), new Refusal.FileTooLarge(keeping.limits().maxBytes()));
    } else {
      Future<Void> added = visit.files().append(id, at, part);
      answer(visit, added, done -> visit.request().response().setStatusCode(204).end());
    }
  }

  private void finish(Visit visit, String id) {
    answer(
        visit,
        visit.files().finish(id),
        file -> json(visit, 200, new Fact(file.id(), "bytes", file.bytes())));
  }

  private void fetch(Visit visit, String id) {
    if (!Requests.isRead(visit.request())) {
      wrongMethod(visit, List.of("GET", "HEAD"));
      return;
    }
    answer(
        visit,
        visit.files().find(id),
        file -> {
          if (visit.mayHave(file)) {
            KeptFileBody.send(visit.request(), visit.files(), file);
          } else {
            answers.refuse(visit.request(), new Refusal.NotFound("this path"));
          }
        });
  }

  // The file is asked for in a later turn; whoever reads the body must begin now.
  private void whole(Visit visit, @Nullable Buffer body, Consumer<Buffer> then) {
    if (body != null) {
      then.accept(body);
    } else {
      bodies.read(visit.request(), then::accept);
    }
  }

  private <T> void answer(Visit visit, Future<T> done, Consumer<T> then) {
    done.onSuccess(
            value -> {
              if (!visit.request().response().closed()) {
                then.accept(value);
              }
            })
        .onFailure(failure -> answers.refuse(visit.request(), refusal(failure)));
  }

  // A part elsewhere than at the end, or one too many.
  private static Refusal refusal(Throwable failure) {
    return failure instanceof StateException state
            && state.reason() == StateException.Reason.BAD_VALUE
        ? new Refusal.Malformed(state.sentence())
        : StoreRefusal.of(failure);
  }

  private void wrongMethod(Visit visit, List<String> allowed) {
    String method = visit.request().method().name();
    answers.refuse(visit.request(), new Refusal.WrongMethod(method, allowed));
  }

  // An id is a UUID, which JSON takes as it is.
  private static void json(Visit visit, int status, Fact fact) {
    HttpServerResponse response = visit.request().response().setStatusCode(status);
    response.headers().set(HttpHeaders.CONTENT_TYPE, JSON);
    response.headers().set(HttpHeaders.CACHE_CONTROL, "no-store");
    response.end("{\"id\":\"%s\",\"%s\":%d}".formatted(fact.id(), fact.name(), fact.number()));
  }
}
