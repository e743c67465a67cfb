package org.verdash.launcher.dev;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonWriter;
import org.verdash.runtime.dev.DevBundles;
import org.verdash.runtime.dev.Workshop;

/** What the pages of an app that is worked on are told. Thread-safe. */
public final class WorkedOn {
  private static final String ASSETS = "/assets/";

  private final DevBundles bundles;
  // A page of an earlier run of the same app must not take this run's first build for its own.
  private final String run = "dev-" + Integer.toHexString(ThreadLocalRandom.current().nextInt());
  private final AtomicInteger builds = new AtomicInteger();
  private final Map<String, Path> styles = new TreeMap<>();
  private @Nullable Map<String, String> trouble;
  private int troubles;

  /** An app of which nothing has changed yet. */
  public WorkedOn(DevBundles bundles) {
    this.bundles = bundles;
  }

  /** The workshop of the next build. */
  public Workshop next() {
    return new Build(this, run + "-" + builds.incrementAndGet());
  }

  /** A new build is served: everything told before is over. */
  public synchronized void served() {
    styles.clear();
    trouble = null;
  }

  /** There is no new build. */
  public synchronized void failed(Trouble why) {
    trouble = why.told(run + "-" + ++troubles);
  }

  /** Style sheets among its assets have other contents; the page swaps them in place. */
  public synchronized void styled(Iterable<Path> files) {
    for (Path file : files) {
      String name = file.toString().replace('\\', '/');
      styles.put(name.substring(name.lastIndexOf(ASSETS) + ASSETS.length()), file);
    }
    trouble = null;
  }

  /** Whether a change of this file needs no new build. */
  public static boolean isStyle(Path file) {
    String name = file.toString().replace('\\', '/');
    return name.endsWith(".css") && name.contains(ASSETS) && Files.exists(file);
  }

  private synchronized Buffer told(String build) {
    JsonWriter out = new JsonWriter().object().name("reloadHash").text(build);
    out.name("hard").bool(!styles.isEmpty());
    out.name("packages").value(List.of());
    out.name("files").array();
    styles.forEach(
        (path, file) ->
            out.object()
                .name("url")
                .text(path)
                .name("modified")
                .number(file.toFile().lastModified())
                .name("is_css")
                .bool(true)
                .endObject());
    out.endArray();
    return out.name("problem").value(trouble).endObject().toBuffer();
  }

  private synchronized Optional<Path> style(String path) {
    return Optional.ofNullable(styles.get(path));
  }

  private record Build(WorkedOn app, String build) implements Workshop {
    @Override
    public DevBundles bundles() {
      return app.bundles;
    }

    @Override
    public Buffer changes() {
      return app.told(build);
    }

    @Override
    public Optional<byte[]> changed(String path) throws IOException {
      Optional<Path> file = app.style(path);
      return file.isEmpty() ? Optional.empty() : Optional.of(Files.readAllBytes(file.get()));
    }
  }
}
