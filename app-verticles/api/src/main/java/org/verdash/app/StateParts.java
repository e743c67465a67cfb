package org.verdash.app;

import java.util.ArrayList;
import java.util.List;

/** The part of an app's builder that says what is remembered; used by one thread. */
public abstract sealed class StateParts extends PageParts permits App.Builder {
  private final List<Prop<?>> tracked = new ArrayList<>();
  private final List<Prop<?>> forgotten = new ArrayList<>();
  private final List<Prop<?>> inUrl = new ArrayList<>();
  private boolean trackingAll;
  private int schemaVersion = 1;

  StateParts() {}

  /**
   * Saved instances of the app remember these properties, whoever sets them: the person or a
   * callback. The id may be a pattern; then every component that it finds is remembered by its own
   * id. What happened rather than what is, such as {@code n_clicks}, cannot be remembered.
   */
  public App.Builder track(Prop<?>... props) {
    tracked.addAll(List.of(props));
    return self();
  }

  /** The same for a component that every row has: each row is remembered by its key. */
  public App.Builder track(Rows.Part<?, ?> part) {
    return track(part.each().prop());
  }

  /**
   * Saved instances remember every property that a callback reads or sets, but neither events nor
   * where in the app somebody is ({@code pathname}, {@code search}, {@code hash}, {@code href}).
   */
  public App.Builder trackAll() {
    trackingAll = true;
    return self();
  }

  /** What {@link #trackAll} leaves out. */
  public App.Builder doNotTrack(Prop<?>... props) {
    forgotten.addAll(List.of(props));
    return self();
  }

  /** The same for a component that every row has. */
  public App.Builder doNotTrack(Rows.Part<?, ?> part) {
    return doNotTrack(part.each().prop());
  }

  /**
   * Version of what the tracked properties mean, 1 by default. Raise it when values of earlier
   * instances do not fit any more: whoever opens one is asked first.
   *
   * @param version from 1; checked by {@link App.Builder#build}
   */
  public App.Builder schemaVersion(int version) {
    this.schemaVersion = version;
    return self();
  }

  /**
   * The page's address has what people make of these properties, so that a link to it, a bookmark
   * and the way back show the same again. What does not read as the property's type is left out.
   */
  public App.Builder inUrl(Prop<?>... props) {
    inUrl.addAll(List.of(props));
    return self();
  }

  final App.Memory memory(String app, List<Callback> callbacks) {
    if (!trackingAll) {
      AppChecks.requireOf(forgotten.isEmpty(), app, "doNotTrack(...) leaves out of trackAll()");
      return new App.Memory(tracked, schemaVersion, inUrl);
    }
    Tracking.without(callbacks, forgotten)
        .ifPresent(problem -> AppChecks.requireOf(false, app, problem));
    return new App.Memory(Tracking.with(callbacks, tracked, forgotten), schemaVersion, inUrl);
  }
}
