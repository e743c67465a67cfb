package org.verdash.gateway.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads which app a wish is for, and no further: the values behind it may be megabytes, and the app
 * reads them off the event loop.
 */
final class NamedApp {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String FIELD = "app";

  private NamedApp() {}

  /**
   * The text of the first field {@code app}; empty when there is none, or it is no text.
   *
   * @throws IOException when there is no JSON object up to there
   */
  static Optional<String> of(Buffer body) throws IOException {
    try (JsonParser parser = JSON.createParser(body.getBytes())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no object");
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        boolean found = parser.currentName().equals(FIELD);
        JsonToken value = parser.nextToken();
        if (found) {
          return value == JsonToken.VALUE_STRING ? Optional.of(parser.getText()) : Optional.empty();
        }
        parser.skipChildren();
      }
      return Optional.empty();
    }
  }
}
