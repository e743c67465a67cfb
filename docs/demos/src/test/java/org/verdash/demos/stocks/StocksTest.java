package org.verdash.demos.stocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verdash.app.UserMessage;
import org.verdash.demos.page.Page;
import org.verdash.demos.stocks.StockData.Price;

class StocksTest {
  private static final StockData DATA = StockData.read();
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2010, 3, 1);

  private static List<Price> prices(double... dollars) {
    return IntStream.range(0, dollars.length)
        .mapToObj(i -> new Price("IBM", FIRST.plusYears(i), dollars[i]))
        .toList();
  }

  private static Page form(List<String> symbols, LocalDate from, LocalDate to, String... scale) {
    return Page.of(Stocks.app(DATA))
        .with(Stocks.SYMBOLS, symbols)
        .with(Stocks.FROM, from)
        .with(Stocks.TO, to)
        .with(Stocks.SCALE, List.of(scale));
  }

  @Test
  void everyPriceIsReadAndEveryShareHasAName() {
    assertThat(DATA.all()).hasSize(560).first().isEqualTo(new Price("MSFT", FIRST, 39.81));
    assertThat(DATA.symbols()).containsExactly("AAPL", "AMZN", "GOOG", "IBM", "MSFT");
    assertThat(StockData.COMPANIES).containsOnlyKeys(DATA.symbols());
    assertThat(DATA.first()).isEqualTo(FIRST);
    assertThat(DATA.last()).isEqualTo(LAST);
  }

  @Test
  void theFormIsReadOnlyWhenTheButtonIsClicked() throws Exception {
    Page page = form(List.of("IBM", "AAPL"), FIRST, LAST, "Start at 100");
    assertThat(page.change(Stocks.SYMBOLS, List.of("IBM", "AAPL")).json(Stocks.CHART)).isNull();
    page.change(Stocks.APPLY, 1);
    assertThat(page.traces(Stocks.CHART))
        .extracting(trace -> trace.get("name"))
        .containsExactly("IBM", "Apple");
    assertThat(page.list(Stocks.RETURNS)).hasSize(2);
    assertThat(page.json(Stocks.SUMMARY))
        .isEqualTo("From the first month to the last: Apple +760 %, IBM +25 %.");
  }

  @Test
  void bothScalesWriteTheirOwnNumbers() throws Exception {
    Page dollars = form(List.of("IBM"), FIRST, LAST).change(Stocks.APPLY, 1);
    Page index = form(List.of("IBM"), FIRST, LAST, "Start at 100").change(Stocks.APPLY, 1);
    assertThat(dollars.traces(Stocks.CHART).get(0)).containsEntry("hovertemplate", "%{y:$,.2f}");
    assertThat(index.traces(Stocks.CHART).get(0)).containsEntry("hovertemplate", "%{y:.0f}");
    assertThat(dollars.traces(Stocks.CHART).get(0).get("y"))
        .isNotEqualTo(index.traces(Stocks.CHART).get(0).get("y"));
  }

  @Test
  void whatIsMissingIsToldInASentence() {
    assertThatThrownBy(() -> form(List.of(), FIRST, LAST).change(Stocks.APPLY, 1))
        .isInstanceOf(UserMessage.class)
        .hasMessage("Choose at least one company.");
    assertThatThrownBy(() -> form(List.of("IBM"), null, LAST).change(Stocks.APPLY, 1))
        .isInstanceOf(UserMessage.class)
        .hasMessage("Choose a first and a last day.");
    assertThatThrownBy(() -> form(List.of("IBM"), LAST, FIRST).change(Stocks.APPLY, 1))
        .isInstanceOf(UserMessage.class)
        .hasMessageStartingWith("Between these days there are no two prices");
  }

  @Test
  void aShareThatWasNotYetSoldIsLeftOut() throws Exception {
    Page page = form(List.of("GOOG", "IBM"), FIRST, LocalDate.of(2003, 12, 31));
    assertThat(page.change(Stocks.APPLY, 1).list(Stocks.RETURNS))
        .singleElement()
        .isInstanceOfSatisfying(Map.class, row -> assertThat(row.get("company")).isEqualTo("IBM"));
  }

  @Test
  void returnsCompoundOverYears() {
    Returns returns = Returns.of(prices(100, 150, 121));
    assertThat(returns.company()).isEqualTo("IBM");
    assertThat(returns.change()).isCloseTo(0.21, within(1e-9));
    assertThat(returns.yearly()).isCloseTo(0.1, within(1e-3));
    assertThat(returns.fall()).isCloseTo(121.0 / 150 - 1, within(1e-9));
  }

  @Test
  void theDeepestFallIsFromAPeakToALaterPrice() {
    assertThat(Returns.deepestFall(prices(1, 2, 3))).isZero();
    assertThat(Returns.deepestFall(prices(10, 5, 20, 8, 30))).isCloseTo(-0.6, within(1e-9));
  }
}
