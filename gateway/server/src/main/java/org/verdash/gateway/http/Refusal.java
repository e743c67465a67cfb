package org.verdash.gateway.http;

import java.time.Duration;
import java.util.List;
import org.verdash.contract.AppReply;

/** Why a request is not answered as it was meant. */
public sealed interface Refusal {
  /** It lies in who asks. */
  sealed interface OfCaller extends Refusal {}

  /** It lies in what is asked. */
  sealed interface OfRequest extends Refusal {}

  /** It lies on our side: in the app, or between us and it. */
  sealed interface OfApp extends Refusal {}

  /** The Host header names nobody that lives here. */
  record WrongHost(String host) implements OfRequest {}

  /** The path or a header is written in a way that no client of ours writes. */
  record Malformed(String what) implements OfRequest {}

  /** Nobody is signed in, or no longer. */
  record SignInNeeded(String why) implements OfCaller {}

  /** A token came that this house did not sign, or not for this. */
  record BadToken(String why) implements OfCaller {}

  /** The link to an instance is not ours, was taken back, or its time is over. */
  record BadLink(String why) implements OfCaller {}

  /** Whose token it is cannot be said now: its issuer's keys cannot be fetched. */
  record IssuerAway(String issuer) implements OfCaller {}

  /** Another site sent the request with this person's cookie. */
  record CrossSite() implements OfCaller {}

  /** Nothing is at this path. */
  record NotFound(String path) implements OfRequest {}

  /** The caller is known but has no right to the app. */
  record Forbidden(String app, String user) implements OfCaller {}

  /**
   * The caller may see what is asked for, but not do this with it.
   *
   * @param right the right that it takes, as a client reads it
   */
  record RightNeeded(String right) implements OfCaller {}

  /** The page was made for somebody else. */
  record OtherUser() implements OfCaller {}

  /** The page's token is not one of ours, or belongs to another app. */
  record BadPageToken() implements OfRequest {}

  /** The page's version of the app is gone, a newer one is there. */
  record AppUpdated(String app) implements OfApp {}

  /**
   * The path knows other methods.
   *
   * @param allowed never empty
   */
  record WrongMethod(String method, List<String> allowed) implements OfRequest {}

  /** The body is not of the type that the path takes. */
  record WrongType(String wanted) implements OfRequest {}

  /** The request is well formed, but what it wishes for cannot be; a sentence names the field. */
  record Unfit(String why) implements OfRequest {}

  /** The body is longer than the configured limit. */
  record TooLarge(long limitBytes) implements OfRequest {}

  /** The file is longer than the configured limit. */
  record FileTooLarge(long limitBytes) implements OfRequest {}

  /** The person has as many bytes of files here as may be kept. */
  record FilesFull() implements OfRequest {}

  /** The app is known, but no verticle serves it now. */
  record NoVerticle(String app) implements OfApp {}

  /** A file is known by name, but nobody who has it is there now. */
  record FileAway(String path) implements OfApp {}

  /** The app's queue is full; nothing has run. */
  record AppBusy(Duration retryAfter) implements OfApp {}

  /** The app did not answer in time; the call may still run. */
  record NoAnswerInTime(String app, Duration waited) implements OfApp {}

  /** What the house remembers cannot be reached now. */
  record StoreAway(Duration retryAfter) implements OfApp {}

  /** Too many wrong passwords. */
  record TooManySignIns(Duration retryAfter) implements OfCaller {}

  /** The app says so itself. */
  record FromApp(AppReply.Problem problem) implements OfApp {}

  /**
   * A fault of ours; the log has it under the incident.
   *
   * @param incident as made by {@link Incident}
   */
  record Fault(String incident) implements OfApp {}
}
