package org.verdash.gateway.prefix;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.contract.AppDescriptor;
import org.verdash.contract.AppPresence;
import org.verdash.contract.PresenceBytes;

/**
 * Remembers in {@code <data>/apps.seen} which apps there were, so that after a restart a known app
 * without a verticle is 503 and not 404. Blocks: not for an event loop. Thread-safe. It is a memory
 * and no truth, so a file that cannot be read or written is logged and that is all.
 */
public final class SeenApps {
  private static final Logger LOG = LoggerFactory.getLogger(SeenApps.class);
  private static final String FILE_NAME = "apps.seen";

  private final Path file;
  private final Map<String, AppPresence> byPrefix = new TreeMap<>();

  /** A memory in the node's data folder. */
  public SeenApps(Path data) {
    file = data.resolve(FILE_NAME);
  }

  /** The apps that an earlier run has seen; none when the file cannot be read. */
  public synchronized List<AppDescriptor> load() {
    try {
      parse(Buffer.buffer(Files.readAllBytes(file)));
    } catch (NoSuchFileException first) {
      LOG.debug("No app was seen here before");
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      LOG.warn("{} cannot be read, so apps without a verticle are unknown: {}", file, e.toString());
    }
    return byPrefix.values().stream().map(AppPresence::app).toList();
  }

  /** Keeps an app in mind, and writes the file when that is news. */
  public synchronized void keep(AppPresence presence) {
    AppPresence before = byPrefix.put(presence.app().prefix(), presence);
    if (before == null || !before.app().equals(presence.app())) {
      byPrefix.values().removeIf(each -> hasMoved(each.app(), presence.app()));
      write();
    }
  }

  private static boolean hasMoved(AppDescriptor known, AppDescriptor now) {
    return known.name().equals(now.name()) && !known.prefix().equals(now.prefix());
  }

  private void parse(Buffer bytes) {
    List<AppPresence> found = new ArrayList<>();
    for (int at = 0; at < bytes.length(); ) {
      int from = at + Integer.BYTES;
      // A broken length must not make us ask for the memory that it names.
      int length = bytes.getInt(at);
      Objects.checkFromIndexSize(from, length, bytes.length());
      int end = from + length;
      found.add(PresenceBytes.read(bytes.getBuffer(from, end)));
      at = end;
    }
    found.forEach(each -> byPrefix.put(each.app().prefix(), each));
  }

  private void write() {
    Buffer bytes = Buffer.buffer();
    for (AppPresence each : byPrefix.values()) {
      Buffer one = PresenceBytes.write(each);
      bytes.appendInt(one.length()).appendBuffer(one);
    }
    Path draft = file.resolveSibling("." + FILE_NAME + "." + UUID.randomUUID());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(draft, bytes.getBytes());
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("{} cannot be written; a restart will not know these apps", file, e);
    }
  }
}
