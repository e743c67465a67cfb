package org.verdash.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.contract.AccessPolicy;
import org.verdash.contract.LibraryFiles;

/** Bundles and assets by content. */
class FilesTest {
  private static final String HASH = "0123456789abcdef";
  private static final String ASSET_HASH = "fedcba9876543210";
  private static final String MAIN = "/_bundles/dcc/" + HASH + "/main.js";

  @TempDir Path data;
  private TestHouse house;
  private TestApp app;

  @BeforeEach
  void open() throws Exception {
    house = TestHouse.open(data);
    app = deploy(new AccessPolicy.Public());
  }

  @AfterEach
  void close() {
    house.close();
  }

  private TestApp deploy(AccessPolicy access) throws Exception {
    LibraryFiles library =
        TestApp.library("dcc", HASH, "dash/dcc", "main.js", "let a", "a b.js", "x");
    LibraryFiles assets = TestApp.library("assets", ASSET_HASH, "", "style.css", "body{}");
    TestApp made =
        new TestApp(
                TestApp.withFiles(
                    TestApp.descriptor("weather", "v1", access), List.of(library), assets),
                house.members.self())
            .with("main.js", "let a")
            .with("a b.js", "x")
            .with("style.css", "body{}");
    return house.deploy(made);
  }

  @Test
  void aBundleIsSentForEverWithTheBestVariant() throws Exception {
    HttpResponse<String> plain = house.get(MAIN);
    HttpResponse<String> br = house.send(house.to(MAIN).header("Accept-Encoding", "gzip, br"));

    assertThat(plain.body()).isEqualTo("let a");
    assertThat(plain.headers().firstValue("content-type"))
        .contains("text/javascript; charset=utf-8");
    assertThat(plain.headers().firstValue("cache-control"))
        .contains("public, max-age=31536000, immutable");
    assertThat(plain.headers().firstValue("vary")).contains("accept-encoding");
    assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
    assertThat(br.body()).isEqualTo("let abr");
    assertThat(br.headers().firstValue("content-encoding")).contains("br");
    assertThat(br.headers().firstValue("etag")).isNotEqualTo(plain.headers().firstValue("etag"));
  }

  @Test
  void whoHasABundleIsTold304() throws Exception {
    String etag = house.get(MAIN).headers().firstValue("etag").orElseThrow();

    for (String header : new String[] {etag, "\"x\", " + etag, "*", "W/" + etag}) {
      HttpResponse<String> known = house.send(house.to(MAIN).header("If-None-Match", header));
      assertThat(known.statusCode()).as(header).isEqualTo(304);
      assertThat(known.body()).isEmpty();
      assertThat(known.headers().firstValue("etag")).contains(etag);
    }
    HttpResponse<String> other =
        house.send(house.to(MAIN).header("If-None-Match", etag).header("Accept-Encoding", "br"));
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void headSaysHowLongABundleIs() throws Exception {
    HttpResponse<String> head = house.send(house.to(MAIN).HEAD());

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("content-length")).contains("5");
    assertThat(head.body()).isEmpty();
    assertThat(app.fileRequests).isEmpty();
  }

  @Test
  void aBundleIsFetchedOnceHoweverManyAskAtOnce() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      HttpRequest request = house.to(MAIN).build();
      answers.add(house.client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
    }

