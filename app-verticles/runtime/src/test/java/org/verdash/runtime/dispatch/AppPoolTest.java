package org.verdash.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;

class AppPoolTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private static final Duration SHORT = Duration.ofSeconds(1);

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 7); // It may overflow.
  private final AppPool pool = pool(1, 2);

  private AppPool pool(int concurrency, int queue) {
    return new AppPool(
        "sales",
        new App.Limits(concurrency, queue, LONG, false),
        AppPoolTest.class.getClassLoader(),
        nanos::get);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  /** Writes down its ending; runs until it is let go or interrupted. */
  private static final class Work implements AppPool.Task {
    final CountDownLatch began = new CountDownLatch(1);
    final CountDownLatch go = new CountDownLatch(1);
    final CountDownLatch over = new CountDownLatch(1);
    final List<String> endings = new CopyOnWriteArrayList<>();
    volatile String thread = "";

    @Override
    public void run(AppPool.Time time) {
      thread = Thread.currentThread().getName();
      began.countDown();
      try {
        go.await();
        endings.add("done");
      } catch (InterruptedException e) {
        endings.add("interrupted");
      }
      over.countDown();
    }

    @Override
    public void late() {
      endings.add("late");
    }

    @Override
    public void dropped() {
      endings.add("dropped");
    }

    Work free() {
      go.countDown();
      return this;
    }
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void runsOnAThreadOfTheApp() throws Exception {
    Work work = new Work().free();
    assertThat(pool.submit(work, LONG)).isTrue();
    await(work.over);
    assertThat(work.thread).isEqualTo("app-sales-1");
    assertThat(work.endings).containsExactly("done");
  }

  @Test
  void whatIsTooMuchIsRefusedAndToldNothing() throws Exception {
    Work first = new Work();
    Work refused = new Work();
    pool.submit(first, LONG);
    await(first.began);
    assertThat(pool.submit(new Work(), LONG)).isTrue();
    assertThat(pool.submit(new Work(), LONG)).isTrue();
    assertThat(pool.submit(refused, LONG)).isFalse();
    assertThat(refused.endings).isEmpty();
  }

  @Test
  void aQueueOfNoneTakesWhatAThreadIsFreeFor() throws Exception {
    try (AppPool direct = pool(2, 0)) {
      Work first = new Work();
      Work second = new Work();
      assertThat(direct.submit(first, LONG)).isTrue();
      assertThat(direct.submit(second, LONG)).isTrue();
      assertThat(direct.submit(new Work(), LONG)).isFalse();
    }
  }

  @Test
  void thereAreMoreThreadsThanProcessorsOnlyWhileCallsWaitForOne() throws Exception {
    int processors = Runtime.getRuntime().availableProcessors();
    try (AppPool wide = pool(processors + 2, 10)) {
      for (int i = 0; i < processors; i++) {
        Work work = new Work();
        wide.submit(work, LONG);
        await(work.began);
      }
      Work waiting = new Work();
      wide.submit(waiting, LONG);
      wide.look();
      assertThat(waiting.began.getCount()).isOne();
      nanos.addAndGet(Duration.ofMillis(21).toNanos());
      wide.look();
      await(waiting.began);
    }
  }

  @Test
  void anAppGetsAllItsThreadsBeforeAnybodyIsRefused() throws Exception {
    int processors = Runtime.getRuntime().availableProcessors();
    try (AppPool wide = pool(processors + 1, 1)) {
      for (int i = 0; i < processors + 2; i++) {
        assertThat(wide.submit(new Work(), LONG)).isTrue();
      }
      assertThat(wide.submit(new Work(), LONG)).isFalse();
    }
  }

  @Test
  void whatRunsTooLongIsToldAndInterruptedOnce() throws Exception {
    Work work = new Work();
    pool.submit(work, SHORT);
    await(work.began);
    untilLate();
    pool.look();
    pool.look();
    await(work.over);
    assertThat(work.endings).containsExactlyInAnyOrder("late", "interrupted");
  }

  @Test
  void anInterruptDoesNotReachTheNextTaskOfTheThread() throws Exception {
    for (int i = 0; i < 50; i++) {
      Work slow = new Work();
      Work next = new Work();
      pool.submit(slow, SHORT);
      await(slow.began);
      untilLate();
      pool.submit(next, LONG);
      slow.free();
      pool.look();
      await(next.began);
      await(next.free().over);
      assertThat(next.endings).containsExactly("done");
    }
  }

  @Test
  void whatWaitsTooLongIsToldWhileTheThreadIsTakenAndMakesRoom() throws Exception {
    Work stuck = new Work();
    Work waiting = new Work();
    pool.submit(stuck, LONG);
    await(stuck.began);
    pool.submit(waiting, SHORT);
    pool.submit(new Work(), LONG);
    assertThat(pool.submit(new Work(), LONG)).isFalse();
    untilLate();
    pool.look();
    assertThat(waiting.endings).containsExactly("late");
    assertThat(stuck.endings).isEmpty();
    assertThat(pool.submit(new Work(), LONG)).isTrue();
  }

  @Test
  void whatHasNoTimeLeftDoesNotRun() throws Exception {
    Work work = new Work().free();
    Work after = new Work().free();
    pool.submit(work, Duration.ofMillis(-1));
    pool.submit(after, LONG);
    await(after.over);
    assertThat(work.endings).containsExactly("late");
  }

  @Test
  void closingDropsWhatWaitsAndEndsWhatRuns() throws Exception {
    Work running = new Work();
    Work waiting = new Work();
    pool.submit(running, LONG);
    await(running.began);
    pool.submit(waiting, LONG);
    pool.close();
    await(running.over);
    assertThat(running.endings).containsExactlyInAnyOrder("late", "interrupted");
    assertThat(waiting.endings).containsExactly("dropped");
    assertThat(pool.submit(new Work(), LONG)).isFalse();
  }

  private void untilLate() {
    nanos.addAndGet(SHORT.toNanos() + 1);
  }
}
