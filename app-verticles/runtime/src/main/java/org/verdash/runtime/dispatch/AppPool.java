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
 *
 * <p>Callbacks that compute are done soonest by no more threads than there are processors; more
 * would only wake each other. So there are more only while calls wait and no thread takes one,
 * which is when callbacks wait for something themselves.
 */
public final class AppPool implements AutoCloseable {
  private static final long IDLE_SECONDS = 30;

  /** Longer than a busy machine keeps a thread from running that only computes. */
  private static final long STUCK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  /** So that callbacks that wait now and then do not make and end threads all the time. */
  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final LongSupplier nanos;
  private final ThreadPoolExecutor threads;
  private final int most;
  private final int lean;
  private final Set<Run> known = ConcurrentHashMap.newKeySet();
  private volatile long takenNanos;
  private volatile long grownNanos;

  /**
   * A pool without threads yet, named after the app, whose code finds its classes by the loader.
   */
  public AppPool(String app, App.Limits limits, ClassLoader loader) {
    this(app, limits, loader, System::nanoTime);
  }

  AppPool(String app, App.Limits limits, ClassLoader loader, LongSupplier nanos) {
    this.nanos = nanos;
    this.takenNanos = nanos.getAsLong();
    this.grownNanos = takenNanos;
    this.most = limits.concurrency();
    this.lean =
        limits.queue() == 0 ? most : Math.min(most, Runtime.getRuntime().availableProcessors());
    BlockingQueue<Runnable> queue =
        limits.queue() == 0 ? new SynchronousQueue<>() : new LinkedBlockingQueue<>(limits.queue());
    threads =
        new ThreadPoolExecutor(
            lean, lean, IDLE_SECONDS, TimeUnit.SECONDS, queue, factory(app, loader));
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

  /** How many tasks wait for a thread. */
  public int waiting() {
    return threads.getQueue().size();
  }

  /** How many threads there are. */
  public int size() {
    return threads.getPoolSize();
  }

  /** How many threads are at work, roughly. */
  public int busy() {
    return threads.getActiveCount();
  }

  /** A piece of work and its other endings, of which exactly one is told. */
  public interface Task {
    /**
     * Does the work on one of the pool's threads; must not throw.
     *
     * @param time may be shortened by the work
     */
    void run(Time time);

    /** The time is over: the work was interrupted, or waited too long to begin. Must not block. */
    void late();

    /** The pool closed before the work began. Must not block. */
    void dropped();
  }

  /** The time that a task has. */
  @FunctionalInterface
  public interface Time {
    /** Ends sooner: so long after the task came. Never later than was said then. */
    void atMost(Duration longest);
  }

  /** One task that may have to be ended. */
  private final class Run implements Runnable, Time {
    private final Task task;
    private final long beganNanos;
    private volatile long endNanos;
    private @Nullable Thread thread;
    private boolean over;

    Run(Task task, Duration longest) {
      this.task = task;
      this.beganNanos = nanos.getAsLong();
      this.endNanos = beganNanos + longest.toNanos();
    }

    @Override
    public void atMost(Duration longest) {
      long sooner = beganNanos + longest.toNanos();
      if (sooner - endNanos < 0) {
        endNanos = sooner;
      }
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
        task.run(this);
      } finally {
        end();
      }
    }

    private synchronized boolean begin() {
      takenNanos = nanos.getAsLong();
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
      }
      known.remove(this);
      threads.remove(this);
      if (closing && !began) {
        task.dropped();
      } else {
        task.late();
      }
      interrupt();
    }

    // After the ending was told: what the interrupted work throws must not be told first.
    private synchronized void interrupt() {
      if (thread != null) {
        thread.interrupt();
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
    Run run = new Run(task, longest);
    known.add(run);
    boolean taken = execute(run) || executeOnMore(run);
    if (!taken) {
      known.remove(run);
    }
    return taken;
  }

  private boolean execute(Run run) {
    try {
      threads.execute(run);
      return true;
    } catch (RejectedExecutionException full) {
      return false;
    }
  }

  // The queue is full: whoever comes now is not refused while the app may have another thread.
  private synchronized boolean executeOnMore(Run run) {
    threads.setMaximumPoolSize(most);
    boolean taken = execute(run);
    threads.setCorePoolSize(most);
    return taken;
  }

  private synchronized void grow(int wanted) {
    int size = Math.min(most, Math.max(wanted, threads.getMaximumPoolSize()));
    threads.setMaximumPoolSize(size);
    threads.setCorePoolSize(size);
  }

  private synchronized void shrink() {
    if (threads.getMaximumPoolSize() > lean) {
      threads.setCorePoolSize(lean);
      threads.setMaximumPoolSize(lean);
    }
  }

  private void fit(long nowNanos) {
    int waiting = threads.getQueue().size();
    if (waiting > 0 && nowNanos - takenNanos > STUCK_NANOS) {
      grownNanos = nowNanos;
      grow(threads.getPoolSize() + waiting);
    } else if (threads.getActiveCount() > lean) {
      grownNanos = nowNanos;
    } else if (waiting == 0 && nowNanos - grownNanos > QUIET_NANOS) {
      shrink();
    }
  }

  /**
   * Ends what takes too long or waited too long, and makes the threads as many as are needed; to be
   * called every few milliseconds while anything runs or waits.
   */
  public void look() {
    long now = nanos.getAsLong();
    fit(now);
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
