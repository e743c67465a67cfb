package org.verdash.gateway.page;

import java.time.Duration;

/** Why a person does not see the page they asked for; each case has its status and its words. */
public sealed interface ProblemView {

  /** Returns the HTTP status that belongs to the page. */
  int status();

  /** Nothing is served under this path. */
  record NotFound() implements ProblemView {
    @Override
    public int status() {
      return 404;
    }
  }

  /**
   * Only people who are signed in may open this.
   *
   * @param returnTo path to come back to
   */
  record SignInNeeded(String returnTo) implements ProblemView {
    @Override
    public int status() {
      return 401;
    }
  }

  /**
   * This person may not open it.
   *
   * @param user name of the person; empty when nobody is signed in
   * @param returnTo path to come back to after signing in as somebody else
   */
  record Forbidden(String user, String returnTo) implements ProblemView {
    @Override
    public int status() {
      return 403;
    }
  }

  /**
   * The request came under a host name that is not ours.
   *
   * @param host the name it came under
   */
  record WrongHost(String host) implements ProblemView {
    @Override
    public int status() {
      return 421;
    }
  }

  /**
   * The app is known but no node runs it now; the page asks again by itself.
   *
   * @param retryAfter when to ask first, at least a second
   */
  record NotRunning(Duration retryAfter) implements ProblemView {
    @Override
    public int status() {
      return 503;
    }
  }

  /**
   * The app may run, but what was saved of it cannot be read now; the page asks again by itself.
   *
   * @param retryAfter when to ask first, at least a second
   */
  record StoreAway(Duration retryAfter) implements ProblemView {
    @Override
    public int status() {
      return 503;
    }
  }

  /**
   * We failed.
   *
   * @param incident number under which it stands in the log; empty without one
   */
  record Failed(String incident) implements ProblemView {
    @Override
    public int status() {
      return 500;
    }
  }

  /** A one-time sign-in link was opened a second time, or too late. */
  record LinkUsed() implements ProblemView {
    @Override
    public int status() {
      return 401;
    }
  }

  /**
   * Anything else.
   *
   * @param status HTTP status
   * @param title a few words
   * @param detail a sentence for the person
   */
  record Other(int status, String title, String detail) implements ProblemView {}
}
