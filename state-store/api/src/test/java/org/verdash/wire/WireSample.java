package org.verdash.wire;

import io.vertx.core.buffer.Buffer;
import java.util.List;

/**
 * A message to send, shown by its name in test reports.
 *
 * @param message its name
 * @param full one with each field set
 * @param minimal one with each field at its minimum
 * @param codec that of the message
 */
public record WireSample(String message, Object full, Object minimal, WireCodec<Object> codec) {
  /** A sample of a message of which one of the codecs is. */
  @SuppressWarnings("unchecked") // whoever asks a codec for another type gets what he deserves
  public static WireSample of(
      String message, Object full, Object minimal, List<WireCodec<?>> codecs) {
    WireCodec<?> own =
        codecs.stream().filter(codec -> codec.type() == full.getClass()).findFirst().orElseThrow();
    return new WireSample(message, full, minimal, (WireCodec<Object>) own);
  }

  /** The value as it is sent. */
  public Buffer wire(Object value) {
    Buffer wire = Buffer.buffer();
    codec.encodeToWire(wire, value);
    return wire;
  }

  @Override
  public String toString() {
    return message;
  }
}
