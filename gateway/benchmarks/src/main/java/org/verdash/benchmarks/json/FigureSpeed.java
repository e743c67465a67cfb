package org.verdash.benchmarks.json;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import org.verdash.figure.Data;
import org.verdash.figure.Figure;
import org.verdash.figure.Scatter;
import org.verdash.figure.express.Express;
import org.verdash.figure.express.Table;
import org.verdash.json.JsonWriter;

/** A million numbers into a figure, beside what cannot be saved. */
public final class FigureSpeed {
  private static final int NUMBERS = 1_000_000;
  private static final int GROUPS = 10;

  private final double[] x = new double[NUMBERS];
  private final double[] y = new double[NUMBERS];
  private final byte[] bytes = new byte[NUMBERS * Double.BYTES];
  private final List<String> groups = new ArrayList<>(NUMBERS);
  private final Table table;

  /** Numbers that are the same in every run. */
  public FigureSpeed() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < NUMBERS; i++) {
      x[i] = random.nextDouble();
      y[i] = random.nextDouble();
      groups.add("group " + random.nextInt(GROUPS));
    }
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().put(x);
    table = Table.of().with("x", x).with("y", y).with("group", groups);
  }

  /** Figures a second that are made of a million numbers, which nobody keeps, and written. */
  public double figures(Duration time) {
    return rate(
        time,
        () -> {
          Figure figure = Figure.of(Scatter.of().y(Data.given(x)));
          return new JsonWriter().value(figure).toBuffer().length();
        });
  }

  /** How often a second the same bytes are written as base64. */
  public double base64(Duration time) {
    return rate(time, () -> Base64.getEncoder().encode(bytes).length);
  }

  /** Scatter charts a second of a million rows in ten colours. */
  public double scatters(Duration time) {
    return rate(
        time,
        () -> {
          Figure figure = Express.scatter(table, e -> e.x("x").y("y").color("group"));
          return figure.hashCode() | 1;
        });
  }

  /** How often a second the three columns are read from end to end, each value put into a place. */
  public double passes(Duration time) {
    double[] toX = new double[NUMBERS];
    double[] toY = new double[NUMBERS];
    int[] toGroup = new int[NUMBERS];
    return rate(
        time,
        () -> {
          for (int i = 0; i < NUMBERS; i++) {
            toX[i] = x[i];
            toY[i] = y[i];
            toGroup[i] = groups.get(i).hashCode();
          }
          return 1 + (toX[0] + toY[0] + toGroup[0] > 0 ? 1 : 0);
        });
  }

  private static double rate(Duration time, IntSupplier run) {
    long start = System.nanoTime();
    int runs = 0;
    for (; System.nanoTime() - start < time.toNanos(); runs++) {
      if (run.getAsInt() == 0) {
        throw new IllegalStateException("nothing was made");
      }
    }
    return runs / ((System.nanoTime() - start) / 1e9);
  }
}
