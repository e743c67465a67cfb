package org.verdash.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.verdash.benchmarks.load.Load;
import org.verdash.benchmarks.load.Request;

/** An app used at a steady rate, alone and beside two callbacks of another app that loop. */
record Neighbour(House house, int rounds, Duration slice) {
  private static final int CONNECTIONS = 8;
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final int LOOPS = 2;

  /** 99th percentiles in milliseconds: beside the loops, alone, and the median difference. */
  record P99(double beside, double alone, double more) {}

  P99 measure() throws IOException, InterruptedException {
    Request used = house.callback("small", 7);
    Request loop = house.callback("looper", (int) slice.plusSeconds(1).toMillis());
    List<Double> alone = new ArrayList<>();
    List<Double> beside = new ArrayList<>();
    List<Double> more = new ArrayList<>();
    p99(used);
    for (int i = 0; i < rounds; i++) {
      double quiet = p99(used);
      List<Thread> loops = start(loop);
      double noisy = p99(used);
      for (Thread thread : loops) {
        thread.join();
      }
      alone.add(quiet);
      beside.add(noisy);
      more.add(noisy - quiet);
    }
    return new P99(Race.median(beside), Race.median(alone), Race.median(more));
  }

  private double p99(Request request) throws IOException {
    return new Load(request, CONNECTIONS, PAUSE).run(slice).p99().toNanos() / 1e6;
  }

  private static List<Thread> start(Request loop) {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < LOOPS; i++) {
      threads.add(Thread.ofPlatform().start(() -> once(loop)));
    }
    return threads;
  }

  private static void once(Request loop) {
    try {
      new Load(loop, 1).once();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
