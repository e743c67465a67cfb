package org.verdash.demos.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verdash.app.UploadedFile;
import org.verdash.app.UserMessage;
import org.verdash.demos.page.Page;

class ColumnsTest {
  private static final String CSV =
      """
      \ufeffname,age,"said, once",empty
      Ada,36,"He said ""no""\",
      Bob,-4.5,x,

      Cyd,,y,
      """;

  private static Profile profile(String csv) throws IOException {
    return Profile.of(new BufferedReader(new StringReader(csv)));
  }

  @Test
  void everyColumnIsToldByWhatItHolds() throws IOException {
    Profile profile = profile(CSV);
    assertThat(profile.told()).isEqualTo("3 rows of 4 columns");
    assertThat(profile.columns())
        .containsExactly(
            new Column("name", "text", 3, "3", "Ada", "Cyd", ""),
            new Column("age", "numbers", 2, "2", "-4.500", "36", "15.750"),
            new Column("said, once", "text", 3, "3", "He said \"no\"", "y", ""),
            new Column("empty", "nothing", 0, "0", "", "", ""));
  }

  @Test
  void manyDifferentValuesAreNotCounted() throws IOException {
    StringBuilder csv = new StringBuilder("n\n");
    for (int i = 0; i < 5000; i++) {
      csv.append(i).append('\n');
    }
    assertThat(profile(csv.toString()).columns())
        .containsExactly(new Column("n", "numbers", 5000, "over 1000", "0", "4999", "2499.500"));
  }

  @Test
  void whatIsNoTableIsToldToThePerson() {
    for (String no : new String[] {"", "\n", "a\0b\n", ",".repeat(300)}) {
      assertThatThrownBy(() -> profile(no)).isInstanceOf(UserMessage.class);
    }
  }

  @Test
  void aLineOfTheResultIsCsvAgain() throws IOException {
    Column column = new Column("a,b", "text", 2, "2", "x", "y \"z\"", "");
    assertThat(column.line()).isEqualTo("\"a,b\",text,2,2,x,\"y \"\"z\"\"\",\n");
  }

  @Test
  void theFileThatWasChosenIsReadWithItsName() throws Exception {
    Page page = Page.of(Columns.app()).with(Columns.NAME, "people.csv");
    page.change(Columns.FILE, UploadedFile.of("text/csv", CSV.getBytes(StandardCharsets.UTF_8)));
    assertThat(page.json(Columns.SUMMARY)).isEqualTo("people.csv: 3 rows of 4 columns");
    List<?> columns = page.list(Columns.COLUMNS);
    assertThat(columns).hasSize(4);
    assertThat(((Map<?, ?>) columns.get(1)).get("mean")).isEqualTo("15.750");
  }
}
