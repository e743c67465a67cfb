package org.verdash.launcher;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes wrong bytes of right ones, the same with each seed. Not thread-safe. */
final class MutatedBytes {
  private static final List<String> SPICES =
      List.of(
          "\"__proto__\":1,",
          "[[[[",
          "]]]]",
          "{\"a\":",
          "\"\\ud800\"",
          "1e999",
          "-0.0",
          "null",
          "[\"MATCH\"]",
          "[\"ALL\"]",
          "\u0000",
          "\\u0000",
          "99999999999999999999",
          "\"output\":\"one.children\",",
          "\"verdash\":{\"initial\":true,\"repeats\":[1]},",
          "\r\n",
          "%00",
          "chunked",
          "..",
          "@");
  private static final int MOST_CHANGES = 3;
  private static final int LONGEST_CUT = 20;

  private final Random random;

  MutatedBytes(long seed) {
    this.random = new Random(seed);
  }

  /** One of the texts. */
  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Whether it happens this time, once in so many. */
  boolean onceIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** The bytes with one to three changes. */
  byte[] of(byte[] right) {
    byte[] bytes = right.clone();
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes && bytes.length > 1; i++) {
      bytes = changed(bytes);
    }
    return bytes;
  }

  private byte[] changed(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int end = Math.min(bytes.length, at + 1 + random.nextInt(LONGEST_CUT));
    byte[] number = Integer.toString(random.nextInt()).getBytes(StandardCharsets.US_ASCII);
    return switch (random.nextInt(6)) {
      case 0 -> flipped(bytes, at);
      case 1 -> joined(bytes, at, new byte[0], end);
      case 2 -> joined(bytes, at, spice(), at);
      case 3 -> joined(bytes, at, spice(), end);
      case 4 -> joined(bytes, end, Arrays.copyOfRange(bytes, at, end), end);
      default -> joined(bytes, at, number, at + 1);
    };
  }

  private byte[] flipped(byte[] bytes, int at) {
    byte[] flipped = bytes.clone();
    flipped[at] ^= (byte) (1 << random.nextInt(8));
    return flipped;
  }

  private byte[] spice() {
    return oneOf(SPICES).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] bytes, int until, byte[] middle, int from) {
    Buffer joined = Buffer.buffer().appendBytes(bytes, 0, until).appendBytes(middle);
    return joined.appendBytes(bytes, from, bytes.length - from).getBytes();
  }
}
