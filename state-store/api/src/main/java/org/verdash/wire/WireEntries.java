package org.verdash.wire;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The small messages that several others hold; maps and sets are written in order of their keys.
 */
public final class WireEntries {
  /** A key with a text. */
  public static final WireShape<Map.Entry<String, String>> TEXT =
      WireShape.of(
          "Entry",
          (out, entry) -> out.text(1, entry.getKey()).text(2, entry.getValue()),
          in -> entry(in.text(1), in.text(2)),
          "key",
          "value");

  /** A name with a duration. */
  public static final WireShape<Map.Entry<String, Duration>> TIMING =
      WireShape.of(
          "Timing",
          (out, timing) -> out.text(1, timing.getKey()).duration(2, timing.getValue()),
          in -> entry(in.text(1), in.duration(2)),
          "name",
          "duration");

  /** An instant. */
  public static final WireShape<Instant> INSTANT =
      WireShape.of(
          "Instant",
          (out, instant) -> out.number(1, instant.getEpochSecond()).number(2, instant.getNano()),
          WireEntries::instant,
          "second",
          "nano");

  private WireEntries() {}

  /** The entries by key, so that equal maps give equal bytes. */
  public static <V> List<Map.Entry<String, V>> sorted(Map<String, V> map) {
    return map.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
  }

  /** The texts in order, so that equal sets give equal bytes. */
  public static List<String> sorted(Collection<String> texts) {
    return texts.stream().sorted().toList();
  }

  /** A map in the order of the entries. */
  public static <V> Map<String, V> map(List<Map.Entry<String, V>> entries) {
    Map<String, V> map = new LinkedHashMap<>();
    entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  private static Instant instant(WireReader in) {
    try {
      return Instant.ofEpochSecond(in.number(1), in.number(2));
    } catch (DateTimeException | ArithmeticException beyond) {
      throw new IllegalArgumentException("Instant: field second is out of range", beyond);
    }
  }
}
