package org.verdash.runtime.dev;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppReply;
import org.verdash.runtime.dispatch.Witness;

/**
 * Tells a page's author everything: what was thrown and where, and how long a callback took, from
 * which the renderer makes the times of its callback graph. Thread-safe.
 */
public final class AuthorsWitness implements Witness {
  /** What the renderer takes for the time that the server needed. */
  private static final String SERVER = "__dash_server";

  private final ErrorCards cards;

  /**
   * A witness of an app.
   *
   * @param classes where the app's classes are from
   */
  public AuthorsWitness(ClassLoader classes) {
    this.cards = new ErrorCards(classes);
  }

  @Override
  public AppReply told(AppReply.Problem problem, @Nullable Throwable cause) {
    return cards.answer(problem, cause);
  }

  @Override
  public AppReply timed(AppReply reply, Duration took) {
    return reply instanceof AppReply.Answer answer
        ? new AppReply.Answer(timed(answer.head(), took), answer.body())
        : reply;
  }

  private static AppReply.Head timed(AppReply.Head head, Duration took) {
    Map<String, Duration> timings = new HashMap<>(head.timings());
    timings.put(SERVER, took);
    return new AppReply.Head(
        head.status(),
        head.type(),
        head.headers(),
        head.cookies(),
        head.cache(),
        head.csp(),
        timings,
        head.savedRevision());
  }
}
