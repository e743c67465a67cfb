package org.verdash.e2e.apps;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.main;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Prop;
import org.verdash.dcc.Input;

/**
 * Gives back what it gets, together with the node it ran on. What starts with {@code stuck} stays
 * for ever where it runs first, and leaves a file there that names the node; elsewhere it is done
 * at once.
 */
public final class Relay implements AppFactory {
  /** The name is also its prefix. */
  public static final String NAME = "relay";

  private static final Prop<String> REPEATABLE = Input.value("repeatable");
  private static final Prop<String> ONCE = Input.value("once");
  private static final Prop<String> ECHO = text("echo");
  private static final Prop<String> DONE = text("done");

  /** For {@link java.util.ServiceLoader}. */
  public Relay() {}

  @Override
  public App create(AppHost host) {
    String node = host.config(settings -> settings.text("node", "alone"));
    Path marks = host.config(settings -> Path.of(settings.text("marks", "")));
    return App.named(NAME)
        .title("Relay")
        .deadline(Duration.ofMinutes(5))
        .layout(
            main(
                h1("Relay"),
                label("Repeatable").forId(REPEATABLE.id()),
                Input.of(REPEATABLE).value(""),
                label("Once").forId(ONCE.id()),
                Input.of(ONCE).value(""),
                p().id(ECHO.id()),
                p().id(DONE.id())))
        .callback(
            on(REPEATABLE).retryable().set(ECHO, (value, ctx) -> run(value, node, marks)),
            on(ONCE).set(DONE, (value, ctx) -> run(value, node, marks)))
        .build();
  }

  private static String run(String value, String node, Path marks)
      throws IOException, InterruptedException {
    if (value.startsWith("stuck") && isFirst(marks.resolve(value), node)) {
      new CountDownLatch(1).await();
    }
    // Work takes a moment, so that some of it is always under way.
    new CountDownLatch(1).await(5, TimeUnit.MILLISECONDS);
    return value + " on " + node;
  }

  private static boolean isFirst(Path mark, String node) throws IOException {
    Path draft = Files.createTempFile(mark.getParent(), "mark", "");
    Files.writeString(draft, node);
    try {
      Files.createLink(mark, draft); // whole or not at all
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } finally {
      Files.delete(draft);
    }
  }
}
