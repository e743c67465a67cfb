package org.verdash.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.verdash.contract.AppReply;

/**
 * A refusal as a client reads it (RFC 9457). Immutable.
 *
 * @param status HTTP status
 * @param slug end of the type {@code urn:verdash:<slug>}
 * @param title short, the same for every problem of the type
 * @param detail a sentence for the person; empty when there is nothing to add
 * @param incident number that finds the fault in the log; empty without one
 * @param headers further response headers that the status asks for
 */
public record Problem(
    int status,
    String slug,
    String title,
    String detail,
    String incident,
    Map<CharSequence, String> headers) {
  private static final CharSequence WWW_AUTHENTICATE =
      HttpHeaders.createOptimized("www-authenticate");
  private static final Duration VERTICLE_RETRY = Duration.ofSeconds(1);
  private static final Duration ISSUER_RETRY = Duration.ofSeconds(5);

  /** What a refusal looks like to a client; does not fail. */
  public static Problem of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.OfCaller caller -> of(caller);
      case Refusal.OfRequest request -> of(request);
      case Refusal.OfApp app -> of(app);
    };
  }

  /** The problem+json text. */
  public JsonObject json() {
    var json =
        new JsonObject()
            .put("type", "urn:verdash:" + slug)
            .put("title", title)
            .put("status", status)
            .put("detail", detail);
    return incident.isEmpty() ? json : json.put("incident", incident);
  }

  private static Problem of(Refusal.OfCaller refusal) {
    return switch (refusal) {
      case Refusal.SignInNeeded(String why) ->
          of(401, "sign-in", "Please sign in", why)
              .with(WWW_AUTHENTICATE, "Bearer realm=\"verdash\"");
      case Refusal.BadToken(String why) ->
          of(401, "bad-token", "The token is not valid", why)
              .with(WWW_AUTHENTICATE, "Bearer realm=\"verdash\", error=\"invalid_token\"");
      case Refusal.BadLink(String why) ->
          of(401, "bad-link", "This link does not work", why)
              .with(WWW_AUTHENTICATE, "Bearer realm=\"verdash\"");
      case Refusal.IssuerAway(String issuer) ->
          of(
                  503,
                  "issuer-away",
                  "The token cannot be verified now",
                  "The keys of the issuer " + issuer + " cannot be fetched at the moment.")
              .retry(ISSUER_RETRY);
      case Refusal.CrossSite() ->
          of(403, "cross-site", "Refused", "This request came from another site.");
      case Refusal.Forbidden no ->
          of(403, "forbidden", "No access", "You may not open " + no.app() + ".");
      case Refusal.RightNeeded(String right) ->
          of(403, "right-needed", "Not allowed", "This takes the right '" + right + "'.");
      case Refusal.OtherUser() ->
          of(403, "other-user", "Somebody else", "This page was made for another user.");
      case Refusal.TooManySignIns(Duration retry) ->
          of(429, "too-many-sign-ins", "Too many attempts", "Wait a moment, then try again.")
              .retry(retry);
    };
  }

  private static Problem of(Refusal.OfRequest refusal) {
    return switch (refusal) {
      case Refusal.WrongHost(String host) ->
          of(421, "wrong-host", "Wrong host", "This server does not answer for '" + host + "'.");
      case Refusal.Malformed(String what) -> of(400, "bad-request", "Bad request", what);
      case Refusal.Unfit(String why) -> of(422, "unfit", "This cannot be", why);
      case Refusal.NotFound(String path) ->
          of(404, "not-found", "Nothing here", "There is nothing at " + path + " here.");
      case Refusal.BadPageToken() ->
          of(400, "bad-page-token", "Bad page token", "The page's token is not valid here.");
      case Refusal.WrongMethod wrong ->
          of(405, "wrong-method", "Wrong method", wrong.method() + " is not possible here.")
              .with(HttpHeaders.ALLOW, String.join(", ", wrong.allowed()));
      case Refusal.WrongType(String wanted) ->
          of(415, "wrong-type", "Wrong content type", "The Content-Type must be " + wanted + ".");
      case Refusal.FileTooLarge(long limit) ->
          of(
              413,
              "file-too-large",
              "The file is too large",
              "A file may have at most " + limit / (1024 * 1024) + " MiB here.");
      case Refusal.FilesFull() ->
          of(
              413,
              "files-full",
              "Too many files",
              "You have as many files here as may be kept; they go by themselves after a while.");
      case Refusal.TooLarge(long limit) ->
          of(413, "too-large", "Too large", "A body may have at most " + limit + " bytes.")
              .with(HttpHeaders.CONNECTION, "close");
    };
  }

  private static Problem of(Refusal.OfApp refusal) {
    return switch (refusal) {
      case Refusal.AppUpdated(String app) ->
          of(409, "app-updated", "The app was updated", "Load the page of " + app + " again.");
      case Refusal.NoVerticle(String app) ->
          of(503, "app-away", "The app is not running", app + " is not running at the moment.")
              .retry(VERTICLE_RETRY);
      case Refusal.FileAway(String path) ->
          of(503, "file-away", "The file is not at hand", "Nobody has " + path + " at the moment.")
              .retry(VERTICLE_RETRY);
      case Refusal.AppBusy(Duration retry) ->
          of(429, "busy", "Busy", "The app has too much to do at the moment.").retry(retry);
      case Refusal.NoAnswerInTime(String app, Duration waited) ->
          of(
              504,
              "no-answer",
              "No answer in time",
              app + " did not answer within " + waited.toSeconds() + " seconds.");
      case Refusal.StoreAway(Duration retry) ->
          of(
                  503,
                  "store-away",
                  "Saved instances cannot be reached at the moment",
                  "Nothing is lost; try again in a moment.")
              .retry(retry);
      case Refusal.FromApp(AppReply.Problem said) -> said(said);
      case Refusal.Fault(String incident) ->
          new Problem(500, "fault", "Something went wrong here", "", incident, Map.of());
    };
  }

  private static Problem said(AppReply.Problem said) {
    Problem problem =
        new Problem(
            said.status(), said.type(), said.title(), said.detail(), said.incident(), Map.of());
    return said.status() == 503 ? problem.retry(VERTICLE_RETRY) : problem;
  }

  private static Problem of(int status, String slug, String title, String detail) {
    return new Problem(status, slug, title, detail, "", Map.of());
  }

  private Problem with(CharSequence header, String value) {
    return new Problem(status, slug, title, detail, incident, Map.of(header, value));
  }

  // Whole seconds, at least one: zero would ask for a busy loop.
  private Problem retry(Duration after) {
    long seconds = Math.max(1, after.plusMillis(999).toSeconds());
    return with(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
  }
}
