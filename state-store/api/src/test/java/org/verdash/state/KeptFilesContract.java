package org.verdash.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.verdash.state.StateException.Reason;

/** What every store must do with files; a test says how to ask the store. */
public abstract class KeptFilesContract {
  private static final long QUOTA = 1024 * 1024;

  private final String owner = "owner-" + UUID.randomUUID();

  /** The files, asked over a bus. */
  protected abstract KeptFiles files();

  @Test
  void aFileIsReadAsItWasWritten() {
    Buffer whole = bytes(600_000);
    String id = kept(whole);
    KeptFile file = soon(files().find(id));
    assertThat(file.app()).isEqualTo("report");
    assertThat(file.owner()).isEqualTo(owner);
    assertThat(file.name()).isEqualTo("Größe 1.csv");
    assertThat(file.type()).isEqualTo("text/csv");
    assertThat(file.bytes()).isEqualTo(600_000);
    assertThat(file.expiry()).isAfter(Instant.now().plusSeconds(60));
    assertThat(readAll(id)).isEqualTo(whole);
    assertThat(soon(files().read(id, 599_999))).isEqualTo(whole.getBuffer(599_999, 600_000));
    assertThat(soon(files().read(id, 600_000)).length()).isZero();
  }

  @Test
  void anEmptyFileIsAFile() {
    String id = kept(Buffer.buffer());
    assertThat(soon(files().find(id)).bytes()).isZero();
    assertThat(soon(files().read(id, 0)).length()).isZero();
  }

  @Test
  void whatIsAskedAgainChangesNothing() {
    NewFile file = file(QUOTA, Duration.ofMinutes(5));
    Buffer part = bytes(1000);
    soon(files().begin(file));
    soon(files().append(file.id(), 0, part));
    soon(files().begin(file));
    soon(files().append(file.id(), 0, part));
    soon(files().finish(file.id()));
    assertThat(soon(files().finish(file.id())).bytes()).isEqualTo(1000);
    assertThat(readAll(file.id())).isEqualTo(part);
  }

  @Test
  void aPartElsewhereThanAtTheEndIsRefused() {
    NewFile file = file(QUOTA, Duration.ofMinutes(5));
    soon(files().begin(file));
    refuses(files().append(file.id(), 10, bytes(5)), Reason.BAD_VALUE);
    soon(files().append(file.id(), 0, bytes(5)));
    soon(files().finish(file.id()));
    refuses(files().append(file.id(), 5, bytes(6)), Reason.BAD_VALUE);
    refuses(files().append(file.id(), 5, Buffer.buffer()), Reason.BAD_VALUE);
    refuses(files().append(file.id(), 5, bytes(KeptFiles.PART_BYTES + 1)), Reason.BAD_VALUE);
  }

  @Test
  void aFileThatIsNotWholeCannotBeRead() {
    NewFile file = file(QUOTA, Duration.ofMinutes(5));
    soon(files().begin(file));
    soon(files().append(file.id(), 0, bytes(5)));
    refuses(files().find(file.id()), Reason.NO_SUCH_FILE);
    refuses(files().read(file.id(), 0), Reason.NO_SUCH_FILE);
  }

  @Test
  void theFilesOfOneOwnerHaveAQuota() {
    NewFile first = file(2000, Duration.ofMinutes(5));
    soon(files().begin(first));
    soon(files().append(first.id(), 0, bytes(1500)));
    NewFile second = file(2000, Duration.ofMinutes(5));
    soon(files().begin(second));
    soon(files().append(second.id(), 0, bytes(500)));
    refuses(files().append(second.id(), 500, bytes(1)), Reason.QUOTA);
    soon(files().forget(first.id()));
    soon(files().append(second.id(), 500, bytes(1)));
  }

  @Test
  void aFileGoesWhenItsTimeIsOver() {
    NewFile file = file(QUOTA, Duration.ZERO);
    soon(files().begin(file));
    refuses(files().append(file.id(), 0, bytes(5)), Reason.NO_SUCH_FILE);
    refuses(files().finish(file.id()), Reason.NO_SUCH_FILE);
    refuses(files().find(file.id()), Reason.NO_SUCH_FILE);
  }

  @Test
  void whatIsForgottenOrWasNeverThereIsNotFound() {
    String id = kept(bytes(10));
    soon(files().forget(id));
    soon(files().forget(id));
    for (String unknown : new String[] {id, NewFile.newId(), "../x", ""}) {
      refuses(files().find(unknown), Reason.NO_SUCH_FILE);
      refuses(files().read(unknown, 0), Reason.NO_SUCH_FILE);
      refuses(files().append(unknown, 0, bytes(1)), Reason.NO_SUCH_FILE);
      refuses(files().finish(unknown), Reason.NO_SUCH_FILE);
    }
  }

  private NewFile file(long quotaBytes, Duration keep) {
    return new NewFile(
        NewFile.newId(), "report", owner, "Größe 1.csv", "text/csv", keep, quotaBytes);
  }

  private String kept(Buffer whole) {
    NewFile file = file(QUOTA, Duration.ofMinutes(5));
    soon(files().begin(file));
    for (int at = 0; at < whole.length(); at += KeptFiles.PART_BYTES) {
      int end = Math.min(whole.length(), at + KeptFiles.PART_BYTES);
      soon(files().append(file.id(), at, whole.getBuffer(at, end)));
    }
    soon(files().finish(file.id()));
    return file.id();
  }

  private Buffer readAll(String id) {
    Buffer all = Buffer.buffer();
    for (Buffer part = soon(files().read(id, 0));
        part.length() > 0;
        part = soon(files().read(id, all.length()))) {
      all.appendBuffer(part);
    }
    return all;
  }

  private static Buffer bytes(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 31 + i / 256);
    }
    return Buffer.buffer(bytes);
  }

  private static void refuses(Future<?> future, Reason reason) {
    assertThatThrownBy(() -> soon(future))
        .isInstanceOfSatisfying(
            StateException.class, told -> assertThat(told.reason()).isEqualTo(reason));
  }

  private static <T> T soon(Future<T> future) {
    try {
      return future.await(30, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("no answer within 30 s", e);
    }
  }
}
