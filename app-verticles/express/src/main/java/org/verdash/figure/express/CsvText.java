package org.verdash.figure.express;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Reads CSV: commas, lines that end in LF or CRLF, cells in double quotes where they need them. */
final class CsvText {
  private final String text;
  private int at;
  private int line = 1;

  private CsvText(String text) {
    this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** The cells of each column by its name. */
  static SequencedMap<String, List<String>> read(String text) {
    return new CsvText(text).columns();
  }

  private SequencedMap<String, List<String>> columns() {
    SequencedMap<String, List<String>> columns = new LinkedHashMap<>();
    List<String> names = at < text.length() ? cells() : List.of();
    List<List<String>> all = new ArrayList<>();
    for (String name : names) {
      all.add(new ArrayList<>());
      if (columns.put(name, all.get(all.size() - 1)) != null) {
        throw new IllegalArgumentException("there are two columns '" + name + "'");
      }
    }
    while (at < text.length()) {
      int start = line;
      List<String> cells = cells();
      boolean blank = cells.size() == 1 && cells.get(0).isEmpty() && names.size() > 1;
      if (!blank && cells.size() != names.size()) {
        throw new IllegalArgumentException(
            "line %d has %d cells, but there are %d names"
                .formatted(start, cells.size(), names.size()));
      }
      for (int i = 0; !blank && i < cells.size(); i++) {
        all.get(i).add(cells.get(i));
      }
    }
    return columns;
  }

  private List<String> cells() {
    List<String> cells = new ArrayList<>();
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      cells.add(cell());
    }
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
      line++;
    }
    return cells;
  }

  private String cell() {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted();
    }
    int start = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    int start = line;
    StringBuilder cell = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c != '"') {
        line += c == '\n' ? 1 : 0;
        cell.append(c);
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
        cell.append(text.charAt(at++));
      } else {
        at++;
        return closed(cell, start);
      }
    }
    throw new IllegalArgumentException("line " + start + ": a quote is not closed");
  }

  private String closed(StringBuilder cell, int start) {
    if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      throw new IllegalArgumentException("line " + start + ": text behind a closing quote");
    }
    return cell.toString();
  }
}
