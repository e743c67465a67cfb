package org.verdash.launcher.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.verdash.runtime.dispatch.AppMeters;
import org.verdash.runtime.dispatch.AppPool;

/** Counts the calls of all apps of a node, and shows them as Prometheus reads them. */
public final class PrometheusMeters implements AppMeters {

  private static final Duration[] BOUNDS =
      Stream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** Begins with what the JVM tells of itself. */
  public PrometheusMeters() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
  }

  /** Returns all numbers in Prometheus' text format; takes some milliseconds. */
  public String text() {
    return registry.scrape();
  }

  @Override
  public AppMeter listen(String app, AppPool pool) {
    return new Heard(app, pool);
  }

  private final class Heard implements AppMeter {

    private final String app;
    private final List<Meter> mine = new CopyOnWriteArrayList<>();
    private final Counter late;
    private final Counter refused;

    Heard(String app, AppPool pool) {
      this.app = app;
      this.late = count("verdash.app.late", "Calls over their deadline.");
      this.refused = count("verdash.app.refused", "Calls that found the queue full.");
      gauge("verdash.app.queue", "Calls that wait for a thread.", pool, AppPool::waiting);
      gauge("verdash.app.threads", "Threads of the app.", pool, AppPool::size);
      gauge("verdash.app.threads.busy", "Threads of the app at work.", pool, AppPool::busy);
    }

    private Counter count(String name, String about) {
      return keep(Counter.builder(name).description(about).tag("app", app).register(registry));
    }

    private void gauge(String name, String about, AppPool pool, ToDoubleFunction<AppPool> value) {
      keep(Gauge.builder(name, pool, value).description(about).tag("app", app).register(registry));
    }

    private <T extends Meter> T keep(T meter) {
      mine.add(meter);
      return meter;
    }

    @Override
    public CallbackMeter callback(String output) {
      Timer runs =
          keep(
              Timer.builder("verdash.callback")
                  .description("Runs of a callback.")
                  .tags("app", app, "callback", output)
                  .serviceLevelObjectives(BOUNDS)
                  .register(registry));
      Counter messages = errors(output, "message");
      Counter faults = errors(output, "fault");
      return (nanos, ending) -> {
        runs.record(nanos, TimeUnit.NANOSECONDS);
        switch (ending) {
          case ANSWER -> {}
          case MESSAGE -> messages.increment();
          case FAULT -> faults.increment();
        }
      };
    }

    private Counter errors(String output, String kind) {
      return keep(
          Counter.builder("verdash.callback.errors")
              .description("Runs that ended in a message for the person, or in a fault.")
              .tags("app", app, "callback", output, "kind", kind)
              .register(registry));
    }

    @Override
    public void late() {
      late.increment();
    }

    @Override
    public void refused() {
      refused.increment();
    }

    // An app that is gone must not be seen any longer, nor be kept in memory.
    @Override
    public void close() {
      mine.forEach(registry::remove);
    }
  }
}
