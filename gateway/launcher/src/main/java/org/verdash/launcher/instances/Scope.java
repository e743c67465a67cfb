package org.verdash.launcher.instances;

import java.util.List;
import java.util.stream.Stream;
import org.verdash.app.Caller;
import org.verdash.state.InstanceAccess;
import org.verdash.state.InstanceQuery;

/** Which instances a page lists, in the order of the tabs. */
enum Scope {
  MINE(InstanceQuery.Scope.MINE, "/", "Mine", "Everything that you have saved, the newest first."),
  SHARED(
      InstanceQuery.Scope.SHARED,
      "/shared",
      "Shared with me",
      "What others let you see, or work with."),
  RECENT(
      InstanceQuery.Scope.RECENT, "/recent", "Recent", "What has changed last, yours or shared."),
  STARRED(InstanceQuery.Scope.STARRED, "/starred", "Starred", "What you keep at hand."),
  DELETED(
      InstanceQuery.Scope.DELETED,
      "/deleted",
      "Deleted",
      "What you have deleted can be brought back for 30 days."),
  ALL(InstanceQuery.Scope.ALL, "/all", "Everybody's", "All instances of this house.");

  private final InstanceQuery.Scope stored;
  private final String path;
  private final String title;
  private final String sentence;

  Scope(InstanceQuery.Scope stored, String path, String title, String sentence) {
    this.stored = stored;
    this.path = path;
    this.title = title;
    this.sentence = sentence;
  }

  String path() {
    return path;
  }

  String title() {
    return title;
  }

  String sentence() {
    return sentence;
  }

  /** Those that there are for somebody. */
  static List<Scope> open(Caller who) {
    return Stream.of(values()).filter(scope -> scope != ALL || isAdmin(who)).toList();
  }

  /** The store's word for it; what only administrators see is for others what is theirs. */
  InstanceQuery.Scope of(Caller who) {
    return this == ALL && !isAdmin(who) ? InstanceQuery.Scope.MINE : stored;
  }

  private static boolean isAdmin(Caller who) {
    return who.has(InstanceAccess.ADMIN);
  }
}
