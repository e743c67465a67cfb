package org.verdash.demos.stocks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verdash.app.UserMessage;
import org.verdash.demos.stocks.StockData.Price;

/**
 * What the form says.
 *
 * @param symbols the shares; null when none was ever chosen
 * @param from the first day; null when it was cleared
 * @param to the last day; null when it was cleared
 * @param indexed whether all lines start at 100
 */
record Choice(
    @Nullable List<String> symbols,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean indexed) {

  /** Prices of each share that has some; a choice that has none tells the person why. */
  List<List<Price>> pricesFrom(StockData data) {
    if (symbols == null || symbols.isEmpty()) {
      throw new UserMessage("Choose at least one company.");
    }
    if (from == null || to == null) {
      throw new UserMessage("Choose a first and a last day.");
    }
    List<List<Price>> prices =
        symbols.stream()
            .map(symbol -> data.prices(symbol, from, to))
            .filter(found -> found.size() > 1)
            .toList();
    if (prices.isEmpty()) {
      throw new UserMessage("Between these days there are no two prices: choose a longer time.");
    }
    return prices;
  }
}
