package org.verdash.benchmarks;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.verdash.benchmarks.load.Request;
import org.verdash.benchmarks.serve.BenchApps;

/** Callbacks on saved instances: each of them changes one property, which is on the disk then. */
record Saving(House house, Rows rows) {
  private static final int INSTANCES = 64;
  private static final int WRITERS = 32;
  private static final double LEAST_PER_SECOND = 2_000;
  private static final double LEAST_SHARE = 0.5;
  private static final double LEAST_OPENING = 1 / 1.5;

  void measure(Request hello) throws IOException {
    List<Request> distinct = new ArrayList<>();
    for (int number = 0; number < INSTANCES; number++) {
      distinct.add(house.callback(house.instance(), number));
    }
    Race.Result each = rows.race().run(Race.of(distinct), Race.of(hello));
    rows.add("callback that saves, 64 instances", "1/s", each, 0.20);
    hammered();
    opened();
  }

  // One after the other, so that the rates tell how long an opening takes.
  private void opened() throws IOException {
    String instance = house.instance("opened", BenchApps.openedWish());
    Race.Rate saved = openings(house.opening(instance));
    Race.Result result = rows.race().run(saved, openings(house.opening("opened")));
    rows.add("opening 200 saved properties, beside none", "1/s", result, LEAST_OPENING);
  }

  private static Race.Rate openings(List<Request> requests) {
    Race.Rate rate = Race.of(requests, 1, answers -> {});
    return time -> rate.over(time) / requests.size();
  }

  // A change that was answered must be in the log; one that nobody waited for any more may be.
  private void hammered() throws IOException {
    String instance = house.instance();
    List<Request> writers = new ArrayList<>();
    for (int number = 0; number < WRITERS; number++) {
      writers.add(house.callback(instance, number));
    }
    AtomicLong answered = new AtomicLong();
    Vertx vertx = Vertx.vertx();
    try (BareDatabase bare = BareDatabase.of(vertx, house.data())) {
      Race.Rate writing = Race.of(writers, WRITERS, answered::addAndGet);
      Race.Result result = rows.race().run(writing, time -> bare.updates(WRITERS, time));
      long logged = bare.changes(instance.substring(instance.lastIndexOf('/') + 1));
      if (logged < answered.get()) {
        throw new IOException(answered + " changes were answered, but " + logged + " logged");
      }
      double least = Math.max(LEAST_PER_SECOND, LEAST_SHARE * result.baseline());
      Row.Goal goal = new Row.Goal(">= 0.5 and 2,000/s", result.value() >= least);
      String name = "changes of one instance, 32 writers";
      rows.add(new Row(name, result.value(), "1/s", result.baseline(), result.ratio(), goal));
    } finally {
      vertx.close().await();
    }
  }
}
