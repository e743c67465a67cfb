package org.verdash.wire;

import static java.util.Objects.requireNonNull;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A file {@code wire/<family>/<message>.hex}: blocks of a label in brackets and the bytes below it,
 * 32 to a line.
 */
public final class WireGolden {
  private static final int DIGITS_PER_LINE = 64;

  private final Map<String, StringBuilder> blocks = new LinkedHashMap<>();

  private WireGolden(String text) {
    StringBuilder block = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (line.startsWith("[")) {
        block = new StringBuilder();
        blocks.put(line.substring(1, line.length() - 1), block);
      } else {
        block.append(line.strip());
      }
    }
  }

  /** The file of a message, such as {@code v1/AppCall}; fails when there is none. */
  public static WireGolden of(String message) {
    String path = "/wire/" + message + ".hex";
    try (InputStream file = WireGolden.class.getResourceAsStream(path)) {
      byte[] text = requireNonNull(file, path + " is missing").readAllBytes();
      return new WireGolden(new String(text, StandardCharsets.US_ASCII));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public Set<String> labels() {
    return blocks.keySet();
  }

  public Buffer bytes(String label) {
    String digits = requireNonNull(blocks.get(label), "no block [" + label + "]").toString();
    return Buffer.buffer(HexFormat.of().parseHex(digits));
  }

  /** As the file has it, without the label. */
  public static String hex(Buffer bytes) {
    String digits = HexFormat.of().formatHex(bytes.getBytes());
    return digits.replaceAll("(.{" + DIGITS_PER_LINE + "})(?=.)", "$1\n");
  }

  /** As the file has it. */
  public static String block(String label, Buffer bytes) {
    return "[" + label + "]\n" + hex(bytes);
  }
}
