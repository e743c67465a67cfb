package org.verdash.gateway.http;

import java.time.Duration;
import java.util.List;
import org.verdash.contract.AppReply;

/** Why a request is not answered as it was meant. */
public sealed interface Refusal {
  /** The Host header names nobody that lives here. */
  record WrongHost(String host) implements Refusal {}

  /** The path or a header is written in a way that no client of ours writes. */
  record Malformed(String what) implements Refusal {}

  /** Nobody is signed in, or no longer. */
  record SignInNeeded(String why) implements Refusal {}

  /** A token came that this house did not sign, or not for this. */
  record BadToken(String why) implements Refusal {}

  /** Another site sent the request with this person's cookie. */
  record CrossSite() implements Refusal {}

  /** Nothing is at this path. */
  record NotFound(String path) implements Refusal {}

  /** The caller is known but has no right to the app. */
  record Forbidden(String app, String user) implements Refusal {}

  /** The page was made for somebody else. */
  record OtherUser() implements Refusal {}

  /** The page's token is not one of ours, or belongs to another app. */
  record BadPageToken() implements Refusal {}

  /** The page's version of the app is gone, a newer one is there. */
  record AppUpdated(String app) implements Refusal {}

  /**
   * The path knows other methods.
   *
   * @param allowed never empty
   */
  record WrongMethod(String method, List<String> allowed) implements Refusal {}

  /** The body is not of the type that the path takes. */
  record WrongType(String wanted) implements Refusal {}

  /** The body is longer than the configured limit. */
  record TooLarge(long limitBytes) implements Refusal {}

  /** The app is known, but no verticle serves it now. */
  record NoVerticle(String app) implements Refusal {}

  /** A file is known by name, but nobody who has it is there now. */
  record FileAway(String path) implements Refusal {}

  /** The app's queue is full; nothing has run. */
  record AppBusy(Duration retryAfter) implements Refusal {}

  /** The app did not answer in time; the call may still run. */
  record NoAnswerInTime(String app, Duration waited) implements Refusal {}

  /** Too many wrong passwords. */
  record TooManySignIns(Duration retryAfter) implements Refusal {}

  /** The app says so itself. */
  record FromApp(AppReply.Problem problem) implements Refusal {}

  /**
   * A fault of ours; the log has it under the incident.
   *
   * @param incident as made by {@link Incident}
   */
  record Fault(String incident) implements Refusal {}
}
