package org.verdash.figure.express;

import java.util.function.UnaryOperator;
import org.verdash.figure.Figure;
import org.verdash.figure.Pie;
import org.verdash.figure.Sunburst;
import org.verdash.figure.Treemap;

/**
 * Charts from the columns of a table, in a line or two:
 *
 * <pre>{@code
 * Figure chart = Express.scatter(table, e -> e.x("rain").y("score").color("land"));
 * }</pre>
 *
 * <p>Every method fails with {@link IllegalArgumentException} that names the chart and the column:
 * when the table has no such column, when it has texts where numbers are needed, when a column that
 * the chart needs is not given, and when it does not know an option. A table without rows gives a
 * figure that says so. A gap along an axis is a gap in the chart; rows with a gap in a column that
 * tells groups apart, such as the colour, are left out. Thread-safe.
 */
public final class Express {
  private Express() {}

  /** Points; numbers or not along both axes. */
  public static Figure scatter(Table table, UnaryOperator<Encoding> encoding) {
    return Grouped.draw(Kind.SCATTER, table, encoding.apply(Encoding.empty()));
  }

  /** Lines in the order of the rows. */
  public static Figure line(Table table, UnaryOperator<Encoding> encoding) {
    return Grouped.draw(Kind.LINE, table, encoding.apply(Encoding.empty()));
  }

  /** Areas on each other. */
  public static Figure area(Table table, UnaryOperator<Encoding> encoding) {
    return Grouped.draw(Kind.AREA, table, encoding.apply(Encoding.empty()));
  }

  /** A bar for each row. */
  public static Figure bar(Table table, UnaryOperator<Encoding> encoding) {
    return Grouped.draw(Kind.BAR, table, encoding.apply(Encoding.empty()));
  }

  /** A bar from a date to a date for each row. */
  public static Figure timeline(Table table, UnaryOperator<Encoding> encoding) {
    return Grouped.draw(Kind.TIMELINE, table, encoding.apply(Encoding.empty()));
  }

  /** How many rows, or the sum of a column, for each value of the other. */
  public static Figure histogram(Table table, UnaryOperator<Encoding> encoding) {
    return Grouped.draw(Kind.HISTOGRAM, table, encoding.apply(Encoding.empty()));
  }

  /** Quartiles of a column, for each value of the other. */
  public static Figure box(Table table, UnaryOperator<Encoding> encoding) {
    return Grouped.draw(Kind.BOX, table, encoding.apply(Encoding.empty()));
  }

  /** How a column is spread, for each value of the other. */
  public static Figure violin(Table table, UnaryOperator<Encoding> encoding) {
    return Grouped.draw(Kind.VIOLIN, table, encoding.apply(Encoding.empty()));
  }

  /** How many rows, or the sum of a column, in each cell. */
  public static Figure densityHeatmap(Table table, UnaryOperator<Encoding> encoding) {
    return Grouped.draw(Kind.DENSITY_HEATMAP, table, encoding.apply(Encoding.empty()));
  }

  /** Countries in colours. */
  public static Figure choropleth(Table table, UnaryOperator<Encoding> encoding) {
    return Grouped.draw(Kind.CHOROPLETH, table, encoding.apply(Encoding.empty()));
  }

  /** Points on a map of the world. */
  public static Figure scatterGeo(Table table, UnaryOperator<Encoding> encoding) {
    return Grouped.draw(Kind.SCATTER_GEO, table, encoding.apply(Encoding.empty()));
  }

  /** Shares of a whole. */
  public static Figure pie(Table table, UnaryOperator<Encoding> encoding) {
    return Hierarchy.pie(table, encoding.apply(Encoding.empty()), Pie.of());
  }

  /** Parts of parts as rings: of a path of columns, or of names and parents. */
  public static Figure sunburst(Table table, UnaryOperator<Encoding> encoding) {
    return Hierarchy.tree("sunburst", table, encoding.apply(Encoding.empty()), Sunburst.of());
  }

  /** Parts of parts as rectangles: of a path of columns, or of names and parents. */
  public static Figure treemap(Table table, UnaryOperator<Encoding> encoding) {
    return Hierarchy.tree("treemap", table, encoding.apply(Encoding.empty()), Treemap.of());
  }

  /**
   * A matrix as a picture, row by row; the labels are those of {@code x}, {@code y} and {@code
   * color}.
   *
   * @throws IllegalArgumentException also when the rows differ in length, or are as many as no
   *     places
   */
  public static Figure imshow(double[][] rows, UnaryOperator<Encoding> encoding) {
    return Picture.draw(rows, encoding.apply(Encoding.empty()));
  }
}
