package org.verdash.state;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.verdash.state.StateException.Reason;

/** The files of a {@link MemoryStore}, under its lock. */
final class MemoryFiles {
  private final Map<String, Kept> byId = new HashMap<>();

  private static final class Kept {
    final NewFile about;
    final Instant expiry;
    final Buffer bytes = Buffer.buffer();
    boolean finished;

    Kept(NewFile about) {
      this.about = about;
      Duration keep = about.keep();
      this.expiry = Instant.now().plus(keep);
    }

    boolean isOver() {
      return !Instant.now().isBefore(expiry);
    }

    KeptFile told() {
      return new KeptFile(
          about.id(),
          about.app(),
          about.owner(),
          about.name(),
          about.type(),
          bytes.length(),
          expiry);
    }
  }

  StateReply begin(NewFile file) {
    byId.putIfAbsent(file.id(), new Kept(file));
    return new StateReply.Done();
  }

  StateReply append(StateRequest.AppendFile add) {
    Kept file = there(add.id());
    if (file == null) {
      return noSuch(add.id());
    }
    int length = add.part().length();
    if (length == 0 || length > KeptFiles.PART_BYTES) {
      return new StateReply.Refused(Reason.BAD_VALUE, "A part has " + length + " bytes.");
    }
    if (file.bytes.length() == add.offset() + length) {
      return new StateReply.Done();
    }
    if (file.finished || file.bytes.length() != add.offset()) {
      return new StateReply.Refused(Reason.BAD_VALUE, "The file does not go on there.");
    }
    if (held(file.about.owner()) + length > file.about.quotaBytes()) {
      return new StateReply.Refused(Reason.QUOTA, "More files cannot be kept.");
    }
    file.bytes.appendBuffer(add.part());
    return new StateReply.Done();
  }

  private long held(String owner) {
    return byId.values().stream()
        .filter(file -> file.about.owner().equals(owner) && !file.isOver())
        .mapToLong(file -> file.bytes.length())
        .sum();
  }

  StateReply finish(String id) {
    Kept file = there(id);
    if (file == null) {
      return noSuch(id);
    }
    file.finished = true;
    return new StateReply.File(file.told());
  }

  StateReply find(String id) {
    Kept file = there(id);
    return file == null || !file.finished ? noSuch(id) : new StateReply.File(file.told());
  }

  StateReply read(String id, long offset) {
    Kept file = there(id);
    if (file == null || !file.finished) {
      return noSuch(id);
    }
    int from = Math.clamp(offset, 0, file.bytes.length());
    int to = Math.min(file.bytes.length(), from + KeptFiles.PART_BYTES);
    return new StateReply.Part(file.bytes.getBuffer(from, to));
  }

  StateReply forget(String id) {
    byId.remove(id);
    return new StateReply.Done();
  }

  private Kept there(String id) {
    Kept file = byId.get(id);
    return file == null || file.isOver() ? null : file;
  }

  private static StateReply noSuch(String id) {
    return new StateReply.Refused(Reason.NO_SUCH_FILE, "There is no file " + id + ".");
  }
}
