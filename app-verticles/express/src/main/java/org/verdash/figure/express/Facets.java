package org.verdash.figure.express;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.figure.Annotation;

/** Charts in rows and columns, of which each shows one value; mostly there is just one. */
final class Facets {
  private static final double BESIDE = 0.02;
  private static final double BELOW = 0.03;
  private static final double BELOW_WRAPPED = 0.07;

  private final Source source;
  private final List<Object> rowValues;
  private final List<Object> columnValues;
  private final boolean wrapped;
  private final int rows;
  private final int columns;

  Facets(Source source) {
    this.source = source;
    this.rowValues = Group.values(source, "facetRow");
    this.columnValues = Group.values(source, "facetColumn");
    int wrap = source.encoding().number("wrap").map(Double::intValue).orElse(0);
    this.wrapped = wrap > 0 && rowValues.isEmpty() && columnValues.size() > wrap;
    this.columns = wrapped ? wrap : Math.max(1, columnValues.size());
    this.rows = wrapped ? (columnValues.size() + wrap - 1) / wrap : Math.max(1, rowValues.size());
  }

  /** The end of the names of a group's axes: empty for the first. */
  String axis(Group group) {
    int column = place(columnValues, group.values().get("facetColumn"));
    int row = wrapped ? column / columns : place(rowValues, group.values().get("facetRow"));
    return suffix(fromBottom(row), column % columns);
  }

  private static int place(List<Object> values, @Nullable Object value) {
    return value == null ? 0 : values.indexOf(value);
  }

  private int fromBottom(int fromTop) {
    return rows - 1 - fromTop;
  }

  private String suffix(int row, int column) {
    int number = row * columns + column + 1;
    return number == 1 ? "" : String.valueOf(number);
  }

  private double[] across(int column) {
    double width = ((rowValues.isEmpty() ? 1 : 1 - BESIDE) - BESIDE * (columns - 1)) / columns;
    double from = column * (width + BESIDE);
    return new double[] {from, from + width};
  }

  private double[] up(int row) {
    double between = wrapped ? BELOW_WRAPPED : BELOW;
    double height = (1 - between * (rows - 1)) / rows;
    double from = row * (height + between);
    return new double[] {from, from + height};
  }

  /** Writes all axes; empty titles are left out. */
  void axes(Draft layout, String titleX, String titleY) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        String suffix = suffix(row, column);
        axis(layout, "x", suffix, across(column));
        axis(layout, "y", suffix, up(row));
        titled(layout, "xaxis" + suffix, row == 0, titleX);
        titled(layout, "yaxis" + suffix, column == 0, titleY);
      }
    }
    List<Annotation> notes = notes();
    if (!notes.isEmpty()) {
      layout.set("annotations", notes);
    }
  }

  private void axis(Draft layout, String name, String suffix, double[] domain) {
    String axis = name + "axis" + suffix;
    layout.set(axis + ".anchor", (name.equals("x") ? "y" : "x") + suffix);
    layout.set(axis + ".domain", List.of(domain[0], domain[1]));
    if (!suffix.isEmpty()) {
      layout.set(axis + ".matches", name);
    }
    if (source.encoding().flag(name.equals("x") ? "logX" : "logY")) {
      layout.set(axis + ".type", "log");
    }
    List<Object> range = source.encoding().list(name.equals("x") ? "rangeX" : "rangeY");
    if (!range.isEmpty()) {
      layout.set(axis + ".range", range);
    }
  }

  private static void titled(Draft layout, String axis, boolean outer, String title) {
    if (!outer) {
      layout.set(axis + ".showticklabels", false);
    } else if (!title.isEmpty()) {
      layout.set(axis + ".title", Map.of("text", title));
    }
  }

  private List<Annotation> notes() {
    List<Annotation> notes = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        @Nullable Object value = columnValue(row, column);
        if (value != null) {
          double[] across = across(column);
          notes.add(
              note("facetColumn", value, (across[0] + across[1]) / 2, up(row)[1])
                  .with("xanchor", "center")
                  .with("yanchor", "bottom"));
        }
      }
    }
    for (int row = 0; row < rows && !rowValues.isEmpty(); row++) {
      double[] up = up(row);
      notes.add(
          note("facetRow", rowValues.get(rows - 1 - row), 1 - BESIDE, (up[0] + up[1]) / 2)
              .with("textangle", 90)
              .with("xanchor", "left")
              .with("yanchor", "middle"));
    }
    return notes;
  }

  private @Nullable Object columnValue(int row, int column) {
    if (!wrapped) {
      return row == rows - 1 && column < columnValues.size() ? columnValues.get(column) : null;
    }
    int index = fromBottom(row) * columns + column;
    return index < columnValues.size() ? columnValues.get(index) : null;
  }

  private Annotation note(String option, Object value, double x, double y) {
    String text = source.label(source.needed(option)) + '=' + value;
    return Annotation.inside(x, y, text).with("font", Map.of());
  }
}
