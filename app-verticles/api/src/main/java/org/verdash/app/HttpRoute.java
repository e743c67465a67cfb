package org.verdash.app;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonWriter;

/**
 * A path inside an app that answers by itself. Whoever may open the app may ask it; other sites may
 * not send what changes something.
 *
 * @param path path inside the app without a slash first, such as {@code export/orders}
 * @param methods HTTP methods that it takes
 * @param body answers
 */
public record HttpRoute(String path, Set<String> methods, Body body) {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

  /**
   * Checks path and methods.
   *
   * @throws IllegalArgumentException when the path belongs to Verdash or is none, or a method is
   *     unknown
   */
  public HttpRoute {
    methods = Set.copyOf(methods);
    boolean path1 = path.matches("[A-Za-z0-9][A-Za-z0-9._~-]*(/[A-Za-z0-9._~-]+)*");
    boolean taken = path.startsWith("assets/") || path.startsWith("i/") || path.contains("..");
    if (!path1 || taken) {
      throw new IllegalArgumentException("'" + path + "' cannot be the path of a route");
    }
    if (methods.isEmpty() || !METHODS.containsAll(methods)) {
      throw new IllegalArgumentException("route " + path + " takes " + methods);
    }
  }

  /** A route that is only read. */
  public static HttpRoute get(String path, Body body) {
    return new HttpRoute(path, Set.of("GET"), body);
  }

  /** Answers a request, on the app's pool; may block. */
  @FunctionalInterface
  public interface Body {
    /**
     * The answer.
     *
     * @throws Exception answers as in a callback: a {@link UserMessage} with 422, anything else
     *     with 500 and an incident number
     */
    Answer answer(Asked asked) throws Exception;
  }

  /**
   * What was asked.
   *
   * @param caller by whom
   * @param paths where the app stands
   * @param method how
   * @param request beside its body
   * @param body the body, which nobody changes; empty without one
   */
  public record Asked(
      Caller caller, Paths paths, String method, Context.Request request, Buffer body) {}

  /**
   * What is answered.
   *
   * @param status HTTP status, 200 to 599
   * @param type Content-Type
   * @param headers further headers
   * @param body the body
   */
  public record Answer(int status, String type, Map<String, String> headers, Buffer body) {
    /**
     * Checks the status.
     *
     * @throws IllegalArgumentException when it is no status of an answer
     */
    public Answer {
      headers = Map.copyOf(headers);
      if (status < 200 || status > 599) {
        throw new IllegalArgumentException(status + " is no status of an answer");
      }
    }

    /**
     * A value as JSON.
     *
     * @throws org.verdash.json.UnwritableValueException when it cannot be written
     */
    public static Answer json(@Nullable Object value) {
      return of("application/json", new JsonWriter().value(value).toBuffer());
    }

    /** Plain text. */
    public static Answer text(String text) {
      return of("text/plain; charset=utf-8", Buffer.buffer(text));
    }

    /** Bytes of a type. */
    public static Answer of(String type, Buffer body) {
      return new Answer(200, type, Map.of(), body);
    }
  }

  /** The methods as an answer to the wrong one names them. */
  public List<String> allowed() {
    return methods.stream().sorted().toList();
  }
}
