package org.verdash.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sends requests over and over on some connections, each of which has one of them and waits for its
 * answer before it sends again. One thread and no HTTP library, since it shares the processors with
 * what it measures. Not thread-safe.
 */
public final class Load {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private final List<Request> requests;
  private final int connections;
  private final Duration pause;
  private long[] nanos = new long[1 << 16];
  private int count;

  /** Load without pauses on so many connections. */
  public Load(Request request, int connections) {
    this(request, connections, Duration.ZERO);
  }

  /** Load in which each connection sends at most once per pause. */
  public Load(Request request, int connections, Duration pause) {
    this(List.of(request), connections, pause);
  }

  /** Load without pauses on so many connections to one server, which have the requests in turns. */
  public Load(List<Request> requests, int connections) {
    this(requests, connections, Duration.ZERO);
  }

  private Load(List<Request> requests, int connections, Duration pause) {
    this.requests = List.copyOf(requests);
    this.connections = connections;
    this.pause = pause;
  }

  /**
   * Runs for a time, and on until there is a first answer.
   *
   * @throws IOException when an answer has another status, does not come, or a connection breaks
   */
  public Outcome run(Duration time) throws IOException {
    count = 0;
    try (Selector selector = Selector.open()) {
      List<Connection> open = connect(selector);
      try {
        long start = System.nanoTime();
        turn(selector, open, start, start + time.toNanos());
        return Outcome.of(nanos, count, Duration.ofNanos(System.nanoTime() - start));
      } finally {
        for (Connection connection : open) {
          connection.close();
        }
      }
    }
  }

  /**
   * Sends once on one connection and waits for the answer, for as long as it takes.
   *
   * @throws IOException as {@link #run}
   */
  public void once() throws IOException {
    try (Selector selector = Selector.open()) {
      Connection connection = connect(selector, requests.getFirst());
      connection.send();
      while (!connection.read()) {
        selector.select();
        selector.selectedKeys().clear();
      }
      connection.close();
    }
  }

  private List<Connection> connect(Selector selector) throws IOException {
    List<Connection> open = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      open.add(connect(selector, requests.get(i % requests.size())));
    }
    return open;
  }

  private static Connection connect(Selector selector, Request request) throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.connect(new InetSocketAddress(request.uri().getHost(), request.uri().getPort()));
    channel.configureBlocking(false);
    Connection connection = new Connection(channel, request.bytes(), request.status());
    channel.register(selector, SelectionKey.OP_READ, connection);
    return connection;
  }

  private void turn(Selector selector, List<Connection> open, long start, long end)
      throws IOException {
    long stagger = pause.toNanos() / connections;
    for (int i = 0; i < open.size(); i++) {
      open.get(i).sendAt(start + i * stagger);
    }
    long now = start;
    while (now < end || count == 0) {
      long next = send(open, now, end);
      select(selector, next - now);
      now = System.nanoTime();
      for (SelectionKey key : selector.selectedKeys()) {
        Connection connection = (Connection) key.attachment();
        if (connection.read()) {
          keep(now - connection.sentNanos());
          connection.sendAt(Math.max(now, connection.sentNanos() + pause.toNanos()));
        }
      }
      selector.selectedKeys().clear();
    }
  }

  // Gives the time at which something is to be sent next.
  private long send(List<Connection> open, long now, long end) throws IOException {
    long next = end;
    for (Connection connection : open) {
      if (connection.waits() && now - connection.sentNanos() > LONGEST_WAIT.toNanos()) {
        throw new IOException(
            "no answer from " + requests.getFirst().uri() + " within " + LONGEST_WAIT);
      }
      if (!connection.waits() && connection.sendNanos() <= now) {
        connection.send();
      } else if (!connection.waits()) {
        next = Math.min(next, connection.sendNanos());
      }
    }
    return next;
  }

  private static void select(Selector selector, long nanos) throws IOException {
    long ms = nanos / 1_000_000;
    if (ms > 0) {
      selector.select(ms);
    } else {
      selector.selectNow();
    }
  }

  private void keep(long took) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = took;
  }
}
