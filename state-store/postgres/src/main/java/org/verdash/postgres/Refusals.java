package org.verdash.postgres;

import io.vertx.pgclient.PgException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verdash.state.StateException;
import org.verdash.state.StateException.Reason;

/** What a failure of the database means to who asked. */
final class Refusals {
  /** The server goes down, came up a moment ago, or had two of us wait for each other. */
  private static final Set<String> PASSING =
      Set.of("57P01", "57P02", "57P03", "57P05", "40001", "40P01", "53300");

  private static final String DISK_FULL = "53100";
  private static final String READ_ONLY = "25006";
  private static final String UNIQUE = "23505";

  /** Two stores saved one call at the same moment; asking again finds it in the log. */
  private static final String CHANGE_CALL = "change_call";

  private Refusals() {}

  /** Whether trying the same again may help, as far as the server can know. */
  static boolean passing(Throwable failure) {
    if (failure instanceof StateException) {
      return false;
    }
    if (failure instanceof PgException said) {
      return PASSING.contains(said.getSqlState()) || violates(failure, CHANGE_CALL);
    }
    // No answer of the server at all: the connection broke, or none was made.
    return true;
  }

  /** Whether one of several values is to blame, not the state of the database. */
  static boolean badValue(Throwable failure) {
    return failure instanceof PgException said
        && (said.getSqlState().startsWith("22") || said.getSqlState().equals("54000"));
  }

  static boolean violates(Throwable failure, String constraint) {
    return failure instanceof PgException said
        && UNIQUE.equals(said.getSqlState())
        && constraint.equals(said.getConstraint());
  }

  static StateException told(Throwable failure) {
    if (failure instanceof StateException told) {
      return told;
    }
    if (badValue(failure)) {
      return new StateException(
          Reason.BAD_VALUE, "A value cannot be saved: " + line(failure.getMessage()) + ".");
    }
    @Nullable String state = failure instanceof PgException said ? said.getSqlState() : null;
    if (DISK_FULL.equals(state)) {
      return unavailable("The database's disk is full.");
    }
    if (READ_ONLY.equals(state)) {
      return unavailable("The database is read-only.");
    }
    return state == null || PASSING.contains(state)
        ? unavailable("The database cannot be reached.")
        : unavailable("The database failed with SQL state " + state + ".");
  }

  private static StateException unavailable(String sentence) {
    return new StateException(Reason.UNAVAILABLE, sentence);
  }

  /** The server's own words, without the code that the driver adds. */
  private static String line(@Nullable String message) {
    String said = message == null ? "unknown" : message;
    return said.lines()
        .findFirst()
        .orElse(said)
        .replaceFirst("^ERROR: ", "")
        .replaceFirst(" \\([0-9A-Z]{5}\\)$", "");
  }
}
