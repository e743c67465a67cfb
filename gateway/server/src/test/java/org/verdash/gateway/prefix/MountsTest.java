package org.verdash.gateway.prefix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.contract.AccessPolicy;
import org.verdash.contract.AppAddress;
import org.verdash.contract.AppDescriptor;
import org.verdash.contract.AppPresence;

class MountsTest {
  private final Mounts mounts = new Mounts();

  @Test
  void theLongestPrefixWins() {
    mounts.hear(here("sales", "/sales/", "v1", "n1"));
    mounts.hear(here("north", "/sales/north/", "v1", "n1"));

    assertThat(app("/sales/")).isEqualTo("sales");
    assertThat(app("/sales/northern/")).isEqualTo("sales");
    assertThat(app("/sales/north/x")).isEqualTo("north");
    assertThat(app("/sales/north")).isEqualTo("north");
    assertThat(app("/sales")).isEqualTo("sales");
    assertThat(mounts.table().find("/sale/")).isNull();
    assertThat(mounts.table().find("/salesx")).isNull();
    assertThat(mounts.table().find("/")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/",
        "/live/",
        "/health/",
        "/metrics/",
        "/login/",
        "/logout/",
        "/embed.js/",
        "/e/",
        "/_bundles/",
        "/~a/",
        "/",
        "weather/",
        "/weather",
        "//",
        "/a//b/",
        "/../",
        "/a b/",
        "/a/~b/"
      })
  void aPrefixThatTheGatewayNeedsOrThatIsMalformedIsRefused(String prefix) {
    assertThat(mounts.hear(here("weather", prefix, "v1", "n1"))).isFalse();
    assertThat(mounts.table().mounts()).isEmpty();
  }

  @Test
  void aPrefixBelongsToTheAppThatCameFirst() {
    assertThat(mounts.hear(here("first", "/sales/", "v1", "n1"))).isTrue();
    assertThat(mounts.hear(here("second", "/sales/", "v1", "n1"))).isFalse();

    assertThat(app("/sales/")).isEqualTo("first");
  }

  @Test
  void anAppWithoutAVerticleIsRememberedAndReturns() {
    mounts.hear(here("sales", "/sales/", "v1", "n1"));
    mounts.forgetNode("n1");

    assertThat(mounts.table().find("/sales/").isDown()).isTrue();
    mounts.hear(here("sales", "/sales/", "v1", "n2"));
    assertThat(mounts.table().find("/sales/").isDown()).isFalse();
  }

  @Test
  void aPresenceThatIsGoingTakesOnlyItsOwnDeploymentAway() {
    mounts.hear(here("sales", "/sales/", "v1", "n1"));
    mounts.hear(here("sales", "/sales/", "v1", "n2"));
    AppPresence going = here("sales", "/sales/", "v1", "n1");
    mounts.hear(new AppPresence(going.address(), true, going.app()));

    assertThat(mounts.table().find("/sales/").deployments())
        .extracting(each -> each.address().node())
        .containsExactly("n2");
  }

  @Test
  void theNewestVersionAnswersUntilItIsGone() {
    mounts.hear(here("sales", "/sales/", "v1", "n1"));
    mounts.hear(here("sales", "/sales/", "v2", "n2"));
    mounts.hear(here("sales", "/sales/", "v1", "n1"));

    assertThat(mounts.table().find("/sales/").newest().version()).isEqualTo("v2");
    assertThat(mounts.table().find("/sales/").version("v1")).isNotNull();
    mounts.forgetNode("n2");
    assertThat(mounts.table().find("/sales/").newest().version()).isEqualTo("v1");
    assertThat(mounts.table().find("/sales/").version("v2")).isNull();
  }

