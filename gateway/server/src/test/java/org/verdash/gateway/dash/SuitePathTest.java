package org.verdash.gateway.dash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verdash.contract.AccessPolicy;
import org.verdash.contract.AppDescriptor;
import org.verdash.contract.LibraryFiles;

class SuitePathTest {
  private final LibraryFiles dcc = new LibraryFiles("dcc", "aaaaaaaa", "dash/dcc", List.of());
  private final LibraryFiles deps = new LibraryFiles("deps", "bbbbbbbb", "dash/deps", List.of());
  private final LibraryFiles ours = new LibraryFiles("ours", "cccccccc", "", List.of());

  @Test
  void aPlainNameIsAFileOfTheLibraryBehindTheAlias() {
    assertThat(path("dash/dcc/async-graph.js"))
        .isEqualTo(new SuitePath(dcc, "async-graph.js", false));
    assertThat(path("dash/deps/react@18.3.1.min.js"))
        .isEqualTo(new SuitePath(deps, "react@18.3.1.min.js", false));
  }

  @Test
  void aFingerprintIsTakenOffWhereDashPutsIt() {
    assertThat(path("dash/deps/react@18.v4_4_1m1795291380.3.1.min.js"))
        .isEqualTo(new SuitePath(deps, "react@18.3.1.min.js", true));
    assertThat(path("dash/dcc/sub/bundle.v7_4_1mab12.js"))
        .isEqualTo(new SuitePath(dcc, "sub/bundle.js", true));
  }

  @Test
  void anAliasThatTheAppDoesNotLoadIsNothing() {
    assertThat(path("dash/html/x.js")).isNull();
    assertThat(path("dash/dcc")).isNull();
    assertThat(path("/x.js")).isNull();
    assertThat(path("")).isNull();
  }

  private SuitePath path(String path) {
    return SuitePath.of(
        new AppDescriptor(
            "weather",
            "/weather/",
            "v1",
            "",
            new AppDescriptor.About("", "", "", List.of()),
            new AccessPolicy.Public(),
            AppDescriptor.Wants.NOTHING,
            new AppDescriptor.Limits(1, 1, Duration.ofSeconds(1)),
            List.of(ours, dcc, deps),
            null,
            false),
        path);
  }
}
