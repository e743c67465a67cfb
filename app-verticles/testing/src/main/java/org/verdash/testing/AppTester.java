package org.verdash.testing;

import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;
import org.verdash.app.Caller;
import org.verdash.app.ClientsideFunction;
import org.verdash.app.Prop;

/**
 * Opens pages of an app in a test: layout and callbacks run on the test's own thread, one after the
 * other, as the page would call them, until nothing is left to call. Values travel as JSON, so that
 * what a browser could not read fails here, too.
 */
public final class AppTester {
  private final App app;
  private final Map<ClientsideFunction, Stand> functions = new HashMap<>();

  private AppTester(App app) {
    this.app = app;
  }

  /**
   * Opens a page: makes the layout and runs what the page calls when it opens. Functions that run
   * in a browser are skipped, which {@link Page#skipped} tells.
   *
   * @throws AssertionError when a callback fails or the callbacks do not come to rest
   */
  public static Page open(App app, Caller caller) {
    return new TestedPage(app, caller, Map.of());
  }

  /** Pages of an app some of whose clientside functions have something to stand for them. */
  public static AppTester of(App app) {
    return new AppTester(app);
  }

  /** Has Java run in place of a clientside function. */
  public AppTester standIn(ClientsideFunction function, Stand body) {
    functions.put(function, body);
    return this;
  }

  /** Opens a page as {@link #open(App, Caller)} does, and fails as that does. */
  public Page open(Caller caller) {
    return new TestedPage(app, caller, Map.copyOf(functions));
  }

  /** Stands for a clientside function. */
  @FunctionalInterface
  public interface Stand {
    /**
     * What the function would give back: the value of the one output, or a list of values.
     *
     * @param values of inputs and states in order, as JSON reads: a list where a pattern finds
     *     several components
     */
    @Nullable Object apply(List<@Nullable Object> values);
  }

  /**
   * A file that a callback had the person's browser save.
   *
   * @param name what it is called
   * @param type its media type
   * @param content the file
   */
  public record Download(String name, String type, Buffer content) {}

  /** An open page. Used by one thread. */
  public interface Page {
    /**
     * Gives a property a value, as a person would, and runs what follows from it.
     *
     * @throws AssertionError when the component is not on the page, a callback fails, or the
     *     callbacks do not come to rest
     */
    <T> Page set(Prop<T> prop, @Nullable T value);

    /** Adds one to a count of clicks, as {@link #set}. */
    Page click(Prop<Integer> clicks);

    /**
     * What a property has now; null when it has nothing.
     *
     * @throws AssertionError when the component is not on the page, or the value is of another type
     */
    <T> @Nullable T get(Prop<T> prop);

    /** Whether the component of the property is on the page. */
    boolean has(Prop<?> prop);

    /** What the person was told last by a {@code UserMessage} or a refusal; empty for nothing. */
    String message();

    /** The files that callbacks made since the page was opened, in order. */
    List<Download> downloads();

    /** What the person was told in passing since the page opened, in order. */
    List<String> toasts();

    /** A sentence for each clientside function that was skipped since the page opened. */
    List<String> skipped();

    /**
     * Goes to another page of an app of several; opening it goes to its first.
     *
     * @param path path inside the app that begins with a slash, and a query if there is one
     * @throws AssertionError as {@link #set} does, and when the app has no pages
     */
    Page go(String path);

    /** Opens the page again: what was entered is gone. */
    Page reload();

    /** The components of the page as they are now, as JSON. */
    String json();
  }
}
