package org.verdash.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresenceBytesTest {
  @Test
  void aPresenceReadsBackAsItWas() {
    for (AppPresence presence : presences()) {
      assertThat(PresenceBytes.read(PresenceBytes.write(presence))).isEqualTo(presence);
    }
  }

  @Test
  void bytesThatAreNoPresenceAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PresenceBytes.read(Buffer.buffer("no presence")));
  }

  private static List<AppPresence> presences() {
    return Samples.ALL.stream()
        .filter(sample -> sample.full() instanceof AppPresence)
        .flatMap(sample -> List.of(sample.full(), sample.minimal()).stream())
        .map(AppPresence.class::cast)
        .toList();
  }
}
