package org.verdash.state;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.EventBus;

/**
 * Files that are kept for a while and then go: what a person sends up for a callback to read, what
 * a callback makes for a person to fetch. They are written from the front to the end, in parts, and
 * read when they are whole; they are in no export. May be used on any thread; futures complete on
 * the context of the caller. Every operation fails with a {@link StateException} when no store
 * answers within ten seconds or it has no database ({@code UNAVAILABLE}).
 */
public interface KeptFiles {
  /** Longest part that is written or read at once, in bytes. */
  int PART_BYTES = 256 * 1024;

  /** The files of the store that answers on this bus; makes the bus know the messages. */
  static KeptFiles over(EventBus bus) {
    return new BusKeptFiles(bus);
  }

  /** Makes an empty file; asked again with the same id, it changes nothing. */
  Future<Void> begin(NewFile file);

  /**
   * Adds bytes to a file that is not finished; the same part added again changes nothing.
   *
   * @param offset how many bytes were added before
   * @param part at most {@link #PART_BYTES}, at least one
   * @return fails with {@code NO_SUCH_FILE}; with {@code QUOTA} when the owner would have more
   *     bytes in the store than was said; with {@code BAD_VALUE} at another offset, or when the
   *     file is finished
   */
  Future<Void> append(String id, long offset, Buffer part);

  /** Makes the file whole, so that it can be read; fails with {@code NO_SUCH_FILE}. */
  Future<KeptFile> finish(String id);

  /** A whole file; fails with {@code NO_SUCH_FILE}, also when its time is over. */
  Future<KeptFile> find(String id);

  /**
   * Bytes of a whole file from the offset on, at most {@link #PART_BYTES}; none at its end.
   *
   * @return fails with {@code NO_SUCH_FILE}
   */
  Future<Buffer> read(String id, long offset);

  /** Has the file go now; nothing happens when it is not there. */
  Future<Void> forget(String id);
}
