package org.verdash.runtime.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;

/**
 * The threads on which one app's code runs: platform threads, as many as the app may use at once,
 * made when they are needed. Whatever runs too long is interrupted. Thread-safe.
 */
public final class AppPool implements AutoCloseable {
  private static final long IDLE_SECONDS = 30;

  private final ThreadPoolExecutor threads;
  private final Set<Run> running = ConcurrentHashMap.newKeySet();

  /**
   * A pool without threads yet, named after the app, whose code finds its classes by the loader.
   */
  public AppPool(String app, App.Limits limits, ClassLoader loader) {
    int size = limits.concurrency();
    BlockingQueue<Runnable> queue =
        limits.queue() == 0 ? new SynchronousQueue<>() : new LinkedBlockingQueue<>(limits.queue());
    threads =
        new ThreadPoolExecutor(
            size, size, IDLE_SECONDS, TimeUnit.SECONDS, queue, factory(app, loader));
    threads.allowCoreThreadTimeOut(true);
  }

  private static ThreadFactory factory(String app, ClassLoader loader) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, "app-" + app + '-' + count.incrementAndGet());
      thread.setDaemon(true);
      thread.setContextClassLoader(loader);
      return thread;
    };
  }

  /** One task that may have to be ended. */
  private static final class Run {
    private final Runnable late;
    private final long endNanos;
    private @Nullable Thread thread;

    Run(Thread thread, long endNanos, Runnable late) {
      this.thread = thread;
      this.endNanos = endNanos;
      this.late = late;
    }

    synchronized void interrupt() {
      if (thread != null) {
        thread.interrupt();
      }
    }

    // After this nobody interrupts the thread any more: it may already run somebody else's task.
    synchronized void done() {
      thread = null;
      Thread.interrupted();
    }
  }

  /**
   * Runs a task.
   *
   * @param longest after it the task's thread is interrupted and {@code late} runs; a task that
   *     waited longer than this for a thread does not run any more
   * @param late runs on the thread that calls {@link #interruptLate}, or on the pool
   * @return whether the task was taken; false when the queue is full or the pool closed
   */
  public boolean submit(Runnable task, Duration longest, Runnable late) {
    long endNanos = System.nanoTime() + longest.toNanos();
    try {
      threads.execute(() -> run(task, endNanos, late));
      return true;
    } catch (RejectedExecutionException full) {
      return false;
    }
  }

  private void run(Runnable task, long endNanos, Runnable late) {
    if (System.nanoTime() - endNanos > 0) {
      late.run();
      return;
    }
    Run run = new Run(Thread.currentThread(), endNanos, late);
    running.add(run);
    try {
      task.run();
    } finally {
      running.remove(run);
      run.done();
    }
  }

  /** Interrupts what has run too long; to be called every now and then. */
  public void interruptLate() {
    long now = System.nanoTime();
    List<Run> late = running.stream().filter(run -> now - run.endNanos > 0).toList();
    for (Run run : late) {
      if (running.remove(run)) {
        run.interrupt();
        run.late.run();
      }
    }
  }

  /** Waits for what runs until the time is over, then interrupts it. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
