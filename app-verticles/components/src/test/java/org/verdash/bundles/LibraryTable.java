package org.verdash.bundles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The table of one library as the gateway reads it. */
record LibraryTable(String name, String hash, String alias, List<Row> rows) {
  record Row(String path, int bytes, int gzipBytes, int brotliBytes, String mediaType) {}

  static LibraryTable read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] head = cells(lines.get(0), 3);
    return new LibraryTable(
        head[0], head[1], head[2], lines.stream().skip(1).map(LibraryTable::row).toList());
  }

  List<String> paths() {
    return rows.stream().map(Row::path).toList();
  }

  private static Row row(String line) {
    String[] cells = cells(line, 5);
    return new Row(cells[0], bytes(cells[1]), bytes(cells[2]), bytes(cells[3]), cells[4]);
  }

  private static int bytes(String cell) {
    return Integer.parseInt(cell);
  }

  private static String[] cells(String line, int count) {
    String[] cells = line.split("\t", -1);
    if (cells.length != count) {
      throw new IllegalArgumentException(count + " cells wanted in " + Arrays.toString(cells));
    }
    return cells;
  }
}
