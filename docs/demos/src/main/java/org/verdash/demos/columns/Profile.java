package org.verdash.demos.columns;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.verdash.app.UserMessage;

/**
 * What a CSV holds.
 *
 * @param rows how many rows it has below the names
 * @param columns its columns
 */
record Profile(long rows, List<Column> columns) {
  private static final int MANY = 1000;
  private static final int MOST_COLUMNS = 200;

  /**
   * Reads a CSV line by line; no cell may hold a line break.
   *
   * @throws UserMessage when it has no names in its first line
   */
  static Profile of(BufferedReader lines) throws IOException {
    String names = lines.readLine();
    if (names == null || names.isBlank() || names.indexOf('\0') >= 0) {
      throw new UserMessage("This file does not begin with the names of columns.");
    }
    List<Tally> tallies = new ArrayList<>();
    for (String name : cells(names.startsWith("\ufeff") ? names.substring(1) : names)) {
      tallies.add(new Tally(name.isBlank() ? "(no name)" : name));
    }
    if (tallies.size() > MOST_COLUMNS) {
      throw new UserMessage("This file has more than " + MOST_COLUMNS + " columns.");
    }
    long rows = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isEmpty()) {
        rows++;
        count(cells(line), tallies);
      }
    }
    return new Profile(rows, tallies.stream().map(Tally::column).toList());
  }

  private static void count(List<String> cells, List<Tally> tallies) {
    for (int i = 0; i < Math.min(cells.size(), tallies.size()); i++) {
      tallies.get(i).add(cells.get(i));
    }
  }

  String told() {
    return String.format(Locale.ROOT, "%,d rows of %d columns", rows, columns.size());
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (doubled) {
          cell.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /** Counts one column. */
  private static final class Tally {
    private final String name;
    private final Set<String> different = new HashSet<>();
    private long filled;
    private long numbers;
    private double sum;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private String first = "";
    private String last = "";

    Tally(String name) {
      this.name = name;
    }

    void add(String cell) {
      if (cell.isEmpty()) {
        return;
      }
      if (different.size() <= MANY) {
        different.add(cell);
      }
      first = filled == 0 || cell.compareTo(first) < 0 ? cell : first;
      last = cell.compareTo(last) > 0 ? cell : last;
      filled++;
      number(cell);
    }

    private void number(String cell) {
      char start = cell.charAt(0);
      if (numbers < filled - 1 || !(start == '-' || (start >= '0' && start <= '9'))) {
        return; // Once there was a text the column holds text.
      }
      try {
        double number = Double.parseDouble(cell);
        numbers++;
        sum += number;
        least = Math.min(least, number);
        most = Math.max(most, number);
      } catch (NumberFormatException text) {
        numbers = -1;
      }
    }

    Column column() {
      boolean number = filled > 0 && numbers == filled;
      String count = different.size() > MANY ? "over " + MANY : "" + different.size();
      return number
          ? new Column(name, "numbers", filled, count, told(least), told(most), told(sum / numbers))
          : new Column(name, filled == 0 ? "nothing" : "text", filled, count, first, last, "");
    }

    private static String told(double number) {
      boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
      return whole ? Long.toString((long) number) : String.format(Locale.ROOT, "%.3f", number);
    }
  }
}
