package org.verdash.benchmarks.calls;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.contract.Caller;
import org.verdash.html.Html;
import org.verdash.runtime.dispatch.AppMeters;
import org.verdash.runtime.dispatch.CallbackRunner;
import org.verdash.runtime.dispatch.Transfers;
import org.verdash.runtime.protocol.CallbackSpec;

/**
 * A callback that reads ALL of 1,000 components, from the body to the answer, beside Jackson
 * reading the names and values of the same body.
 */
public final class PatternSpeed {
  private static final int COMPONENTS = 1_000;
  private static final JsonFactory JACKSON = new JsonFactory();
  private static final Prop<String> OUT = Html.text("out");
  private static final Prop<String> ALL =
      new Prop<>(
          ComponentId.of(Map.of("type", "cell", "index", ComponentId.ALL)), "value", Type.TEXT);

  private final CallbackRunner runner;
  private final AppCall call;

  /** A comparison. */
  public PatternSpeed() {
    App app =
        App.named("all")
            .layout(Html.div())
            .callback(
                Callback.on(ALL.each())
                    .set(OUT, (all, ctx) -> "There are " + (all == null ? 0 : all.size())))
            .build();
    List<CallbackSpec> specs = CallbackSpec.all(app.callbacks());
    this.runner = new CallbackRunner(app, specs, AppMeters.AppMeter.DEAF, Transfers.NONE);
    this.call = call(Buffer.buffer(body()));
  }

  private static String body() {
    StringBuilder inputs = new StringBuilder();
    for (int i = 0; i < COMPONENTS; i++) {
      inputs.append(i == 0 ? "" : ",");
      inputs.append("{\"id\":{\"index\":").append(i).append(",\"type\":\"cell\"},");
      inputs.append("\"property\":\"value\",\"value\":\"text ").append(i).append("\"}");
    }
    return """
    {"output":"out.children","outputs":{"id":"out","property":"children"},"inputs":[[%s]],\
    "changedPropIds":["{\\"index\\":7,\\"type\\":\\"cell\\"}.value"],\
    "parsedChangedPropsIds":[{"index":7,"type":"cell"}]}\
    """
        .formatted(inputs);
  }

  private static AppCall call(Buffer body) {
    return new AppCall(
        new AppCall.Attempt("", 0, false),
        "",
        new Caller("ada", Set.of(), Map.of(), Caller.TokenKind.SESSION, null),
        "",
        null,
        new AppCall.PageRef("/all/", "/all/", "", "page"),
        new AppCall.HttpFacts(
            "POST", "_dash-update-component", "", Map.of(), Map.of(), "127.0.0.1", ""),
        new AppCall.ClientFacts("", ""),
        "",
        Duration.ofSeconds(30),
        body);
  }

  /**
   * Answers a second.
   *
   * @throws IOException when a call has no answer
   */
  public double answers(Duration time) throws IOException {
    long start = System.nanoTime();
    int runs = 0;
    for (; System.nanoTime() - start < time.toNanos(); runs++) {
      if (answer().body().length() == 0) {
        throw new IOException("nothing was answered");
      }
    }
    return runs / ((System.nanoTime() - start) / 1e9);
  }

  private AppReply.Answer answer() throws IOException {
    try {
      return runner.answer(call);
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /**
   * How often a second Jackson reads the body.
   *
   * @throws IOException when it is no JSON
   */
  public double readings(Duration time) throws IOException {
    long start = System.nanoTime();
    int runs = 0;
    for (; System.nanoTime() - start < time.toNanos(); runs++) {
      if (length() == 0) {
        throw new IOException("nothing was read");
      }
    }
    return runs / ((System.nanoTime() - start) / 1e9);
  }

  private long length() throws IOException {
    long length = 0;
    try (JsonParser parser = JACKSON.createParser(call.body().getBytes())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        length +=
            switch (token) {
              case FIELD_NAME -> parser.currentName().length();
              case VALUE_STRING -> parser.getText().length();
              case VALUE_NUMBER_INT -> parser.getNumberValue().intValue();
              default -> 1;
            };
      }
    }
    return length;
  }
}
