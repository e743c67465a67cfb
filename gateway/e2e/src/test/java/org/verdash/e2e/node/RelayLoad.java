package org.verdash.e2e.node;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.verdash.e2e.node.RelayClient.Question;

/**
 * Clients that call the relay one call after the other until they are told to stop; none repeats a
 * call that failed. Thread-safe.
 */
public final class RelayLoad implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final RelayClient client;
  private final List<Thread> threads = new ArrayList<>();
  private final Map<String, Integer> answersByNode = new HashMap<>();
  private final List<String> lost = new ArrayList<>();
  private boolean stopped;

  /** Starts so many clients. */
  public RelayLoad(RelayClient client, int clients) {
    this.client = client;
    for (int i = 0; i < clients; i++) {
      int number = i;
      threads.add(Thread.ofPlatform().name("client " + i).start(() -> work(number)));
    }
  }

  /**
   * Waits until so many more calls have been answered by the node.
   *
   * @throws AssertionError when that takes over two minutes
   */
  public synchronized void awaitAnswers(String node, int more) throws InterruptedException {
    int wanted = answersByNode.getOrDefault(node, 0) + more;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (answersByNode.getOrDefault(node, 0) < wanted) {
      long millis = (deadline - System.nanoTime()) / 1_000_000;
      if (millis <= 0) {
        throw new AssertionError("Node " + node + " does not answer: " + this);
      }
      wait(millis);
    }
  }

  /** Calls that did not get their own answer, each in a line. */
  public synchronized List<String> lost() {
    return List.copyOf(lost);
  }

  /** Lets every client end its call, and waits for that. */
  @Override
  public void close() {
    synchronized (this) {
      stopped = true;
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  @Override
  public synchronized String toString() {
    return "answers " + answersByNode + ", lost " + lost;
  }

  private void work(int number) {
    for (int turn = 0; goesOn(); turn++) {
      String value = "c" + number + "-" + turn;
      try {
        check(value, client.call(Question.REPEATABLE, value).join());
      } catch (CompletionException e) {
        lose(value, String.valueOf(e.getCause()));
      }
    }
  }

  private void check(String value, HttpResponse<String> answer) {
    String start = Question.REPEATABLE.answer(value);
    int at = answer.body().indexOf(start);
    if (answer.statusCode() == 200 && at >= 0) {
      String rest = answer.body().substring(at + start.length());
      count(rest.substring(0, rest.indexOf('"')));
    } else {
      lose(value, answer.statusCode() + " " + answer.body());
    }
  }

  private synchronized boolean goesOn() {
    return !stopped;
  }

  private synchronized void count(String node) {
    answersByNode.merge(node, 1, Integer::sum);
    notifyAll();
  }

  private synchronized void lose(String value, String why) {
    lost.add(value + ": " + why);
  }
}
