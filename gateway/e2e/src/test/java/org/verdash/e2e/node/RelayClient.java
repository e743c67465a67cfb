package org.verdash.e2e.node;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A program that asks the relay app through the gateway, as a page would. Thread-safe. */
public final class RelayClient implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** The relay's two callbacks, by input and output. */
  public enum Question {
    /** May run again when its node died. */
    REPEATABLE("repeatable", "echo"),
    /** Must not run twice. */
    ONCE("once", "done");

    private final String input;
    private final String output;

    Question(String input, String output) {
      this.input = input;
      this.output = output;
    }

    private String body(String value) {
      return """
      {"output":"%2$s.children","outputs":{"id":"%2$s","property":"children"},
       "inputs":[{"id":"%1$s","property":"value","value":"%3$s"}],
       "changedPropIds":["%1$s.value"]}
      """
          .formatted(input, output, value);
    }

    /** What the body of a good answer holds, up to the name of the node. */
    public String answer(String value) {
      return "{\"%s\":{\"children\":\"%s on ".formatted(output, value);
    }
  }

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final String authorization;

  /** A client of the cluster's relay, under a viewer's token. */
  public RelayClient(Cluster cluster) {
    address = URI.create(cluster.at("/relay/_dash-update-component"));
    authorization = cluster.bearer("viewer");
  }

  /** Calls once, under a new id; never repeats. */
  public CompletableFuture<HttpResponse<String>> call(Question callback, String value) {
    return call(callback, value, UUID.randomUUID());
  }

  /** Calls once, as the first time or as a repeat of the call with that id. */
  public CompletableFuture<HttpResponse<String>> call(Question callback, String value, UUID id) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(LONGEST)
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .header("X-Verdash-Call", id.toString())
            .POST(BodyPublishers.ofString(callback.body(value)))
            .build();
    return http.sendAsync(request, BodyHandlers.ofString());
  }

  @Override
  public void close() {
    http.close();
  }
}
