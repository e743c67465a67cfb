package org.verdash.postgres;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.verdash.state.Value;

/** Changes that are saved by one statement, in order of arrival. */
record SaveBatch(List<PendingSave> saves) {
  /** The statement that saves it, with {@link #parameters}. */
  String statement() {
    Set<String> instances = new HashSet<>();
    boolean each = saves.stream().allMatch(save -> instances.add(save.instanceId()));
    return each ? SaveSql.SAVE_EACH : SaveSql.SAVE;
  }

  /** The parameters of {@link #statement}. */
  Tuple parameters() {
    List<Long> places = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (int save = 0; save < saves.size(); save++) {
      for (Value value : saves.get(save).change().values()) {
        places.add(save + 1L);
        keys.add(value.key());
        values.add(text(value.json()));
      }
    }
    return Tuple.tuple()
        .addArrayOfUUID(
            saves.stream().map(save -> UUID.fromString(save.instanceId())).toArray(UUID[]::new))
        .addArrayOfString(saves.stream().map(save -> save.change().callId()).toArray(String[]::new))
        .addArrayOfString(saves.stream().map(save -> save.change().author()).toArray(String[]::new))
        .addArrayOfLong(places.toArray(Long[]::new))
        .addArrayOfString(keys.toArray(String[]::new))
        .addArrayOfString(values.toArray(String[]::new))
        .addArrayOfLong(
            saves.stream().map(save -> save.change().rightsVersion()).toArray(Long[]::new));
  }

  static String text(Buffer json) {
    return json.toString();
  }
}
