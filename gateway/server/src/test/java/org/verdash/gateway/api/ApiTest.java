package org.verdash.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.verdash.gateway.proxy.Outside;

class ApiTest {
  @Test
  void theDocumentSaysWhatALinkIsGoodFor() {
    JsonObject paths = OpenApi.read().getJsonObject("paths");
    for (Operation each : operations()) {
      JsonObject told =
          paths
              .getJsonObject(each.path())
              .getJsonObject(each.method().name().toLowerCase(Locale.ROOT));
      assertThat(told.encode().contains("{\"link\":[]}"))
          .as(each.method() + " " + each.path())
          .isEqualTo(each.who() == Operation.Who.LINK_HOLDER);
    }
  }

  @Test
  void theDocumentHasEveryOperationAndNoOther() {
    List<String> served =
        operations().stream().map(each -> each.method() + " " + each.path()).toList();
    JsonObject paths = OpenApi.read().getJsonObject("paths");
    List<String> told =
        paths.fieldNames().stream()
            .flatMap(
                path ->
                    paths.getJsonObject(path).fieldNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path))
            .toList();
    assertThat(told).containsExactlyInAnyOrderElementsOf(served);
  }

  private static List<Operation> operations() {
    Vertx vertx = Vertx.vertx();
    try {
      var parts =
          new ApiParts(
              vertx, null, Outside.DIRECT, null, null, InstantSource.system(), null, null, null);
      return new Api(parts).operations();
    } finally {
      vertx.close().await();
    }
  }
}