  @Test
  void ownNodeComesFirstWhileItHasRoomThenTheLeastBusy() {
    mounts.hear(here("sales", "/sales/", "v1", "own"));
    mounts.hear(here("sales", "/sales/", "v1", "n1"));
    mounts.hear(here("sales", "/sales/", "v1", "n2"));
    Mount mount = mounts.table().find("/sales/");

    Deployment own = mount.choose("v1", "own", Set.of());
    assertThat(own.address().node()).isEqualTo("own");
    for (int i = 0; i < 3; i++) {
      own.sent();
    }
    Deployment other = mount.choose("v1", "own", Set.of());
    assertThat(other.address().node()).isNotEqualTo("own");
    other.sent();
    assertThat(mount.choose("v1", "own", Set.of())).isNotIn(own, other);
    own.settled();
    assertThat(mount.choose("v1", "own", Set.of())).isSameAs(own);
    assertThat(mount.choose("v1", "own", Set.of(own.address())).address().node())
        .isNotEqualTo("own");
    assertThat(mount.choose("v9", "own", Set.of())).isNull();
  }

  @Test
  void aDeploymentThatSpeaksAgainKeepsItsCount() {
    mounts.hear(here("sales", "/sales/", "v1", "n1"));
    mounts.table().find("/sales/").deployments().get(0).sent();
    mounts.hear(here("sales", "/sales/", "v1", "n1"));

    assertThat(mounts.table().find("/sales/").deployments())
        .singleElement()
        .extracting(Deployment::pending)
        .isEqualTo(1);
  }

  @Test
  void aNewVersionMayMoveToAnotherPrefix() {
    mounts.hear(here("sales", "/sales/", "v1", "n1"));
    mounts.forgetNode("n1");
    mounts.hear(here("sales", "/turnover/", "v2", "n1"));

    assertThat(mounts.table().find("/sales/")).isNull();
    assertThat(app("/turnover/")).isEqualTo("sales");
  }

  @Test
  void eightWritersAndEightReadersNeverSeeHalfAChange() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String app = "app" + i;
      tasks.add(() -> write(app));
    }
    List<Future<Integer>> readers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      for (int i = 0; i < 8; i++) {
        readers.add(threads.submit(() -> read(done)));
      }
      for (Future<Integer> writer : threads.invokeAll(tasks)) {
        writer.get();
      }
      done.set(true);
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    }
    assertThat(mounts.table().mounts()).hasSize(8);
    assertThat(mounts.table().mounts()).allMatch(mount -> mount.deployments().size() == 1);
  }

  private int write(String app) {
    for (int i = 0; i < 500; i++) {
      mounts.hear(here(app, "/" + app + "/", "v1", "n1"));
      mounts.hear(here(app, "/" + app + "/", "v1", "n2"));
      mounts.forget(new AppAddress(app, "v1", "n1"));
    }
    return 1;
  }

  // An app that was there once never vanishes, and what is found always covers the path.
  private int read(AtomicBoolean done) {
    int rounds = 0;
    Set<String> seen = new HashSet<>();
    do {
      MountTable table = mounts.table();
      for (int i = 0; i < 8; i++) {
        Mount mount = table.find("/app" + i + "/x");
        assertThat(mount == null && seen.contains("app" + i)).isFalse();
        if (mount != null) {
          seen.add("app" + i);
          assertThat(mount.app()).isEqualTo("app" + i);
          assertThat(mount.isDown()).isEqualTo(mount.deployments().isEmpty());
        }
      }
      rounds++;
    } while (!done.get());
    return rounds;
  }

  private String app(String path) {
    return mounts.table().find(path).app();
  }

  static AppPresence here(String app, String prefix, String version, String node) {
    var descriptor =
        new AppDescriptor(
            app,
            prefix,
            version,
            "digest",
            new AppDescriptor.About(app, "", "", List.of()),
            new AccessPolicy.Public(),
            AppDescriptor.Wants.NOTHING,
            new AppDescriptor.Limits(1, 2, Duration.ofSeconds(1)),
            List.of(),
            null,
            false);
    return new AppPresence(new AppAddress(app, version, node), false, descriptor);
  }
}
