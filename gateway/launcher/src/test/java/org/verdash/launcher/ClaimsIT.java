package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which app has which name and prefix is decided once, for all nodes and over restarts. */
@Timeout(300)
class ClaimsIT {

  private static final String FORGET = "; if that one is gone for good, run verdash forget one.";

  @TempDir Path work;
  private Fleet fleet;

  @BeforeEach
  void open() {
    fleet = new Fleet(work);
  }

  @AfterEach
  void close() {
    fleet.close();
  }

  @Test
  void anAppOfAnotherNodeUnderATakenNameOrPrefixIsRefusedAndTheRestServed() throws Exception {
    fleet.openDatabase();
    String first = fleet.app("first", "one", "/x/", true);
    fleet.app("prefix", "two", "/x/", true);
    String prefix = fleet.app("prefix", "three", "/three/", true);
    String name = fleet.app("name", "one", "/elsewhere/", true);
    Launched gateway = fleet.start(0, "gateway,state-store");
    URI uri = gateway.ready();
    Launched holder = fleet.start(1, "apps", "--apps", first);
    holder.ready();
    fleet.eventually(200, uri, "/x/");

    try (Launched later = fleet.start(2, "apps", "--apps", prefix)) {
      later.ready();
      fleet.eventually(200, uri, "/three/");
      refused(later, "An app of two.jar is not served: the prefix /x/ is taken by the app one");
    }
    // Also while nobody serves what it is taken for.
    holder.stop();
    try (Launched later = fleet.start(2, "apps", "--apps", name)) {
      later.ready();
      refused(later, "An app of one.jar is not served: the name one is taken by an app at /x/");
    }
    assertThat(fleet.get(uri, "/elsewhere/").statusCode()).isEqualTo(404);

    assertThat(fleet.command("forget", "one")).startsWith("The app one is forgotten");
    try (Launched moved = fleet.start(2, "apps", "--apps", name)) {
      moved.ready();
      fleet.eventually(200, uri, "/elsewhere/");
    }
  }

  @Test
  void aGatewayThatHasJustStartedKnowsWhatIsAway() throws Exception {
    fleet.openDatabase();
    String apps = fleet.app("apps", "one", "/x/", true);
    Launched store = fleet.start(0, "state-store");
    store.ready();
    try (Launched served = fleet.start(1, "apps", "--apps", apps)) {
      served.ready();
      served.stop();
    }

    URI uri = fleet.start(2, "gateway").ready();

    assertThat(fleet.get(uri, "/x/").statusCode()).isEqualTo(503);
    assertThat(fleet.get(uri, "/x/").headers().firstValue("retry-after")).isPresent();
    assertThat(fleet.get(uri, "/y/").statusCode()).isEqualTo(404);
  }

  @Test
  void inAHouseOfOneNodeAnAppThatIsGoneGivesWay() throws Exception {
    String apps = fleet.app("apps", "one", "/x/", true);
    try (Launched node = alone(apps)) {
      assertThat(fleet.get(node.ready(), "/x/_dash-layout").body()).contains("page of one");
    }
    // The later of two has no right to it, whatever the names of the jars.
    fleet.app("apps", "another", "/x/", true);
    try (Launched node = alone(apps)) {
      assertThat(fleet.get(node.ready(), "/x/_dash-layout").body()).contains("page of one");
      node.stop();
      assertThat(node.complaints())
          .anyMatch(
              line ->
                  line.contains(
                      "An app of another.jar is not served: the prefix /x/ is taken by one.jar."));
    }
    Files.delete(work.resolve("apps/another.jar"));
    Files.move(work.resolve("apps/one.jar"), work.resolve("one.kept"));
    try (Launched node = alone(apps)) {
      assertThat(fleet.get(node.ready(), "/x/").statusCode()).isEqualTo(503);
    }
    fleet.app("apps", "another", "/x/", true);
    try (Launched node = alone(apps)) {
      assertThat(fleet.get(node.ready(), "/x/_dash-layout").body()).contains("page of another");
    }
  }

  private Launched alone(String apps) throws Exception {
    String data = work.resolve("alone").toString();
    return Launched.start(List.of(), "start", "--http-port", "0", "--data", data, "--apps", apps);
  }

  private static void refused(Launched node, String sentence) throws InterruptedException {
    node.stop();
    assertThat(node.complaints()).anyMatch(line -> line.contains(sentence + FORGET));
  }
}
