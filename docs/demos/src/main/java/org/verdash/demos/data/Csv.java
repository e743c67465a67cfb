package org.verdash.demos.data;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads CSV as records; a cell in quotes may hold commas, and none holds quotes. */
public final class Csv {
  private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  private Csv() {}

  /**
   * The records of a file beside a class, in their order.
   *
   * @throws java.io.UncheckedIOException when there is no such file
   * @throws IllegalArgumentException naming the line that makes no record
   */
  public static <T> List<T> read(Class<?> beside, String file, Function<Row, T> toRecord) {
    return read(new String(DataFile.read(beside, file), StandardCharsets.UTF_8), toRecord);
  }

  /**
   * The records of a text, in their order.
   *
   * @throws IllegalArgumentException naming the line that makes no record
   */
  public static <T> List<T> read(String text, Function<Row, T> toRecord) {
    List<List<String>> lines = text.lines().map(Csv::cells).toList();
    return IntStream.range(1, lines.size())
        .mapToObj(i -> toRecord(i + 1, new Row(lines.get(0), lines.get(i)), toRecord))
        .toList();
  }

  private static List<String> cells(String line) {
    if (line.indexOf('"') < 0) {
      return List.of(line.split(",", -1));
    }
    return COMMA.splitAsStream(line).map(cell -> cell.replace("\"", "")).toList();
  }

  private static <T> T toRecord(int line, Row row, Function<Row, T> toRecord) {
    try {
      return toRecord.apply(row);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("line " + line + ": " + e.getMessage(), e);
    }
  }

  /**
   * One line.
   *
   * @param columns names of the columns
   * @param cells as many cells
   */
  public record Row(List<String> columns, List<String> cells) {
    /**
     * The text of a column.
     *
     * @throws IllegalArgumentException when there is no such column, or the line is too short
     */
    public String text(String column) {
      int at = columns.indexOf(column);
      if (at < 0 || at >= cells.size()) {
        throw new IllegalArgumentException("no cell for column " + column);
      }
      return cells.get(at);
    }

    /**
     * The number of a column.
     *
     * @throws IllegalArgumentException when there is none
     */
    public double number(String column) {
      return Double.parseDouble(text(column));
    }

    /**
     * The day of a column.
     *
     * @throws IllegalArgumentException when there is no such column
     * @throws java.time.DateTimeException when it holds no day of this format
     */
    public LocalDate date(String column, DateTimeFormatter format) {
      return LocalDate.parse(text(column), format);
    }
  }
}
