package org.verdash.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.contract.AccessPolicy;

/** A page keeps its version and its user, on whatever node it asks. */
class PageRulesTest {
  @TempDir Path data;
  private TestHouse house;

  @BeforeEach
  void open() throws Exception {
    house = TestHouse.open(data);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aPageOfAnotherUserIsRefused() throws Exception {
    house.deployOpenApp("weather");
    String requests = page("/weather/", house.bearer("ada"));

    assertProblem(get(requests + "_dash-layout", house.bearer("bob")), 403, "other-user");
    assertThat(get(requests + "_dash-layout", house.bearer("ada")).statusCode()).isEqualTo(200);
  }

  @Test
  void aPageWhoseSessionHasEndedAsksForASignIn() throws Exception {
    house.deployOpenApp("weather");
    String requests = page("/weather/", house.bearer("ada"));

    assertProblem(house.get(requests + "_dash-layout"), 401, "sign-in");
  }

  @Test
  void aForgedOrForeignPageTokenIsRefused() throws Exception {
    house.deployOpenApp("weather");
    house.deployOpenApp("stocks");
    String requests = page("/weather/", house.bearer("ada"));
    String foreign = requests.replace("/weather/", "/stocks/");

    assertProblem(get(foreign + "_dash-layout", house.bearer("ada")), 400, "bad-page-token");
    assertProblem(house.get("/weather/~abc/_dash-layout"), 400, "bad-page-token");
    assertProblem(house.get("/weather/~/_dash-layout"), 400, "bad-page-token");
    assertProblem(house.get("/weather/~abc"), 400, "bad-page-token");
  }

  @Test
  void aPageStaysWithItsVersionUntilThatIsGone() throws Exception {
    TestApp first = house.deployOpenApp("weather");
    String requests = page("/weather/", house.bearer("ada"));
    TestApp second =
        house.deploy(
            new TestApp(
                TestApp.descriptor("weather", "v2", new AccessPolicy.Public()),
                house.members.self()));

    get(requests + "_dash-layout", house.bearer("ada"));
    house.get("/weather/_dash-layout");
    assertThat(first.calls).hasSize(2);
    assertThat(second.calls).hasSize(1);

    first.announce(true);
    Eventually.holds(() -> house.mounts.table().at("/weather/").version("v1") == null);
    assertProblem(get(requests + "_dash-layout", house.bearer("ada")), 409, "app-updated");

    second.announce(true);
    Eventually.holds(() -> house.mounts.table().at("/weather/").isDown());
    assertProblem(get(requests + "_dash-layout", house.bearer("ada")), 503, "app-away");
  }

  @Test
  void aPageIsOpenedWithoutItsToken() throws Exception {
    house.deployOpenApp("weather");
    String requests = page("/weather/", house.bearer("ada"));

    HttpResponse<String> answer = get(requests + "some/page", house.bearer("ada"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location")).contains("/weather/some/page");
  }

  @Test
  void everyPathOfAnAppIsAPage() throws Exception {
    TestApp app = house.deployOpenApp("weather");

    assertThat(house.get("/weather/deep/link?a=b").statusCode()).isEqualTo(200);
    assertThat(app.calls.get(0).http().path()).isEqualTo("deep/link");
    assertThat(app.calls.get(0).http().query()).isEqualTo("a=b");
  }

  @Test
  void aRestartedGatewayKnowsTheAppsOfBefore() throws Exception {
    house.deployOpenApp("weather");
    Eventually.holds(() -> Files.exists(data.resolve("apps.seen")));
    house.close();
    house = TestHouse.openForgetful(data);

    assertThat(house.get("/weather/").statusCode()).isEqualTo(503);
    assertThat(house.get("/stocks/").statusCode()).isEqualTo(404);
    assertThat(house.send(house.to("/weather/").header("Accept", "text/html")).body())
        .startsWith("<!doctype html>");
  }

  private String page(String path, String authorization) throws Exception {
    return get(path, authorization).body().replaceAll("</?title>", "");
  }

  private HttpResponse<String> get(String path, String authorization) throws Exception {
    HttpRequest.Builder request = house.to(path).header("Authorization", authorization);
    return house.send(request);
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
    assertThat(answer.body()).contains("\"urn:verdash:" + slug + "\"");
    assertThat(answer.statusCode()).isEqualTo(status);
  }
}
