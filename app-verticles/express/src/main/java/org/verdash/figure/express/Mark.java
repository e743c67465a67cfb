package org.verdash.figure.express;

import java.util.List;

/**
 * What gives a group its look.
 *
 * @param attribute where the trace has it
 * @param choices what is given in turn; empty for colours
 */
record Mark(String option, String attribute, List<String> choices) {
  static final List<String> SYMBOLS = List.of("circle", "diamond", "square", "x", "cross");
  static final List<String> DASHES =
      List.of("solid", "dot", "dash", "longdash", "dashdot", "longdashdot");
  static final List<String> PATTERNS = List.of("", "/", "\\", "x", "+", ".");

  static Mark color(String attribute) {
    return new Mark("color", attribute, List.of());
  }

  static Mark symbol() {
    return new Mark("symbol", "marker.symbol", SYMBOLS);
  }

  static Mark pattern(String attribute) {
    return new Mark("pattern", attribute, PATTERNS);
  }
}
