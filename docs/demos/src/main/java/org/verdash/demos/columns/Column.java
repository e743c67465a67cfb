package org.verdash.demos.columns;

/**
 * What a column holds, as a row of the table.
 *
 * @param name its name
 * @param kind numbers or text
 * @param filled how many cells are not empty
 * @param different how many different values, or that there are many
 * @param least the smallest number or first text
 * @param most the largest number or last text
 * @param mean of numbers; empty for text
 */
record Column(
    String name,
    String kind,
    long filled,
    String different,
    String least,
    String most,
    String mean) {
  /** As a line of CSV. */
  String line() {
    return String.join(",", quoted(name), kind, "" + filled, quoted(different), quoted(least))
        + ","
        + quoted(most)
        + ","
        + mean
        + "\n";
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
