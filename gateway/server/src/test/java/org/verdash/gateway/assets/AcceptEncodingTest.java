package org.verdash.gateway.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verdash.contract.LibraryFiles;

class AcceptEncodingTest {
  private final ServedFile both = file(5, 4);
  private final ServedFile onlyGzip = file(5, 0);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br, zstd | BROTLI",
        "gzip                    | GZIP",
        "GZIP                    | GZIP",
        "br;q=0.5, gzip;q=0.9    | GZIP",
        "br;q=0, gzip            | GZIP",
        "br;q=0, gzip;q=0        | IDENTITY",
        "*                       | BROTLI",
        "*;q=0                   | IDENTITY",
        "*, br;q=0               | GZIP",
        "identity                | IDENTITY",
        "br;q=nonsense, gzip;q=2 | IDENTITY",
        "br ; q=0.1              | BROTLI",
        "''                      | IDENTITY",
        "brotli, gzipped         | IDENTITY",
      })
  void theBestVariantThatIsAcceptedIsChosen(String header, Coding expected) {
    assertThat(AcceptEncoding.of(header).choose(both).coding()).isEqualTo(expected);
  }

  @Test
  void withoutAHeaderTheFileIsSentAsItIs() {
    assertThat(AcceptEncoding.of(null).choose(both).coding()).isEqualTo(Coding.IDENTITY);
  }

  @Test
  void aVariantThatIsNotStoredIsNotChosen() {
    assertThat(AcceptEncoding.of("br, gzip").choose(onlyGzip).coding()).isEqualTo(Coding.GZIP);
    assertThat(AcceptEncoding.of("br").choose(onlyGzip).coding()).isEqualTo(Coding.IDENTITY);
  }

  private static ServedFile file(long gzipBytes, long brotliBytes) {
    return new ServedFile(
        new LibraryFiles("library", "0123456789abcdef", "", List.of()),
        new LibraryFiles.File("a.js", 10, gzipBytes, brotliBytes, "text/javascript"));
  }
}
