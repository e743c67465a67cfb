package org.verdash.benchmarks;

import static org.verdash.app.Callback.on;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.app.Verdash;
import org.verdash.bundle.Bundles;
import org.verdash.dcc.Input;
import org.verdash.html.Html;

/** The servers that are measured, each started in a JVM of its own. */
public final class Servers {
  private static final int INSTANCES = 2;
  private static final int ROWS = 24;

  private Servers() {}

  /** A plain vertx-web server: what everything is compared with. */
  public static final class Plain {
    private Plain() {}

    /**
     * Serves {@code /hello}, and {@code /bundle} with the bytes of a real bundle.
     *
     * @param args the port
     * @throws IOException when the class path lacks the bundle
     */
    public static void main(String[] args) throws IOException {
      byte[] bundle = Bundles.HTML.source().read(Bundles.HTML.scripts().get(0), "");
      int port = Integer.parseInt(args[0]);
      Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
      DeploymentOptions options = new DeploymentOptions().setInstances(INSTANCES);
      vertx
          .deployVerticle(() -> new PlainVerticle(port, Buffer.buffer(bundle)), options)
          .onSuccess(id -> ready());
    }
  }

  private static final class PlainVerticle extends VerticleBase {
    private final int port;
    private final Buffer bundle;

    PlainVerticle(int port, Buffer bundle) {
      this.port = port;
      this.bundle = bundle;
    }

    @Override
    public Future<?> start() {
      Router router = Router.router(vertx);
      router
          .get("/hello")
          .handler(c -> c.response().putHeader("content-type", "text/plain").end("hello"));
      router
          .get("/bundle")
          .handler(c -> c.response().putHeader("content-type", "text/javascript").end(bundle));
      return vertx.createHttpServer().requestHandler(router).listen(port, "127.0.0.1");
    }
  }

  /** A Verdash node with the measured apps. */
  public static final class Node {
    private Node() {}

    /**
     * Starts the node and keeps it until the process ends.
     *
     * @param args path of its configuration, and the names of the apps to serve
     */
    public static void main(String[] args) {
      Verdash.Builder node = Verdash.node(Path.of(args[0]));
      for (int i = 1; i < args.length; i++) {
        node.app(app(args[i]));
      }
      node.start();
      ready();
    }
  }

  static App app(String name) {
    return switch (name) {
      case "bench" -> bench();
      case "loops" -> loops();
      default -> throw new IllegalArgumentException("no app " + name);
    };
  }

  /** One input, one output; a layout of about 2 KB. */
  private static App bench() {
    Prop<String> in = Input.value("in");
    Prop<String> out = Html.text("out");
    List<Component> rows = new ArrayList<>(List.of(Input.of(in), Html.div("").id("out")));
    for (int i = 0; i < ROWS; i++) {
      rows.add(Html.p("row " + i).id("row-" + i));
    }
    return App.named("bench")
        .layout(Html.div(rows.toArray(Component[]::new)))
        .callback(on(in).retryable().set(out, (text, ctx) -> "value=" + text))
        .build();
  }

  /** Callbacks that never end and hear no interrupt. */
  private static App loops() {
    Prop<Integer> go = Html.clicks("go");
    Prop<String> out = Html.text("out");
    return App.named("loops")
        .layout(Html.div(Html.button("Go").id("go"), Html.div("").id("out")))
        .callback(on(go).set(out, (n, ctx) -> forEver()))
        .build();
  }

  private static String forEver() {
    long turns = 0;
    while (turns >= 0) {
      turns = (turns + 1) & Long.MAX_VALUE;
    }
    return "never";
  }

  @SuppressWarnings("checkstyle:Regexp")
  private static void ready() {
    new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true).println("up");
  }
}
