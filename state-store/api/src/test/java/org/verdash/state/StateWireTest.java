package org.verdash.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verdash.wire.WireGolden;
import org.verdash.wire.WireSample;
import org.verdash.wire.WireTree;

class StateWireTest {
  private static final String HOW_TO_CHANGE =
      """
      %s is no longer written as wire/state/v1/%s.hex says.
      Nodes of an earlier version read and write those bytes: inside v1 a field is only added, at the
      end of the shape; the block [full] is then renamed to [before <field>] and kept for ever.
      %s
      """;

  static List<WireSample> samples() {
    return StateSamples.ALL;
  }

  @Test
  void everyMessageHasASample() {
    assertThat(StateSamples.ALL).hasSameSizeAs(StateCodecs.ALL);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyMessageIsWrittenAsItsGoldenFileSays(WireSample sample) {
    WireGolden golden = WireGolden.of("state/v1/" + sample.message());
    String written = blocks(sample);
    assertThat(blocks(golden))
        .withFailMessage(HOW_TO_CHANGE, sample.message(), sample.message(), written)
        .contains(written);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void goldenBytesOfEveryTimeAreReadAndWrittenUnchanged(WireSample sample) {
    WireGolden golden = WireGolden.of("state/v1/" + sample.message());
    for (String label : golden.labels()) {
      Object read = sample.codec().decodeFromWire(0, golden.bytes(label));
      assertThat(WireGolden.hex(sample.wire(read)))
          .as("[%s] read and written again", label)
          .isEqualTo(WireGolden.hex(golden.bytes(label)));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyFieldComesThrough(WireSample sample) {
    for (Object sent : List.of(sample.full(), sample.minimal())) {
      assertThat(sample.codec().decodeFromWire(0, sample.wire(sent))).isEqualTo(sent);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void truncatedAnywhereIsRefusedByName(WireSample sample) {
    Buffer wire = sample.wire(sample.full());
    for (int end = 0; end < wire.length(); end++) {
      Buffer cut = wire.getBuffer(0, end);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sample.codec().decodeFromWire(0, cut))
          .withMessageContaining(sample.message() + ":");
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void unknownTagsAreSkippedAtEveryLevel(WireSample sample) {
    WireTree tree = WireTree.of(sample.wire(sample.full()));
    WireTree unknown = WireTree.leaf(200, Buffer.buffer("from a later version"));
    tree.messages().toList().forEach(message -> message.fields().add(0, unknown));
    assertThat(sample.codec().decodeFromWire(0, tree.wire())).isEqualTo(sample.full());
  }

  @Test
  void aReasonOfALaterReleaseIsAFailureAllTheSame() {
    WireSample refused =
        StateSamples.sample(
            new StateReply.Refused(StateException.Reason.BUSY, "Too much waits."), null);
    WireTree tree = WireTree.of(refused.wire(refused.full()));
    tree.field(1).replace(Buffer.buffer("MOON_IS_FULL"));
    assertThat(refused.codec().decodeFromWire(0, tree.wire()))
        .isEqualTo(new StateReply.Refused(StateException.Reason.OTHER, "Too much waits."));
  }

  private static String blocks(WireSample sample) {
    return WireGolden.block("full", sample.wire(sample.full()))
        + "\n"
        + WireGolden.block("minimal", sample.wire(sample.minimal()));
  }

  private static String blocks(WireGolden golden) {
    StringBuilder blocks = new StringBuilder();
    for (String label : golden.labels()) {
      blocks.append(WireGolden.block(label, golden.bytes(label))).append('\n');
    }
    return blocks.toString();
  }
}
