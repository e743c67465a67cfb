package org.verdash.gateway.prefix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.contract.AppDescriptor;

class SeenAppsTest {
  @TempDir Path data;

  @Test
  void whatWasSeenIsKnownToTheNextRun() {
    SeenApps seen = new SeenApps(data);
    seen.keep(MountsTest.here("sales", "/sales/", "v1", "n1"));
    seen.keep(MountsTest.here("stock", "/stock/", "v1", "n1"));

    assertThat(new SeenApps(data).load())
        .extracting(AppDescriptor::prefix)
        .containsExactly("/sales/", "/stock/");
  }

  @Test
  void anAppThatMovedIsKnownInOnePlace() {
    SeenApps seen = new SeenApps(data);
    seen.keep(MountsTest.here("sales", "/sales/", "v1", "n1"));
    seen.keep(MountsTest.here("sales", "/turnover/", "v2", "n1"));

    assertThat(new SeenApps(data).load())
        .extracting(AppDescriptor::prefix)
        .containsExactly("/turnover/");
  }

  @Test
  void nothingIsKnownAtFirst() {
    assertThat(new SeenApps(data).load()).isEmpty();
  }

  @Test
  void aBrokenFileIsForgottenAndReplaced() throws Exception {
    Files.writeString(data.resolve("apps.seen"), "this is no list of apps");
    SeenApps seen = new SeenApps(data);

    assertThat(seen.load()).isEmpty();
    seen.keep(MountsTest.here("sales", "/sales/", "v1", "n1"));
    assertThat(new SeenApps(data).load()).hasSize(1);
  }
}
