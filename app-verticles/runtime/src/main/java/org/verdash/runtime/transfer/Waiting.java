package org.verdash.runtime.transfer;

import io.vertx.core.Future;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.verdash.app.UserMessage;
import org.verdash.state.StateException;

/** Waits for the store, on a thread that may wait. */
final class Waiting {
  static final String GONE = "This file is no longer here. Please choose it again.";

  /** The store's own patience ends before. */
  private static final int LONGEST_SECONDS = 30;

  private Waiting() {}

  /**
   * What the store answers.
   *
   * @throws UserMessage when the file is not there or there are too many
   * @throws IOException when the store cannot be asked, or the thread is interrupted
   */
  static <T> T answer(Future<T> asked) throws IOException {
    try {
      return asked.toCompletionStage().toCompletableFuture().get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the callback was stopped");
    } catch (ExecutionException e) {
      throw told(e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("The state store did not answer in time.", e);
    }
  }

  private static IOException told(@Nullable Throwable cause) {
    if (!(cause instanceof StateException state)) {
      return new IOException(cause);
    }
    return switch (state.reason()) {
      case NO_SUCH_FILE -> throw new UserMessage(GONE);
      case QUOTA ->
          throw new UserMessage(
              "You have as many files here as may be kept; they go by themselves after a while.");
      default -> new IOException(state.sentence(), state);
    };
  }
}
