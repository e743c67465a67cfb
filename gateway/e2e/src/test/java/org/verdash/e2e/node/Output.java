package org.verdash.e2e.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process says, line by line, kept in a file too. Safe for any thread. */
final class Output {
  private final Path file;
  private final List<String> lines = new ArrayList<>();
  private boolean ended;

  private Output(Path file) {
    this.file = file;
  }

  /** Reads until the process has ended, on a thread of its own. */
  static Output of(Process process, Path file) {
    Output output = new Output(file);
    Thread.ofPlatform()
        .daemon()
        .name("output of " + process.pid())
        .start(() -> output.read(process));
    return output;
  }

  /**
   * The first line that the pattern is found in, be it said already or later.
   *
   * @throws AssertionError with all lines, when the process ends or the time is over before
   */
  synchronized Matcher await(Pattern pattern, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    for (int next = 0; ; next++) {
      if (!awaitLine(next, deadline)) {
        throw new AssertionError("No line like " + pattern + " in " + file + ":\n" + this);
      }
      Matcher matcher = pattern.matcher(lines.get(next));
      if (matcher.find()) {
        return matcher;
      }
    }
  }

  /** Waits until all is said; the process must have ended, or this may take for ever. */
  synchronized void awaitEnd() throws InterruptedException {
    while (!ended) {
      wait();
    }
  }

  /** The first line up to now that the pattern is found in. */
  synchronized Optional<Matcher> find(Pattern pattern) {
    return lines.stream().map(pattern::matcher).filter(Matcher::find).findFirst();
  }

  @Override
  public synchronized String toString() {
    return String.join("\n", lines);
  }

  private boolean awaitLine(int number, long deadline) {
    try {
      while (lines.size() <= number) {
        long millis = (deadline - System.nanoTime()) / 1_000_000;
        if (ended || millis <= 0) {
          return false;
        }
        wait(millis);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void read(Process process) {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        Writer writer = Files.newBufferedWriter(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        writer.append(line).append('\n').flush();
        add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      end();
    }
  }

  private synchronized void add(String line) {
    lines.add(line);
    notifyAll();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }
}
