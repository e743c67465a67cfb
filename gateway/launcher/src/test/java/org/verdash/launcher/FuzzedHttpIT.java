package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.app.App;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Rows;
import org.verdash.app.Type;
import org.verdash.html.Html;
import org.verdash.launcher.config.ConfigSources;
import org.verdash.launcher.config.ConfigSources.Flag;
import org.verdash.launcher.config.HouseConfig;

/** Whatever bytes come for a callback over HTTP, the house answers, and is as it was before. */
@Timeout(900)
class FuzzedHttpIT {
  private static final int CALLS = Boolean.getBoolean("verdash.drill") ? 100_000 : 2_000;
  private static final int AT_ONCE = 50;
  private static final int WHOLE_REQUESTS = CALLS / 20;
  private static final long SEED = 20_261_122;
  private static final long LITTLE_BYTES = 64L << 20;
  private static final Rows<Integer> ROW = Rows.ints("r");
  private static final Rows.Part<Integer, String> TEXT = ROW.part("t", id -> text(id));
  private static final Rows.Part<Integer, String> ECHO = ROW.part("e", id -> text(id));
  private static final Prop<String> ONE = Prop.of("one", "children", Type.TEXT);
  private static final Prop<Object> TWO = Prop.of("two", "children", Type.ANY);
  private static final Prop<Integer> N = Prop.of("n", "value", Type.INT);
  private static final List<String> RIGHT =
      List.of(
          """
          {"output":"..one.children...two.children..","outputs":[{"id":"one","property":"children"},
          {"id":"two","property":"children"}],"inputs":[{"id":"n","property":"value","value":17}],
          "changedPropIds":["n.value"],"verdash":{"repeats":["n.value"]},
          "state":[{"id":"two","property":"children","value":{"a":[1,"b",null,true,1.5e3]}}]}\
          """,
          """
          {"output":"{\\"key\\":[\\"MATCH\\"],\\"part\\":\\"e\\",\\"rows\\":\\"r\\"}.children",
          "outputs":{"id":{"key":2,"part":"e","rows":"r"},"property":"children"},
          "inputs":[{"id":{"key":2,"part":"t","rows":"r"},"property":"children","value":"\u00e9"},
          [{"id":{"key":1,"part":"t","rows":"r"},"property":"children","value":"y"}]],
          "changedPropIds":["{\\"key\\":2,\\"part\\":\\"t\\",\\"rows\\":\\"r\\"}.children"]}\
          """);
  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json; charset=utf-8",
          "text/plain",
          "multipart/form-data");
  private static final List<String> IDS = List.of("", "same", "\u00e9", "x".repeat(300), "a b");

  @TempDir Path work;
  private final Vertx vertx = Vertx.vertx();
  private HttpClient http;
  private House house;

  private static Prop<String> text(ComponentId id) {
    return new Prop<>(id, "children", Type.TEXT);
  }

  @BeforeEach
  void open() {
    App app =
        App.named("fuzz")
            .open()
            .layout(Html.div())
            .callback(
                on(N).state(TWO).run((n, two, ctx) -> ctx.set(ONE, "" + n).set(TWO, two), ONE, TWO),
                on(TEXT.match(), TEXT.smaller())
                    .set(ECHO.match(), (text, all, ctx) -> ctx.key(ROW) + text + all))
            .build();
    List<Flag> flags =
        List.of(
            new Flag("test", "http.port", "0"),
            new Flag("test", "roles", "gateway,apps"),
            new Flag("test", "auth.platform-key", "k".repeat(42) + "A"),
            new Flag("test", "data", work.resolve("data").toString()));
    house =
        House.open(
            HouseConfig.read(new ConfigSources(flags, Map.of(), null)), List.of(AppOffer.of(app)));
    http = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(AT_ONCE));
  }

  @AfterEach
  void close() {
    house.close();
    vertx.close().await();
  }

  @Test
  void mutatedBodiesAndHeadersAreAnsweredOrRefusedAndLeaveNothingBehind() throws Exception {
    MutatedBytes mutated = new MutatedBytes(SEED);
    answered();
    long before = usedBytes();
    int refused = 0;
    for (int sent = 0; sent < CALLS; sent += AT_ONCE) {
      List<byte[]> bodies = new ArrayList<>();
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        bodies.add(mutated.of(mutated.oneOf(RIGHT).getBytes(StandardCharsets.UTF_8)));
        answers.add(status(bodies.get(i), mutated));
      }
      for (int i = 0; i < AT_ONCE; i++) {
        int status = answers.get(i).await(30, TimeUnit.SECONDS);
        String body = new String(bodies.get(i), StandardCharsets.UTF_8);
        assertThat(status).as(body).isBetween(200, 499).isNotIn(404, 408, 429);
        refused += status < 400 ? 0 : 1;
      }
    }
    assertThat(refused).isGreaterThan(CALLS / 2).isLessThan(CALLS);
    answered();
    assertThat(usedBytes()).isLessThan(before + LITTLE_BYTES);
    assertNothingIsPending();
  }

  private Future<Integer> status(byte[] body, MutatedBytes mutated) {
    String type = mutated.onceIn(20) ? mutated.oneOf(TYPES) : TYPES.getFirst();
    String id = mutated.onceIn(20) ? mutated.oneOf(IDS) : "";
    boolean again = mutated.onceIn(20);
    return http.request(HttpMethod.POST, house.uri().getPort(), "127.0.0.1", path())
        .compose(
            request -> {
              request.putHeader("Content-Type", type);
              if (!id.isEmpty()) {
                request.putHeader("X-Verdash-Call", id);
              }
              if (again) {
                request.putHeader("X-Verdash-Retry", "may-have-run");
              }
              return status(request, body);
            });
  }

  // With its whole body read, so that the connection takes the next one.
  private static Future<Integer> status(HttpClientRequest request, byte[] body) {
    return request
        .send(Buffer.buffer(body))
        .compose(answer -> answer.body().map(all -> answer.statusCode()));
  }

  private static String path() {
    return "/fuzz/_dash-update-component";
  }

  private void answered() throws Exception {
    for (String body : RIGHT) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      Future<Integer> status =
          http.request(HttpMethod.POST, house.uri().getPort(), "127.0.0.1", path())
              .compose(
                  request -> status(request.putHeader("Content-Type", TYPES.getFirst()), bytes));
      assertThat(status.await(30, TimeUnit.SECONDS)).isEqualTo(200);
    }
  }

  // A house with a call that has no answer waits for it before it closes.
  private void assertNothingIsPending() {
    long began = System.nanoTime();
    house.close();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
  }

  private static long usedBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  void requestsThatAreWrongFromTheirFirstByteOnBreakNothing() throws Exception {
    MutatedBytes mutated = new MutatedBytes(SEED);
    List<byte[]> requests = new ArrayList<>();
    for (int i = 0; i < WHOLE_REQUESTS; i++) {
      requests.add(mutated.of(whole(mutated.oneOf(RIGHT))));
    }
    try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
      List<java.util.concurrent.Future<String>> answers = new ArrayList<>();
      requests.forEach(request -> answers.add(clients.submit(() -> firstLine(request))));
      for (int i = 0; i < requests.size(); i++) {
        String line = answers.get(i).get(60, TimeUnit.SECONDS);
        assertThat(line)
            .as(new String(requests.get(i), StandardCharsets.ISO_8859_1))
            .matches("|\\S+ ([1-4]\\d\\d .*|501 Not Implemented)"); // no such version of HTTP
      }
    }
    answered();
  }

  private static byte[] whole(String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    String head =
        """
        POST %s HTTP/1.1
        Host: 127.0.0.1
        Content-Type: application/json
        X-Verdash-Call: 4f1c
        Content-Length: %d

        """
            .formatted(path(), length)
            .replace("\n", "\r\n");
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }

  // Empty when the house waits for the rest of it, or has hung up.
  private String firstLine(byte[] request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), house.uri().getPort())) {
      socket.setSoTimeout(1_500);
      socket.getOutputStream().write(request);
      InputStream in = socket.getInputStream();
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
        line.append((char) c);
      }
      return line.toString();
    } catch (SocketTimeoutException waits) {
      return "";
    } catch (IOException hungUp) {
      return "";
    }
  }
}
