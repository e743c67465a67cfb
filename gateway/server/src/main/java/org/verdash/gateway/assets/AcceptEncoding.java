package org.verdash.gateway.assets;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an Accept-Encoding header says about the codings that we store. Immutable.
 *
 * @param brotli weight from 0 to 1
 * @param gzip weight from 0 to 1
 */
record AcceptEncoding(double brotli, double gzip) {
  private static final AcceptEncoding NOTHING = new AcceptEncoding(0, 0);
  private static final double ABSENT = -1;

  /** Reads the header; what is malformed in it counts as not accepted. Does not fail. */
  static AcceptEncoding of(@Nullable String header) {
    if (header == null || header.isEmpty()) {
      return NOTHING;
    }
    double brotli = ABSENT;
    double gzip = ABSENT;
    double others = 0;
    for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      int semicolon = part.indexOf(';');
      String coding = (semicolon < 0 ? part : part.substring(0, semicolon)).strip();
      double weight = semicolon < 0 ? 1 : weight(part.substring(semicolon + 1));
      switch (coding) {
        case "br" -> brotli = weight;
        case "gzip", "x-gzip" -> gzip = weight;
        case "*" -> others = weight;
        default -> {
          // A coding that nothing is stored in.
        }
      }
    }
    return new AcceptEncoding(brotli == ABSENT ? others : brotli, gzip == ABSENT ? others : gzip);
  }

  /** The best stored variant of the file that the client takes; the file itself when none is. */
  Variant choose(ServedFile file) {
    Variant br = brotli > 0 ? file.variant(Coding.BROTLI) : null;
    Variant gz = gzip > 0 ? file.variant(Coding.GZIP) : null;
    if (br != null && (gz == null || brotli >= gzip)) {
      return br;
    }
    return gz != null ? gz : file.plain();
  }

  private static double weight(String parameters) {
    for (String parameter : parameters.split(";", -1)) {
      String stripped = parameter.strip();
      if (stripped.startsWith("q=")) {
        return number(stripped.substring(2));
      }
    }
    return 1;
  }

  private static double number(String text) {
    try {
      double weight = Double.parseDouble(text);
      return weight >= 0 && weight <= 1 ? weight : 0;
    } catch (NumberFormatException malformed) {
      return 0;
    }
  }
}
