package org.verdash.benchmarks.serve;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The baseline: plain vertx-web routes, one that says hello and one that sends a file's bytes. */
public final class HelloServer {
  private HelloServer() {}

  /**
   * Serves until it is ended.
   *
   * @param arguments the port, and the file to send at {@code /file}
   * @throws IOException when the file cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[0]);
    Buffer file = Buffer.buffer(Files.readAllBytes(Path.of(arguments[1])));
    Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    int instances = Runtime.getRuntime().availableProcessors();
    vertx
        .deployVerticle(
            () -> new Server(port, file), new DeploymentOptions().setInstances(instances))
        .await();
    Ready.at("http://127.0.0.1:" + port);
  }

  private static final class Server extends VerticleBase {
    private final int port;
    private final Buffer file;

    Server(int port, Buffer file) {
      this.port = port;
      this.file = file;
    }

    @Override
    public Future<?> start() {
      Router router = Router.router(vertx);
      Buffer hello = Buffer.buffer("hello");
      router.get("/hello").handler(context -> context.response().end(hello));
      router.get("/file").handler(context -> context.response().end(file));
      return vertx
          .createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(port))
          .requestHandler(router)
          .listen();
    }
  }
}
