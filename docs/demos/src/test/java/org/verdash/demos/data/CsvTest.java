package org.verdash.demos.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

class CsvTest {
  record Tide(LocalDate date, double metres, String port) {}

  private static Tide tide(Csv.Row row) {
    return new Tide(
        row.date("date", DateTimeFormatter.ISO_LOCAL_DATE), row.number("metres"), row.text("port"));
  }

  @Test
  void linesBecomeRecordsByTheNamesOfTheColumns() {
    assertThat(Csv.read("port,date,metres\nHusum,2020-02-29,1.5\n", CsvTest::tide))
        .containsExactly(new Tide(LocalDate.of(2020, 2, 29), 1.5, "Husum"));
  }

  @Test
  void aCellMayBeEmpty() {
    assertThat(Csv.read("port,date,metres\n,2020-02-29,1.5", CsvTest::tide))
        .extracting(Tide::port)
        .containsExactly("");
  }

  @Test
  void aLineThatMakesNoRecordIsNamed() {
    assertThatThrownBy(() -> Csv.read("date,metres\n2020-01-01,1\n2020-01-02,x", CsvTest::tide))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 2: no cell for column port");
    assertThatThrownBy(() -> Csv.read("port,date,metres\nHusum,2020-02-30,1", CsvTest::tide))
        .hasMessageStartingWith("line 2: Text '2020-02-30' could not be parsed");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Csv.read(CsvTest.class, "tides.csv", CsvTest::tide))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("no file tides.csv beside org.verdash.demos.data.CsvTest");
  }
}
