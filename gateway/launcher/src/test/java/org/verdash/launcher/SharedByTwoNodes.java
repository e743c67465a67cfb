package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Rights that are given and taken back at either of two gateways, and what they are at both. */
final class SharedByTwoNodes {
  private static final int CHANGES = Boolean.getBoolean("verdash.drill") ? 2_000 : 40;
  private static final String WISH = "{\"kind\":\"user\",\"whom\":\"ben\",\"right\":\"view\"}";

  private final List<URI> nodes;
  private final InstanceClient owner;
  private final InstanceClient ben;
  private final Random random = new Random(7);

  SharedByTwoNodes(List<URI> nodes, InstanceClient owner, InstanceClient ben) {
    this.nodes = nodes;
    this.owner = owner;
    this.ben = ben;
  }

  /** Nobody goes by what was before, and nobody has waited for a lease to be over. */
  void check(String id, String page) throws Exception {
    String grants = "/api/instances/" + id + "/grants";
    String given = "";
    long start = System.nanoTime();
    for (int change = 0; change < CHANGES; change++) {
      URI node = nodes.get(random.nextInt(2));
      given = given.isEmpty() ? give(node, grants) : takeBack(node, grants, given);
      for (URI each : nodes) {
        assertThat(ben.get(each, page).statusCode())
            .as("change %s by %s at %s", change, node, each)
            .isEqualTo(given.isEmpty() ? 404 : 200);
      }
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isLessThan(Duration.ofSeconds(2).multipliedBy(CHANGES));
  }

  private String give(URI node, String grants) throws Exception {
    HttpResponse<String> answer = owner.posted(node, grants, WISH);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return new JsonObject(answer.body()).getString("id");
  }

  private String takeBack(URI node, String grants, String given) throws Exception {
    assertThat(owner.deleted(node, grants + "/" + given).statusCode()).isEqualTo(204);
    return "";
  }
}
