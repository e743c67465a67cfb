package org.verdash.gateway.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformKeyTest {

  @TempDir Path data;

  @Test
  void aNewKeyIsStoredForItsOwnerOnlyAndReadBack() throws IOException {
    PlatformKey made = PlatformKey.storedOrNew(data);

    assertThat(PlatformKey.storedOrNew(data).text()).isEqualTo(made.text());
    assertThat(Files.getPosixFilePermissions(keyFile()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void nothingButTheKeyStaysInTheFolder() throws IOException {
    PlatformKey.storedOrNew(data);

    try (var files = Files.list(data)) {
      assertThat(files).containsExactly(keyFile());
    }
  }

  @Test
  void lookingForAKeyCreatesNone() throws IOException {
    assertThat(PlatformKey.stored(data)).isEmpty();
    assertThat(keyFile()).doesNotExist();
  }

  @Test
  void writersAtTheSameTimeAgreeOnOneKey() throws Exception {
    List<Callable<String>> writers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      writers.add(() -> PlatformKey.storedOrNew(data).text());
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<String> keys = new ArrayList<>();
      for (Future<String> key : threads.invokeAll(writers)) {
        keys.add(key.get());
      }
      assertThat(keys).hasSize(16).containsOnly(PlatformKey.storedOrNew(data).text());
    }
  }

  @Test
  void aFileThatOthersMayReadIsRefused() throws IOException {
    PlatformKey.storedOrNew(data);
    Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> PlatformKey.stored(data))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(keyFile() + " may be read by others");
  }

  @Test
  void aFileWithoutAKeyIsRefusedAndNotQuoted() throws IOException {
    Files.createFile(
        keyFile(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(keyFile(), "not*base64");

    assertThatThrownBy(() -> PlatformKey.stored(data))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("holds no platform key")
        .hasMessageNotContaining("not*base64");
  }

  @Test
  void aKeyOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> PlatformKey.parse("AAAA"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("this one has 3");
  }

  @Test
  void theTextFormReadsBackToTheSameKey() {
    PlatformKey key = PlatformKey.random();

    PlatformKey again = PlatformKey.parse(key.text());

    assertThat(again.fingerprint()).isEqualTo(key.fingerprint()).matches("[0-9a-f]{16}");
    assertThat(again.derived(PlatformKey.Purpose.PAGE))
        .isEqualTo(key.derived(PlatformKey.Purpose.PAGE));
  }

  @Test
  void everyPurposeHasAKeyOfItsOwn() {
    PlatformKey key = PlatformKey.random();

    assertThat(key.derived(PlatformKey.Purpose.SESSION))
        .hasSize(32)
        .isNotEqualTo(key.derived(PlatformKey.Purpose.ACCESS))
        .isNotEqualTo(key.derived(PlatformKey.Purpose.PAGE));
  }

  @Test
  void printingAKeyDoesNotShowIt() {
    PlatformKey key = PlatformKey.random();

    assertThat(key.toString()).contains(key.fingerprint()).doesNotContain(key.text());
  }

  private Path keyFile() {
    return data.resolve(PlatformKey.FILE_NAME);
  }
}
