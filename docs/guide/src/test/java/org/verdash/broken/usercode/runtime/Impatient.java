package org.verdash.broken.usercode.runtime;

import org.verdash.broken.usercode.app.Callback;

/** Runs an author's code where it stands. */
final class Impatient {
  void answer(Callback callback) {
    callback.body().run();
  }
}
