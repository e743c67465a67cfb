package org.verdash.demos.stocks;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.verdash.demos.data.Csv;

/**
 * Monthly prices of five shares. Immutable.
 *
 * @param all every price, by share and then by day
 */
record StockData(List<Price> all) {
  /** Company names by symbol. */
  static final Map<String, String> COMPANIES =
      Map.of(
          "AAPL", "Apple",
          "AMZN", "Amazon",
          "GOOG", "Google",
          "IBM", "IBM",
          "MSFT", "Microsoft");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d yyyy", Locale.ENGLISH);

  /**
   * One price.
   *
   * @param symbol what the exchange calls the share
   * @param date first day of a month
   * @param dollars price of a share, splits taken out
   */
  record Price(String symbol, LocalDate date, double dollars) {}

  StockData {
    all = List.copyOf(all);
  }

  static StockData read() {
    return new StockData(
        Csv.read(
            Stocks.class,
            "stocks.csv",
            row -> new Price(row.text("symbol"), row.date("date", DAY), row.number("price"))));
  }

  List<String> symbols() {
    return all.stream().map(Price::symbol).distinct().sorted().toList();
  }

  LocalDate first() {
    return all.stream().map(Price::date).min(LocalDate::compareTo).orElseThrow();
  }

  LocalDate last() {
    return all.stream().map(Price::date).max(LocalDate::compareTo).orElseThrow();
  }

  List<Price> prices(String symbol, LocalDate from, LocalDate to) {
    return all.stream()
        .filter(price -> price.symbol().equals(symbol))
        .filter(price -> !price.date().isBefore(from) && !price.date().isAfter(to))
        .toList();
  }
}
