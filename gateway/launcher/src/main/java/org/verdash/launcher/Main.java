package org.verdash.launcher;

import java.nio.file.Path;

/** The process: hands the real streams, environment and folder to the commands. */
public final class Main {

  private Main() {}

  /**
   * Runs a command. A node that started keeps the process alive until it is told to end; every
   * failure ends it with exit code 1.
   */
  public static void main(String[] args) {
    Shell shell = new Shell(System.out, System.err, System.getenv(), Path.of(""));
    int code = new Commands(shell).run(args);
    if (code != 0) {
      System.exit(code);
    }
  }
}
