package org.verdash.gateway.dash;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.contract.AppReply;
import org.verdash.contract.StreamRequest;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.Requests;
import org.verdash.gateway.prefix.Deployment;

/**
 * Sends bodies that an app verticle keeps for fetching: chunk by chunk, the next one asked for when
 * the client has taken enough of the last.
 */
final class StreamPump {
  private static final Logger LOG = LoggerFactory.getLogger(StreamPump.class);
  private static final Duration CHUNK_TIMEOUT = Duration.ofSeconds(10);

  private record Body(HttpServerRequest request, Deployment from, AppReply.Stream stream) {}

  private final EventBus bus;
  private final String self;
  private final Answers answers;

  StreamPump(EventBus bus, String self, Answers answers) {
    this.bus = bus;
    this.self = self;
    this.answers = answers;
  }

  /** Sends the body; the head is on the response already. Ends or, when it breaks, resets it. */
  void send(HttpServerRequest request, Deployment from, AppReply.Stream stream) {
    HttpServerResponse response = request.response();
    response.headers().set(HttpHeaders.CONTENT_LENGTH, Long.toString(stream.bytes()));
    if (Requests.is(request, HttpMethod.HEAD) || stream.bytes() == 0) {
      response.end();
    } else {
      pull(new Body(request, from, stream), 0);
    }
  }

  private void pull(Body body, long offset) {
    var wanted = new StreamRequest(body.stream().id(), offset);
    var delivery = body.from().delivery(self, CHUNK_TIMEOUT.toMillis());
    bus.<AppReply>request(body.from().busAddress(), wanted, delivery)
        .map(Message::body)
        .onSuccess(reply -> pass(body, offset, reply))
        .onFailure(failure -> broken(body, failure));
  }

  private void pass(Body body, long offset, AppReply reply) {
    HttpServerResponse response = body.request().response();
    if (response.closed()) {
      return;
    }
    if (!(reply instanceof AppReply.Answer(var head, Buffer chunk))
        || chunk.length() == 0
        || offset + chunk.length() > body.stream().bytes()) {
      broken(body, new IllegalStateException("the app answers with " + reply));
    } else if (offset + chunk.length() == body.stream().bytes()) {
      response.end(chunk);
    } else {
      response.write(chunk);
      whenTaken(response, () -> pull(body, offset + chunk.length()));
    }
  }

  private static void whenTaken(HttpServerResponse response, Runnable next) {
    if (response.writeQueueFull()) {
      response.drainHandler(drained -> next.run());
    } else {
      next.run();
    }
  }

  // When half a body has gone out with its length, all that is left is to say that it is not whole.
  private void broken(Body body, Throwable cause) {
    HttpServerResponse response = body.request().response();
    if (response.headWritten()) {
      LOG.warn("A body of {} bytes broke off", body.stream().bytes(), cause);
      response.reset();
    } else {
      response.headers().remove(HttpHeaders.CONTENT_LENGTH);
      answers.fault(body.request(), "a body could not be fetched", cause);
    }
  }
}
