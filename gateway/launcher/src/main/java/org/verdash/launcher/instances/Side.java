package org.verdash.launcher.instances;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Caller;
import org.verdash.app.UserMessage;
import org.verdash.state.Instance;
import org.verdash.state.InstanceState;

/**
 * What stands on one side of a comparison, if it can.
 *
 * @param wanted what was asked for: an id, or an id and {@code @revision}; empty for nothing yet
 * @param state its values; null when it cannot be shown
 * @param why why it cannot be shown; empty when it can, or when nothing was asked for
 * @param known whether there is such an instance, whatever of it was asked for
 */
record Side(String wanted, @Nullable InstanceState state, String why, boolean known) {

  /** Finds it for somebody; whatever stands in an address gives a side. */
  static Side of(String wanted, Caller who, Shelf shelf) {
    if (wanted.isEmpty()) {
      return new Side("", null, "", false);
    }
    try {
      return new Side(wanted, shelf.values(who, id(wanted), revision(wanted)), "", true);
    } catch (UserMessage message) {
      String why = String.valueOf(message.getMessage());
      return new Side(wanted, null, why, isKnown(wanted, who, shelf));
    }
  }

  private static boolean isKnown(String wanted, Caller who, Shelf shelf) {
    try {
      return revision(wanted) != Shelf.NOW
          && shelf.values(who, id(wanted), Shelf.NOW).instance().deletedAt() == null;
    } catch (UserMessage nothingThere) {
      return false;
    }
  }

  Optional<InstanceState> shown() {
    return Optional.ofNullable(state);
  }

  String id() {
    return id(wanted);
  }

  /** The revision, or {@link Shelf#NOW}. */
  long revision() {
    return revision(wanted);
  }

  /** What it is called; empty when nothing is shown. */
  String name() {
    return shown().map(InstanceState::instance).map(Instance::name).orElse("") + suffix();
  }

  private String suffix() {
    return state == null || revision() == Shelf.NOW ? "" : ", " + words(revision());
  }

  /** What a revision is called in a sentence. */
  static String words(long revision) {
    return revision == 0 ? "before anything was saved" : "revision " + revision;
  }

  /** The id in what was asked for. */
  static String id(String wanted) {
    int at = wanted.indexOf('@');
    return at < 0 ? wanted : wanted.substring(0, at);
  }

  private static long revision(String wanted) {
    int at = wanted.indexOf('@');
    if (at < 0) {
      return Shelf.NOW;
    }
    String number = wanted.substring(at + 1);
    return number.matches("[0-9]{1,18}") ? Long.parseLong(number) : Long.MAX_VALUE;
  }
}
