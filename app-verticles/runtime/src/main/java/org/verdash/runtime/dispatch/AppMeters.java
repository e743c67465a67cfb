package org.verdash.runtime.dispatch;

/** Hears how the calls of apps go. Thread-safe; nothing in here may block or throw. */
public interface AppMeters {

  /** Hears nothing. */
  AppMeters NONE = (app, pool) -> AppMeter.DEAF;

  /** Begins to listen to an app, whose pool may be asked at any time until it is closed. */
  AppMeter listen(String app, AppPool pool);

  /** Hears one app. */
  interface AppMeter extends AutoCloseable {

    /** Hears nothing. */
    AppMeter DEAF =
        new AppMeter() {
          @Override
          public CallbackMeter callback(String output) {
            return (nanos, ending) -> {};
          }

          @Override
          public void late() {}

          @Override
          public void refused() {}

          @Override
          public void close() {}
        };

    /** Hears one callback, named as in the browser; to be asked once per callback. */
    CallbackMeter callback(String output);

    /** A call took longer than it may, or waited so long that it did not run. */
    void late();

    /** A call found the queue full. */
    void refused();

    /** Listens no more. */
    @Override
    void close();
  }

  /** Hears the runs of one callback. */
  @FunctionalInterface
  interface CallbackMeter {
    /** A run ended after so long. */
    void ran(long nanos, Ending ending);
  }

  /** How a run ended. */
  enum Ending {
    /** With an answer. */
    ANSWER,
    /** With a message for the person at the browser. */
    MESSAGE,
    /** With an exception that is a fault of the app. */
    FAULT
  }
}
