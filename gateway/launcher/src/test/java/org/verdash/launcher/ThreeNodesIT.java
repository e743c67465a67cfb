package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Three whole nodes with one database: whoever is let in by one is let in by all. */
@Timeout(300)
class ThreeNodesIT {

  private static final String ALL = "gateway,apps,state-store";
  private static final String LAYOUT = "/hello/_dash-layout";
  private static final Pattern LINK = Pattern.compile("Sign in once with (\\S+)");

  @TempDir Path work;
  private Fleet fleet;

  @BeforeEach
  void openDatabase() throws Exception {
    fleet = new Fleet(work);
    fleet.openDatabase();
  }

  @AfterEach
  void close() {
    fleet.close();
  }

  @Test
  void sessionsAndTokensOfEachAreGoodForAllUntilSomebodySignsOut() throws Exception {
    String apps = fleet.app("apps", "hello", "/hello/", false);
    List<Launched> nodes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      nodes.add(fleet.start(i, ALL, "--demo", "--apps", apps));
    }
    List<URI> uris = new ArrayList<>();
    List<String> cookies = new ArrayList<>();
    for (Launched node : nodes) {
      URI link = URI.create(node.says(LINK).group(1));
      uris.add(node.ready());
      cookies.add(signedIn(link));
    }

    for (URI uri : uris) {
      fleet.eventually(401, uri, LAYOUT);
      for (String cookie : cookies) {
        assertThat(fleet.get(uri, LAYOUT, "Cookie", cookie).body()).contains("page of hello");
      }
    }
    String token = fleet.command("token", "--user", "robot");
    for (URI uri : uris) {
      assertThat(fleet.get(uri, LAYOUT, "Authorization", "Bearer " + token).statusCode())
          .isEqualTo(200);
    }

    HttpResponse<String> out = fleet.post(uris.get(2), "/logout", cookies.get(0));

    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(fleet.get(uris.get(2), LAYOUT, "Cookie", cookies.get(0)).statusCode())
        .isEqualTo(401);
    for (URI uri : uris) {
      fleet.eventually(401, uri, LAYOUT, "Cookie", cookies.get(0));
      assertThat(fleet.get(uri, LAYOUT, "Cookie", cookies.get(1)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aNodeWithADatabaseOfItsOwnIsRefused() throws Exception {
    try (Launched first = fleet.start(0, ALL)) {
      first.ready();
      try (Launched second = fleet.startWithoutDatabase(1, ALL)) {
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.complaints())
            .anyMatch(line -> line.startsWith("database.url is required: the node at 127.0.0.1:"));
      }
      assertThat(work.resolve("node1/postgres/cluster")).doesNotExist();
    }
  }

  private String signedIn(URI link) throws Exception {
    String path = link.getRawPath() + "?" + link.getRawQuery();
    URI node = URI.create(link.getScheme() + "://" + link.getAuthority());
    HttpResponse<String> answer = fleet.get(node, path);
    String cookie = answer.headers().firstValue("set-cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }
}
