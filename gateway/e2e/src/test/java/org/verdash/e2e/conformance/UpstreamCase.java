package org.verdash.e2e.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * One of Dash's own test cases, as {@code conformance/cases.tsv} lists them.
 *
 * @param folder group of files
 * @param file path in the folder
 * @param id what it is known by, as a rule the first word of the function's name
 * @param function name of the function
 * @param state whether it can become a test of ours
 * @param reason why it is none yet, or never will be; empty when nobody has come to it
 */
record UpstreamCase(
    String folder, String file, String id, String function, State state, String reason) {
  /** What becomes of a case that is no test of ours. */
  enum State {
    /** It shall become one. */
    LATER(""),
    /** It says nothing about us. */
    NEVER("never");

    private final String text;

    State(String text) {
      this.text = text;
    }

    private static State of(String text) {
      return text.equals(NEVER.text) ? NEVER : LATER;
    }
  }

  /** All of them, folder by folder. */
  static List<UpstreamCase> all() {
    try (InputStream in = UpstreamCase.class.getResourceAsStream("/conformance/cases.tsv")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().skip(1).map(UpstreamCase::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean never() {
    return state == State.NEVER;
  }

  private static UpstreamCase of(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 6 || !List.of("", "later", "never").contains(cells[4])) {
      throw new IllegalArgumentException("not a line of cases.tsv: " + line);
    }
    return new UpstreamCase(cells[0], cells[1], cells[2], cells[3], State.of(cells[4]), cells[5]);
  }
}
