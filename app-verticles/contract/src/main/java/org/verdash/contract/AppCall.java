package org.verdash.contract;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request to an app, with all that the app verticle may know of it. Immutable; nobody
 * writes to the body after sending.
 *
 * @param attempt which call this is and whether it was tried before
 * @param appVersion the version that the page was made by
 * @param caller who calls
 * @param session the browser session's id; empty without one
 * @param instance the saved instance; null for the stateless app
 * @param page where the page lives
 * @param http what the request said
 * @param client the browser's language and clock
 * @param traceParent W3C trace context; empty without one
 * @param remaining how long the gateway still waits for the reply, never a clock time
 * @param body the request's body; empty without one
 */
public record AppCall(
    Attempt attempt,
    String appVersion,
    Caller caller,
    String session,
    @Nullable InstanceRef instance,
    PageRef page,
    HttpFacts http,
    ClientFacts client,
    String traceParent,
    Duration remaining,
    Buffer body)
    implements AppRequest {
  /** The same call on another try, with the time that is left for it; does not fail. */
  public AppCall again(Attempt attempt, Duration remaining) {
    return new AppCall(
        attempt,
        appVersion,
        caller,
        session,
        instance,
        page,
        http,
        client,
        traceParent,
        remaining,
        body);
  }

  /** The same call to another version of the app; does not fail. */
  public AppCall to(String version) {
    return new AppCall(
        attempt,
        version,
        caller,
        session,
        instance,
        page,
        http,
        client,
        traceParent,
        remaining,
        body);
  }

  /**
   * Which call this is.
   *
   * @param callId the same on every repeat of one call
   * @param number 0 for the first try
   * @param mayHaveRun whether an earlier try may have reached the callback
   */
  public record Attempt(String callId, int number, boolean mayHaveRun) {}

  /**
   * A saved instance as the gateway resolved it.
   *
   * @param id its id
   * @param slug its name in the URL
   * @param revision the revision shown; null for the live one
   * @param right what the caller may do: view, interact, edit or manage
   * @param savePolicy when changes are saved: always or on-demand
   * @param rightsVersion version of the rights that {@code right} was read from; a change says it,
   *     so that the store refuses one that came of a right which is gone
   * @param author whom changes are put down to: the caller's subject, or {@code link:<id>} for
   *     somebody who is not signed in and came by a link; empty for the caller's subject
   * @param name what people call it; empty when the gateway does not say
   * @param owner subject of whose it is; empty when the gateway does not say
   * @param schemaVersion version of the app's state that its values were made for; 0 when unknown
   */
  public record InstanceRef(
      String id,
      String slug,
      @Nullable Long revision,
      String right,
      String savePolicy,
      long rightsVersion,
      String author,
      String name,
      String owner,
      int schemaVersion) {
    /** An instance in which nobody was ever given a right; changes are the caller's own. */
    public InstanceRef(
        String id, String slug, @Nullable Long revision, String right, String savePolicy) {
      this(id, slug, revision, right, savePolicy, 0, "");
    }

    /** An instance of whose making nothing is known. */
    public InstanceRef(
        String id,
        String slug,
        @Nullable Long revision,
        String right,
        String savePolicy,
        long rightsVersion,
        String author) {
      this(id, slug, revision, right, savePolicy, rightsVersion, author, "", "", 0);
    }

    /** The same instance with what is known of its making. */
    public InstanceRef made(String name, String owner, int schemaVersion) {
      return new InstanceRef(
          id, slug, revision, right, savePolicy, rightsVersion, author, name, owner, schemaVersion);
    }

    /** The same instance as it was at a revision. */
    public InstanceRef at(long revision) {
      return new InstanceRef(
          id, slug, revision, right, savePolicy, rightsVersion, author, name, owner, schemaVersion);
    }
  }

  /**
   * Where the page lives.
   *
   * @param publicPath path under which a browser sees the app, with a slash at both ends
   * @param requestsPath path below which the page sends its requests, with a slash at both ends
   * @param idScope scope of the page's component ids; empty by default
   * @param pageId the page's id; empty for a request that belongs to no page
   */
  public record PageRef(String publicPath, String requestsPath, String idScope, String pageId) {}

  /**
   * What the HTTP request said.
   *
   * @param method GET, POST ...
   * @param path the path below the mount and the page token, without leading slash
   * @param query the raw query without question mark; empty without one
   * @param headers those that the descriptor asks for, names in lower case
   * @param cookies those that the descriptor asks for
   * @param remoteAddress the client's address
   * @param origin the Origin header; empty without one
   */
  public record HttpFacts(
      String method,
      String path,
      String query,
      Map<String, String> headers,
      Map<String, String> cookies,
      String remoteAddress,
      String origin) {
    public HttpFacts {
      headers = Map.copyOf(headers);
      cookies = Map.copyOf(cookies);
    }
  }

  /**
   * The browser's language and clock.
   *
   * @param locale BCP 47 tag; empty when unknown
   * @param timeZone IANA name; empty when unknown
   */
  public record ClientFacts(String locale, String timeZone) {}
}
