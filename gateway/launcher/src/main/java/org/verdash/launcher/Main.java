package org.verdash.launcher;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.slf4j.LoggerFactory;
import org.verdash.launcher.node.Node;
import org.verdash.launcher.watch.LogLines;

/** The process: hands the real streams, environment and folder to the commands. */
public final class Main {

  private Main() {}

  /**
   * Runs a command. A node that started keeps the process alive until it is told to end; every
   * failure ends it with exit code 1.
   */
  public static void main(String[] args) {
    // Set here and not found by its name: a program that embeds the launcher has settings of its
    // own.
    LogLines.text();
    CompletableFuture<Void> warm =
        args.length > 0 && args[0].equals("start")
            ? CompletableFuture.runAsync(Main::warmUp, Main::besides)
            : CompletableFuture.completedFuture(null);
    String home = System.getProperty("verdash.home");
    Path installed = home == null ? null : Path.of(home);
    Shell shell = new Shell(System.out, System.err, System.getenv(), Path.of(""), installed);
    int code = new Commands(shell, warm::join).run(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  private static void besides(Runnable task) {
    Thread.ofPlatform().daemon().name("warm-up").start(task);
  }

  // Logging and Vert.x take a good part of the start to load; the command line is read meanwhile.
  private static void warmUp() {
    LoggerFactory.getLogger(Main.class).debug("Starting.");
    Node.warmUp();
  }
}
