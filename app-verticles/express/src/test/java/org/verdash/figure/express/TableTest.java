package org.verdash.figure.express;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.sql.rowset.CachedRowSet;
import javax.sql.rowset.RowSetMetaDataImpl;
import javax.sql.rowset.RowSetProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
  @Test
  void numbersAndOtherValuesComeBackWithTheirGaps() {
    Table table =
        Table.of()
            .with("a", new double[] {1, Double.NaN})
            .with("b", Arrays.asList("x", null))
            .with("c", Arrays.asList(1.5, null));
    assertThat(table.rows()).isEqualTo(2);
    assertThat(table.names()).containsExactly("a", "b", "c");
    assertThat(table.values("a")).containsExactly(1.0, null);
    assertThat(table.values("b")).containsExactly("x", null);
    assertThat(table.values("c")).containsExactly(1.5, null);
  }

  @Test
  void columnsOfUnequalLengthAreRefused() {
    Table table = Table.of().with("a", List.of(1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.with("b", new double[3]))
        .withMessage("column 'b' has 3 values, but column 'a' has 2");
  }

  @Test
  void aNameStandsForOneColumn() {
    Table table = Table.of().with("a", List.of(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.with("a", List.of(2)))
        .withMessageContaining("two columns 'a'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.values("b"))
        .withMessageContaining("no column 'b'");
  }

  record Town(String name, int people, LocalDate founded) {}

  @Test
  void recordsBecomeRows() {
    LocalDate day = LocalDate.of(1200, 1, 2);
    Table table = Table.records(List.of(new Town("Aar", 3, day), new Town("Bex", 4, day)));
    assertThat(table.names()).containsExactly("name", "people", "founded");
    assertThat(table.values("people")).containsExactly(3, 4);
    assertThat(table.values("founded")).containsExactly(day, day);
    assertThat(Table.records(List.of()).rows()).isZero();
  }

  @Test
  void csvTellsNumbersAndDatesFromTexts() {
    Table table =
        Table.csv("n,day,text\r\n1.5,2026-01-31,\"a, \"\"b\"\"\"\n,2026-02-01,\"two\nlines\"\n");
    assertThat(table.values("n")).containsExactly(1.5, null);
    assertThat(table.values("day"))
        .containsExactly(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 1));
    assertThat(table.values("text")).containsExactly("a, \"b\"", "two\nlines");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a,b\n1,2\n3\n'|line 3 has 1 cells, but there are 2 names",
        "'a\n\"x'|line 2: a quote is not closed",
        "'a\n\"x\"y'|line 2: text behind a closing quote",
        "'a,a\n1,2'|there are two columns 'a'"
      })
  void csvThatIsNoTableIsRefused(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Table.csv(text))
        .withMessage(message.replace('`', '\''));
  }

  @Test
  void textWithoutLinesIsATableWithoutColumns() {
    assertThat(Table.csv("").names()).isEmpty();
    assertThat(Table.csv("a,b\n").rows()).isZero();
    assertThat(Table.csv("a,b").names()).containsExactly("a", "b");
  }

  @Test
  void jsonRowsMayLackNames() {
    Table table = Table.json("[{\"a\":1,\"b\":\"x\"},{\"a\":2.5},{\"c\":true}]");
    assertThat(table.names()).containsExactly("a", "b", "c");
    assertThat(table.values("a")).containsExactly(1.0, 2.5, null);
    assertThat(table.values("c")).containsExactly(null, null, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[1]", "1", "[[]]", "x"})
  void jsonThatHasNoRowsIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Table.json(text));
  }

  @Test
  void aResultOfJdbcIsReadToItsEnd() throws SQLException {
    try (CachedRowSet rows = RowSetProvider.newFactory().createCachedRowSet()) {
      RowSetMetaDataImpl about = new RowSetMetaDataImpl();
      about.setColumnCount(2);
      about.setColumnName(1, "a");
      about.setColumnLabel(1, "a");
      about.setColumnType(1, Types.INTEGER);
      about.setColumnName(2, "day");
      about.setColumnLabel(2, "day");
      about.setColumnType(2, Types.DATE);
      rows.setMetaData(about);
      rows.moveToInsertRow();
      rows.updateInt(1, 7);
      rows.updateDate(2, java.sql.Date.valueOf("2026-01-31"));
      rows.insertRow();
      rows.moveToCurrentRow();
      rows.beforeFirst();
      Table table = Table.jdbc(rows);
      assertThat(table.values("a")).containsExactly(7);
      assertThat(table.values("day")).containsExactly(LocalDate.of(2026, 1, 31));
    }
  }
}
