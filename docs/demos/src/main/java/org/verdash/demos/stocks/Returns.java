package org.verdash.demos.stocks;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.List;
import org.verdash.demos.stocks.StockData.Price;

/**
 * What became of a share, a row of the table. Shares of one: 0.25 is 25 %.
 *
 * @param company whose share
 * @param bought first price in dollars
 * @param sold last price in dollars
 * @param change from the first price to the last
 * @param yearly the same change every year would have come to it
 * @param fall the deepest fall from a price to a later one, 0 or less
 */
record Returns(
    String company, double bought, double sold, double change, double yearly, double fall) {
  private static final double DAYS_A_YEAR = 365.25;

  static Returns of(List<Price> prices) {
    Price first = prices.get(0);
    Price last = prices.get(prices.size() - 1);
    double factor = last.dollars() / first.dollars();
    double years = Math.max(1, DAYS.between(first.date(), last.date())) / DAYS_A_YEAR;
    return new Returns(
        StockData.COMPANIES.getOrDefault(first.symbol(), first.symbol()),
        first.dollars(),
        last.dollars(),
        factor - 1,
        Math.pow(factor, 1 / years) - 1,
        deepestFall(prices));
  }

  static double deepestFall(List<Price> prices) {
    double peak = 0;
    double deepest = 0;
    for (Price price : prices) {
      peak = Math.max(peak, price.dollars());
      deepest = Math.min(deepest, price.dollars() / peak - 1);
    }
    return deepest;
  }
}
