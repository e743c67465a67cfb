package org.verdash.figure.express;

import java.util.Arrays;
import java.util.Locale;

/** The straight line with the least squares through points; points with a gap do not count. */
record Line(double slope, double start, double fit) {
  static Line through(double[] x, double[] y) {
    double n = 0;
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(x[i] + y[i])) {
        n++;
        meanX += (x[i] - meanX) / n;
        meanY += (y[i] - meanY) / n;
      }
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(x[i] + y[i])) {
        xx += (x[i] - meanX) * (x[i] - meanX);
        xy += (x[i] - meanX) * (y[i] - meanY);
        yy += (y[i] - meanY) * (y[i] - meanY);
      }
    }
    double slope = xx == 0 ? 0 : xy / xx;
    return new Line(slope, meanY - slope * meanX, yy == 0 ? 1 : slope * xy / yy);
  }

  double at(double x) {
    return start + slope * x;
  }

  double[] at(double[] x) {
    return Arrays.stream(x).map(this::at).toArray();
  }

  String told(String x, String y) {
    return "<b>OLS trendline</b><br>%s = %s * %s + %s<br>R<sup>2</sup>=%s<br><br>"
        .formatted(y, six(slope), x, six(start), String.format(Locale.ROOT, "%.6f", fit));
  }

  /** Six digits that count, without zeros at the end. */
  static String six(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : String.valueOf(value);
    }
    int exponent = (int) Math.floor(Math.log10(Math.abs(value)));
    String text =
        exponent < -4 || exponent > 5
            ? String.format(Locale.ROOT, "%.5e", value)
            : String.format(Locale.ROOT, "%." + (5 - exponent) + "f", value);
    return text.contains(".") ? text.replaceFirst("\\.?0+(e|$)", "$1") : text;
  }
}
