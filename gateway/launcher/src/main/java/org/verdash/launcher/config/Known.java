package org.verdash.launcher.config;

/**
 * One key that a node reads.
 *
 * @param key the dotted key
 * @param form what its text must look like
 * @param fallback the text that stands for it when nobody says one; empty when there is none
 */
record Known(String key, Form form, String fallback) {

  /** What the text of a key must look like. */
  sealed interface Form {}

  /** A whole number. */
  record Whole(long min, long max) implements Form {}

  /** A number of bytes, such as {@code 32MiB}. */
  record Size() implements Form {}

  /** A time, such as {@code 30s}. */
  record Time() implements Form {}

  /** {@code true} or {@code false}. */
  record Switch() implements Form {}

  /** A text that matches. */
  record Text(String pattern) implements Form {}

  /** A list of texts that match, or one text with commas. */
  record Texts(String pattern) implements Form {}

  /** The path of a file or folder. */
  record File() implements Form {}

  /** Any text; nobody but its reader knows whether it is a secret, so it is never shown. */
  record Free() implements Form {}

  /** A secret; it may also be in the file that {@code VERDASH_..._FILE} names. */
  record Secret() implements Form {}

  boolean shown() {
    return !(form instanceof Free) && !(form instanceof Secret);
  }
}
