package org.verdash.gateway.dash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstancePathTest {
  @Test
  void theSlugIsTheFirstSegment() {
    assertThat(InstancePath.of("spring")).isEqualTo(new InstancePath("spring", null));
    assertThat(InstancePath.of("spring/")).isEqualTo(new InstancePath("spring", null));
    assertThat(InstancePath.of("spring/~token/_dash-layout"))
        .isEqualTo(new InstancePath("spring", null));
    assertThat(InstancePath.of("")).isEqualTo(new InstancePath("", null));
  }

  @Test
  void aRevisionIsTheSecond() {
    assertThat(InstancePath.of("spring/@12")).isEqualTo(new InstancePath("spring", 12L));
    assertThat(InstancePath.of("spring/@0/")).isEqualTo(new InstancePath("spring", 0L));
    assertThat(InstancePath.of("spring/@12/~token/_dash-layout"))
        .isEqualTo(new InstancePath("spring", 12L));
    assertThat(InstancePath.of("spring/page/@12")).isEqualTo(new InstancePath("spring", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@", "@/", "@x/", "@01/", "@-1/", "@1x/", "@1234567890123456789/", "@1@2"})
  void anyOtherWayToWriteARevisionIsNone(String below) {
    assertThat(InstancePath.of("spring/" + below)).isNull();
  }
}