    assertThat(answers).allSatisfy(each -> assertThat(each.get().body()).isEqualTo("let a"));
    assertThat(app.fileRequests).hasSize(1);
  }

  @Test
  void aBundleIsKeptOnDiskAndOutlivesItsApp() throws Exception {
    house.get(MAIN);
    Eventually.holds(() -> filesBelow(data.resolve("bundles").resolve(HASH)) == 1);
    app.announce(true);
    house.close();
    house = TestHouse.openForgetful(data);

    assertThat(house.get(MAIN).body()).isEqualTo("let a");
    HttpResponse<String> never = house.send(house.to(MAIN).header("Accept-Encoding", "br"));
    assertThat(never.statusCode()).isEqualTo(503);
    assertThat(never.headers().firstValue("retry-after")).isPresent();
  }

  @Test
  void aFileOfAnotherLengthThanAnnouncedIsNotServed() throws Exception {
    app.with("main.js", "let's go");

    assertThat(house.get(MAIN).statusCode()).isEqualTo(503);
    app.with("main.js", "le");
    assertThat(house.get(MAIN).statusCode()).isEqualTo(503);
  }

  @Test
  void aNameWithASpaceIsFoundByItsEncoding() throws Exception {
    assertThat(house.get("/_bundles/dcc/" + HASH + "/a%20b.js").body()).isEqualTo("x");
  }

  @Test
  void dashesOwnNamesWorkToo() throws Exception {
    String suites = "/weather/_dash-component-suites/dash/dcc/";

    assertThat(house.get(suites + "main.js").body()).isEqualTo("let a");
    HttpResponse<String> fingerprinted = house.get(suites + "main.v4_4_1m179.js");
    assertThat(fingerprinted.body()).isEqualTo("let a");
    assertThat(fingerprinted.headers().firstValue("cache-control").orElse(""))
        .contains("immutable");
    assertThat(house.get(suites + "other.js").statusCode()).isEqualTo(404);
  }

  @Test
  void whatTheGatewaysOwnPagesLoadIsThere() throws Exception {
    for (String page : new String[] {"/", "/login", "/login/done", "/nowhere"}) {
      String html = house.send(house.to(page).header("Accept", "text/html")).body();
      List<String> loaded =
          Pattern.compile("(?:src|href)=\"(/_bundles/[^\"]+)\"")
              .matcher(html)
              .results()
              .map(match -> match.group(1))
              .toList();
      assertThat(loaded).as(page).isNotEmpty();
      for (String path : loaded) {
        assertThat(house.get(path).statusCode()).as(path).isEqualTo(200);
      }
    }
    assertThat(house.get("/favicon.ico").headers().firstValue("content-type"))
        .contains("image/svg+xml");
  }

  @Test
  void assetsAreFoundByNameAndByHash() throws Exception {
    HttpResponse<String> byName = house.get("/weather/assets/style.css");
    HttpResponse<String> byHash = house.get("/weather/assets/~" + ASSET_HASH + "/style.css");

    assertThat(byName.body()).isEqualTo("body{}");
    assertThat(byName.headers().firstValue("cache-control")).contains("private, no-cache");
    assertThat(byHash.body()).isEqualTo("body{}");
    assertThat(byHash.headers().firstValue("cache-control").orElse("")).contains("immutable");
    assertThat(house.get("/weather/assets/~" + HASH + "/style.css").statusCode()).isEqualTo(404);
    assertThat(house.get("/_bundles/assets/" + ASSET_HASH + "/style.css").statusCode())
        .isEqualTo(404);
  }

  @Test
  void assetsAreBehindThePolicyOfTheirApp() throws Exception {
    app.announce(true);
    Eventually.holds(() -> house.mounts.table().at("/weather/").isDown());
    TestApp closed =
        new TestApp(
                TestApp.withFiles(
                    TestApp.descriptor("weather", "v2", new AccessPolicy.SignedIn()),
                    List.of(),
                    app.app.assets()),
                house.members.self())
            .with("style.css", "body{}");
    house.deploy(closed);

    assertThat(house.get("/weather/assets/style.css").statusCode()).isEqualTo(401);
    assertThat(
            house
                .send(
                    house
                        .to("/weather/assets/style.css")
                        .header("Authorization", house.bearer("ada")))
                .body())
        .isEqualTo("body{}");
  }

  private static long filesBelow(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(file -> !file.getFileName().toString().startsWith("draft-")).count();
    } catch (IOException absent) {
      return 0;
    }
  }
}
