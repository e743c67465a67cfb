package org.verdash.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.contract.AccessPolicy;
import org.verdash.contract.AppCall;

class AppForwardingTest {
  @TempDir Path data;
  private TestHouse house;

  @BeforeEach
  void open() throws Exception {
    house = TestHouse.open(data);
  }

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  @Test
  void aPageItsLayoutAndItsCallbacksReachTheApp() throws Exception {
    TestApp app = house.deployOpenApp("weather");

    HttpResponse<String> index = house.get("/weather/");
    assertThat(index.statusCode()).isEqualTo(200);
    String requests = index.body().replaceAll("</?title>", "");
    assertThat(requests).startsWith("/weather/~").endsWith("/").hasSizeLessThan(310);

    assertThat(house.get(requests + "_dash-layout").body()).isEqualTo("{\"layout\":1}");
    HttpResponse<String> answer =
        house.send(house.callback(requests + "_dash-update-component", "{\"a\":1}"));
    assertThat(answer.body()).isEqualTo("{\"a\":1}");
    assertThat(answer.headers().firstValue("cache-control")).contains("no-store");

    AppCall call = app.calls.get(2);
    assertThat(call.page().publicPath()).isEqualTo("/weather/");
    assertThat(call.page().requestsPath()).isEqualTo(requests);
    assertThat(call.page().pageId()).isEqualTo(app.calls.get(0).page().pageId()).isNotEmpty();
    assertThat(call.http().path()).isEqualTo("_dash-update-component");
    assertThat(call.http().method()).isEqualTo("POST");
  }

  @Test
  void theBarePathWorksToo() throws Exception {
    house.deployOpenApp("weather");

    assertThat(house.get("/weather/_dash-layout").body()).isEqualTo("{\"layout\":1}");
  }

  @Test
  void anUnknownPrefixIs404AndAKnownAppWithoutVerticleIs503() throws Exception {
    TestApp app = house.deployOpenApp("weather");
    app.announce(true);
    Eventually.holds(() -> house.mounts.table().at("/weather/").isDown());

    assertThat(house.get("/climate/").statusCode()).isEqualTo(404);
    HttpResponse<String> away = house.get("/weather/");
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.headers().firstValue("retry-after")).contains("1");
    assertThat(away.headers().firstValue("content-type")).contains("application/problem+json");
  }

  @Test
  void aPrefixWithoutItsSlashLeadsToTheApp() throws Exception {
    house.deployOpenApp("weather");

    HttpResponse<String> answer = house.get("/weather?a=1");

    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(answer.headers().firstValue("location")).contains("/weather/?a=1");
  }

  @Test
  void whoMayNotPassIsTold() throws Exception {
    house.deploy(
        new TestApp(
            TestApp.descriptor("staff", "v1", new AccessPolicy.Roles(Set.of("admin"))),
            house.members.self()));

    assertThat(house.get("/staff/").statusCode()).isEqualTo(401);
    assertThat(
            house
                .send(house.to("/staff/").header("Authorization", house.bearer("ada", "viewer")))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            house
                .send(house.to("/staff/").header("Authorization", house.bearer("ada", "admin")))
                .statusCode())
        .isEqualTo(200);
    assertThat(
            house
                .send(house.to("/staff/").header("Cookie", house.cookie("ada", "admin")))
                .statusCode())
        .isEqualTo(200);
  }
}
