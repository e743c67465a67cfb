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
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;

/**
 * The threads on which one app's code runs: platform threads, as many as the app may use at once,
 * made when they are needed. Whatever runs too long is interrupted. Thread-safe.
 */
public final class AppPool implements AutoCloseable {
  private static final long IDLE_SECONDS = 30;

  private final LongSupplier nanos;
  private final ThreadPoolExecutor threads;
  private final Set<Run> known = ConcurrentHashMap.newKeySet();

  /**
   * A pool without threads yet, named after the app, whose code finds its classes by the loader.
   */
  public AppPool(String app, App.Limits limits, ClassLoader loader) {
    this(app, limits, loader, System::nanoTime);
  }

  AppPool(String app, App.Limits limits, ClassLoader loader, LongSupplier nanos) {
    this.nanos = nanos;
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

  /** A piece of work and its other endings, of which exactly one is told. */
  public interface Task {
    /** Does the work on one of the pool's threads; must not throw. */
    void run();

    /** The time is over: the work was interrupted, or waited too long to begin. Must not block. */
    void late();

    /** The pool closed before the work began. Must not block. */
    void dropped();
  }

  /** One task that may have to be ended. */
  private final class Run implements Runnable {
    private final Task task;
    private final long endNanos;
    private @Nullable Thread thread;
    private boolean over;

    Run(Task task, long endNanos) {
      this.task = task;
      this.endNanos = endNanos;
    }

    @Override
    public void run() {
      if (late(nanos.getAsLong())) {
        stop(false);
      }
      if (!begin()) {
        return;
      }
      try {
        task.run();
      } finally {
        end();
      }
    }

    private synchronized boolean begin() {
      thread = over ? null : Thread.currentThread();
      return !over;
    }

    // After this nobody interrupts the thread any more: it may already run somebody else's task.
    private synchronized void end() {
      over = true;
      thread = null;
      known.remove(this);
      Thread.interrupted();
    }

    boolean late(long nowNanos) {
      return nowNanos - endNanos > 0;
    }

    void stop(boolean closing) {
      boolean began;
      synchronized (this) {
        if (over) {
          return;
        }
        over = true;
        began = thread != null;
        if (thread != null) {
          thread.interrupt();
        }
      }
      known.remove(this);
      threads.remove(this);
      if (closing && !began) {
        task.dropped();
      } else {
        task.late();
      }
    }
  }

  /**
   * Runs a task.
   *
   * @param longest after it the task's thread is interrupted and the task is told that it is late;
   *     one that waited longer than this for a thread does not run any more
   * @return whether the task was taken; false when the queue is full or the pool closed, and then
   *     the task is told nothing
   */
  public boolean submit(Task task, Duration longest) {
    Run run = new Run(task, nanos.getAsLong() + longest.toNanos());
    known.add(run);
    try {
      threads.execute(run);
      return true;
    } catch (RejectedExecutionException full) {
      known.remove(run);
      return false;
    }
  }

  /** Ends what takes too long or waited too long; to be called every now and then. */
  public void interruptLate() {
    long now = nanos.getAsLong();
    known.stream().filter(run -> run.late(now)).toList().forEach(run -> run.stop(false));
  }

  /** Takes nothing more, drops what waits and interrupts what runs; does not wait for it. */
  @Override
  public void close() {
    threads.shutdown();
    List.copyOf(known).forEach(run -> run.stop(true));
    threads.shutdownNow();
  }
}
