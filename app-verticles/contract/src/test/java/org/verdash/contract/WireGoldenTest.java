package org.verdash.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verdash.wire.WireGolden;
import org.verdash.wire.WireSample;

class WireGoldenTest {
  private static final String HOW_TO_CHANGE =
      """
      %s is no longer written as wire/v1/%s.hex says.
      Nodes of an earlier version read and write those bytes, so inside v1 no field is ever removed,
      moved, given another type or another meaning. A field is added like this:
        1. append its name to the end of the message's list of fields (...Shapes.java);
        2. write and read it with the tag that is its place in that list; when it is absent it must
           read as the value that earlier nodes meant, and that value must not be written;
        3. set it in the full sample (Samples.java), leave it at its default in the minimal one;
        4. in the .hex file rename [full] to [before <field>] and keep it for ever: it proves that
           bytes of earlier nodes still come through; then add:
      %s
      Anything else needs v2 addresses and codecs beside those of v1.
      """;

  static List<WireSample> samples() {
    return Samples.ALL;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aFullMessageIsWrittenAsTheGoldenFileSays(WireSample sample) {
    assertWritten(sample, "full", sample.full());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aMinimalMessageIsWrittenAsTheGoldenFileSays(WireSample sample) {
    assertWritten(sample, "minimal", sample.minimal());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void goldenBytesOfEveryTimeAreReadAndWrittenUnchanged(WireSample sample) {
    WireGolden golden = WireGolden.of("v1/" + sample.message());
    for (String label : golden.labels()) {
      Object read = sample.codec().decodeFromWire(0, golden.bytes(label));
      Buffer again = sample.wire(read);
      assertThat(WireGolden.hex(again))
          .as("%s [%s] read and written again", sample.message(), label)
          .isEqualTo(WireGolden.hex(golden.bytes(label)));
    }
  }

  @Test
  void everyGoldenFileSaysFullAndMinimal() {
    for (WireSample sample : Samples.ALL) {
      assertThat(WireGolden.of("v1/" + sample.message()).labels()).contains("full", "minimal");
    }
  }

  private static void assertWritten(WireSample sample, String label, Object value) {
    WireGolden golden = WireGolden.of("v1/" + sample.message());
    Buffer written = sample.wire(value);
    assertThat(WireGolden.hex(written))
        .withFailMessage(
            HOW_TO_CHANGE, sample.message(), sample.message(), WireGolden.block(label, written))
        .isEqualTo(WireGolden.hex(golden.bytes(label)));
    assertThat(sample.codec().decodeFromWire(0, golden.bytes(label))).isEqualTo(value);
  }
}
