package org.verdash.state;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One instance of a {@link MemoryStore} with its history, under the store's lock. */
final class MemoryInstance {
  final String id;
  final Instant createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
  final SortedMap<Long, String> names = new TreeMap<>();
  final Set<String> stars = new HashSet<>();
  private final Map<String, Long> calls = new HashMap<>();
  private final List<Row> log = new ArrayList<>();
  InstanceKey key;
  String owner;
  String name;
  String savePolicy;
  int schemaVersion;
  long rightsVersion;
  @Nullable Instant deletedAt;
  private Instant changedAt = createdAt;
  private long revision;

  /** A value that was saved, or taken away. */
  private record Row(long revision, Instant at, String author, String key, @Nullable Value value) {}

  MemoryInstance(NewInstance wanted, InstanceKey key) {
    this.id = wanted.id();
    this.key = key;
    this.owner = wanted.owner();
    this.name = wanted.name();
    this.savePolicy = wanted.savePolicy();
    this.schemaVersion = wanted.schemaVersion();
    Map<String, @Nullable Value> start = new TreeMap<>();
    wanted.values().forEach(value -> start.put(value.key(), value));
    write(wanted.id(), owner, start);
    changedAt = createdAt;
  }

  Instance told() {
    return told(revision);
  }

  private Instance told(long at) {
    return new Instance(
        id,
        key,
        owner,
        schemaVersion,
        at,
        createdAt,
        name.isEmpty() ? key.slug() : name,
        savePolicy,
        changedAt,
        rightsVersion,
        deletedAt);
  }

  InstanceState state(long at) {
    return new InstanceState(told(at), List.copyOf(values(at).values()));
  }

  InstanceState state() {
    return state(revision);
  }

  StateReply read(@Nullable Seen seen) {
    return Seen.of(told()).equals(seen)
        ? new StateReply.Unchanged()
        : new StateReply.State(state());
  }

  boolean had(long number) {
    return 0 <= number && number <= revision;
  }

  @Nullable Long saved(String callId) {
    return calls.get(callId);
  }

  StateReply save(Change change) {
    Map<String, @Nullable Value> wanted = new TreeMap<>();
    change.values().forEach(value -> wanted.put(value.key(), value));
    if (!calls.containsKey(change.callId()) && hasMoved(change.basis())) {
      return new StateReply.Refused(
          StateException.Reason.CHANGED, "What a value of the change was made on has changed.");
    }
    return once(change.callId(), change.rightsVersion(), change.author(), wanted);
  }

  private boolean hasMoved(@Nullable Basis basis) {
    return basis != null
        && log.stream()
            .anyMatch(row -> row.revision() > basis.revision() && basis.keys().contains(row.key()));
  }

  StateReply restore(Restore restore) {
    if (!had(restore.revision())) {
      return MemoryInstances.noSuchRevision(id, restore.revision());
    }
    Map<String, @Nullable Value> wanted = new TreeMap<>();
    values(revision).keySet().forEach(there -> wanted.put(there, null));
    wanted.putAll(values(restore.revision()));
    return once(restore.callId(), restore.rightsVersion(), restore.author(), wanted);
  }

  private StateReply once(
      String call, @Nullable Long rights, String author, Map<String, @Nullable Value> wanted) {
    Long before = calls.get(call);
    if (before != null) {
      return new StateReply.Saved(new Revision(id, before, true));
    }
    if (rights != null && rights != rightsVersion) {
      return new StateReply.Refused(
          StateException.Reason.RIGHTS_CHANGED, "The rights of instance " + id + " have changed.");
    }
    write(call, author, wanted);
    return new StateReply.Saved(new Revision(id, revision, false));
  }

  private void write(String call, String author, Map<String, @Nullable Value> wanted) {
    SortedMap<String, Value> present = values(revision);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    long next = revision + 1;
    wanted.forEach(
        (each, value) -> {
          if (!same(present.get(each), value)) {
            log.add(new Row(next, now, author, each, value));
            calls.put(call, next);
            revision = next;
            changedAt = now;
          }
        });
  }

  private SortedMap<String, Value> values(long at) {
    SortedMap<String, Value> values = new TreeMap<>();
    for (Row row : log) {
      if (row.revision() <= at && row.value() == null) {
        values.remove(row.key());
      } else if (row.revision() <= at) {
        values.put(row.key(), row.value());
      }
    }
    return values;
  }

  List<HistoryEntry> entries(long before, int most) {
    List<HistoryEntry> entries = new ArrayList<>();
    for (long number = revision; number > 0 && entries.size() < most; number--) {
      if (before == 0 || number < before) {
        entries.add(entry(number));
      }
    }
    return entries;
  }

  private HistoryEntry entry(long number) {
    List<Row> rows = log.stream().filter(row -> row.revision() == number).toList();
    List<String> keys = rows.stream().map(Row::key).toList();
    Row first = rows.getFirst();
    String title = names.getOrDefault(number, "");
    return new HistoryEntry(number, first.at(), first.author(), keys, title);
  }

  Instant changedAt() {
    return changedAt;
  }

  private static boolean same(@Nullable Value one, @Nullable Value other) {
    return Objects.equals(
        one == null ? null : json(one.json()), other == null ? null : json(other.json()));
  }

  /** Never null, also for JSON's own null. */
  private static Object json(Buffer text) {
    try {
      Object value = Json.decodeValue(text);
      return value == null ? text : value;
    } catch (DecodeException none) {
      return text;
    }
  }
}
