package org.verdash.launcher;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;
import org.verdash.app.Verdash;
import org.verdash.launcher.dev.ProjectFolder;

/**
 * Calls a program's {@code main} once more, to get the apps that it would serve now. {@link
 * Verdash#run} on this thread serves nothing: it hands the apps over and ends the call.
 */
final class Rerun extends Thread {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Class<?> program;
  private final CompletableFuture<List<App>> taken = new CompletableFuture<>();

  private Rerun(Class<?> program) {
    super("verdash-rerun");
    this.program = program;
    setDaemon(true);
    setContextClassLoader(program.getClassLoader());
  }

  /** The program whose {@code main} is being called, if its classes are in a folder. */
  static Optional<Class<?>> program() {
    MethodType main = MethodType.methodType(void.class, String[].class);
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(
            frames ->
                frames
                    .filter(frame -> frame.getMethodName().equals("main"))
                    .filter(frame -> frame.getMethodType().equals(main))
                    .<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                    .filter(type -> ProjectFolder.of(type).isPresent())
                    .findFirst());
  }

  /**
   * The apps of a program, of the classes that a loader has.
   *
   * @throws Exception whatever {@code main} threw; a {@link TimeoutException} when it serves
   *     nothing for a minute
   */
  static List<App> apps(String program, ClassLoader classes) throws Exception {
    Rerun rerun = new Rerun(Class.forName(program, true, classes));
    rerun.start();
    try {
      return rerun.taken.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception thrown ? thrown : e;
    } finally {
      rerun.interrupt();
    }
  }

  /** Takes the apps when the thread is one of these; then it does not come back. */
  static void take(List<App> apps) {
    if (Thread.currentThread() instanceof Rerun rerun) {
      rerun.taken.complete(List.copyOf(apps));
      throw new TakenError();
    }
  }

  @Override
  public void run() {
    try {
      Method main = program.getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) new String[0]);
      fail(null);
    } catch (InvocationTargetException e) {
      fail(e.getCause());
    } catch (ReflectiveOperationException | RuntimeException e) {
      fail(e);
    }
  }

  // After the apps were taken this does nothing.
  private void fail(@Nullable Throwable thrown) {
    String nothing = program.getName() + ".main ended and did not call Verdash.run";
    taken.completeExceptionally(
        switch (thrown) {
          case null -> new IllegalStateException(nothing);
          case Exception e -> e;
          default -> new IllegalStateException(thrown.toString(), thrown);
        });
  }

  /** Ends a {@code main} that has said what it serves. */
  private static final class TakenError extends Error {
    private static final long serialVersionUID = 1;

    TakenError() {
      super("the apps are taken", null, false, false);
    }
  }
}
