package org.verdash.runtime.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verdash.app.Library;
import org.verdash.contract.AppReply;
import org.verdash.contract.FileRequest;

class FileSourceTest {
  private static final String HASH = "0123456789abcdef";
  private static final byte[] BIG = new byte[FileRequest.CHUNK_BYTES + 10];

  private final FileSource files =
      new FileSource(
          List.of(
              new Library(
                  "lib",
                  HASH,
                  "",
                  List.of(
                      new Library.File("big.js", BIG.length, 3, 0, "text/javascript"),
                      new Library.File("lost.js", 1, 0, 0, "text/javascript")),
                  List.of(),
                  FileSourceTest::bytes)));

  static {
    Arrays.fill(BIG, (byte) 'x');
  }

  private static byte[] bytes(String path, String suffix) throws IOException {
    if (!path.equals("big.js")) {
      throw new IOException("the disk is gone");
    }
    return suffix.equals(".gz") ? new byte[] {1, 2, 3} : BIG;
  }

  private AppReply read(String path, String encoding, long offset) {
    return files.read(new FileRequest("lib", HASH, path, encoding, offset));
  }

  private static void assertProblem(AppReply reply, int status) {
    assertThat(reply)
        .isInstanceOfSatisfying(
            AppReply.Problem.class, problem -> assertThat(problem.status()).isEqualTo(status));
  }

  @Test
  void givesAFileInChunks() {
    AppReply.Answer first = (AppReply.Answer) read("big.js", "", 0);
    AppReply.Answer second = (AppReply.Answer) read("big.js", "", FileRequest.CHUNK_BYTES);
    assertThat(first.head().type()).isEqualTo("text/javascript");
    assertThat(first.body().length()).isEqualTo(FileRequest.CHUNK_BYTES);
    assertThat(second.body().toString()).isEqualTo("x".repeat(10));
  }

  @Test
  void givesAStoredVariant() {
    assertThat(((AppReply.Answer) read("big.js", "gzip", 0)).body().getBytes())
        .containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @CsvSource({
    "big.js, br, 404",
    "big.js, zstd, 404",
    "../big.js, '', 404",
    "other.js, '', 404",
    "lost.js, '', 500",
  })
  void saysWhatItDoesNotHave(String path, String encoding, int status) {
    assertProblem(read(path, encoding, 0), status);
  }

  @Test
  void aPlaceOutsideTheFileIsRefused() {
    assertProblem(read("big.js", "", -1), 416);
    assertProblem(read("big.js", "", BIG.length + 1L), 416);
  }

  @Test
  void anotherHashIsAnotherFile() {
    assertProblem(files.read(new FileRequest("lib", "f".repeat(16), "big.js", "", 0)), 404);
    assertProblem(files.read(new FileRequest("bil", HASH, "big.js", "", 0)), 404);
  }
}
