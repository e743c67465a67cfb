package org.verdash.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A few small pages under a strict policy, each good or bad in one way. */
final class TinySite implements AutoCloseable {
  // The image from outside has to get past the policy, to be stopped by the browser's own flags.
  private static final String POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
          + " http://example.org";

  private static final String FRAME =
      """
      <!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,">
      </head><body><main><h1>A page</h1>%s</main></body></html>
      """;

  private static final Map<String, String> PAGES =
      Map.of(
          "good", "<button>Press</button>",
          "poor", "<img src=\"/dot.svg\">",
          "wide", "<div style=\"width: 900px\">wide</div>",
          "inline", "<script>document.title = 'never'</script>",
          "outside", "<img alt=\"\" src=\"http://example.org/picture.png\">",
          "console-error", "<script src=\"/console-error.js\"></script>",
          "exception", "<script src=\"/exception.js\"></script>",
          "no-answer", "<script src=\"/no-answer.js\"></script>");

  private static final Map<String, String> FILES =
      Map.of(
          "/console-error.js", "console.error('something broke');",
          "/exception.js", "throw new Error('nobody catches me');",
          "/dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private TinySite(HttpServer server) {
    this.server = server;
  }

  static TinySite open() {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      TinySite site = new TinySite(HttpServer.create(address, 0));
      site.server.createContext("/", TinySite::answer);
      site.server.setExecutor(site.threads);
      site.server.start();
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String page(String name) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/no-answer.js")) {
        return;
      }
      String body = PAGES.get(path.substring(1));
      if (body != null) {
        send(exchange, 200, "text/html", FRAME.formatted(body));
      } else if (FILES.containsKey(path)) {
        String type = path.endsWith(".js") ? "text/javascript" : "image/svg+xml";
        send(exchange, 200, type, FILES.get(path));
      } else {
        send(exchange, 404, "text/html", FRAME.formatted("not here"));
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
