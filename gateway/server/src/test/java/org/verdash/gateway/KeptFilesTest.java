package org.verdash.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.contract.AccessPolicy;

/** Files on their way to an app and back. The house takes 2 MiB for one, 3 MiB for one person. */
class KeptFilesTest {
  private static final String FILES = "/weather/_verdash-files";
  private static final int PART = 256 * 1024;

  @TempDir Path data;
  private TestHouse house;

  @BeforeEach
  void open() throws Exception {
    house = TestHouse.open(data);
    for (String app : new String[] {"weather", "sales"}) {
      house.deploy(
          new TestApp(
              TestApp.descriptor(app, "v1", new AccessPolicy.SignedIn()), house.members.self()));
    }
  }

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  @Test
  void aFileComesBackAsItWasSent() throws Exception {
    String id = sent("ada", "Größe \"1\".csv", "x".repeat(PART) + "end");
    HttpResponse<String> file = get("ada", FILES + "/" + id + "/any-name");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).isEqualTo("x".repeat(PART) + "end");
    assertThat(file.headers().firstValue("content-type")).contains("text/csv");
    assertThat(file.headers().firstValue("cache-control")).contains("private, no-store");
    assertThat(file.headers().firstValue("x-content-type-options")).contains("nosniff");
    assertThat(file.headers().firstValue("content-disposition"))
        .contains(
            "attachment; filename=\"Gr__e _1_.csv\";"
                + " filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22.csv");
  }

  @Test
  void aPartSentAgainChangesNothing() throws Exception {
    String id = begun("ada", "a.txt", 6);
    assertThat(put("ada", id, 0, "abc").statusCode()).isEqualTo(204);
    assertThat(put("ada", id, 0, "abc").statusCode()).isEqualTo(204);
    assertThat(put("ada", id, 3, "def").statusCode()).isEqualTo(204);
    finish("ada", id);
    assertThat(get("ada", FILES + "/" + id + "/a.txt").body()).isEqualTo("abcdef");
    assertThat(put("ada", id, 1, "zzz").statusCode()).isEqualTo(400);
  }

  @Test
  void nobodyElseAndNoOtherAppHasTheFile() throws Exception {
    String id = sent("ada", "a.txt", "secret");
    assertThat(get("bob", FILES + "/" + id + "/a.txt").statusCode()).isEqualTo(404);
    assertThat(get("ada", "/sales/_verdash-files/" + id + "/a.txt").statusCode()).isEqualTo(404);
    HttpResponse<String> nobody = house.send(house.to(FILES + "/" + id + "/a.txt"));
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(get("ada", FILES + "/" + id + "/a.txt").statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNotWholeOrNotThereIs404() throws Exception {
    String id = begun("ada", "a.txt", 3);
    assertThat(get("ada", FILES + "/" + id + "/a.txt").statusCode()).isEqualTo(404);
    assertThat(get("ada", FILES + "/no-id/a.txt").statusCode()).isEqualTo(404);
    assertThat(put("ada", "no-id", 0, "abc").statusCode()).isEqualTo(404);
  }

  @Test
  void tooLongOneOrTooManyAre413() throws Exception {
    assertThat(begin("ada", "?name=a&type=a/b&bytes=2097153").statusCode()).isEqualTo(413);
    sent("ada", "1.bin", "x".repeat(1_500_000));
    sent("ada", "2.bin", "x".repeat(1_500_000));
    String id = begun("ada", "3.bin", 1_500_000);
    HttpResponse<String> full = put("ada", id, 0, "x".repeat(PART));
    assertThat(full.statusCode()).isEqualTo(413);
    assertThat(full.body()).contains("urn:verdash:files-full");
    sent("bob", "1.bin", "x".repeat(1_500_000));
  }

  @Test
  void aBadRequestSaysWhatIsWrong() throws Exception {
    for (String bad : new String[] {"", "?bytes=", "?bytes=x", "?bytes=-1", "?bytes=1&name=a"}) {
      assertThat(begin("ada", bad).statusCode()).as(bad).isEqualTo(400);
    }
    assertThat(begin("ada", "?bytes=1&name=&type=a/b").body()).contains("name of a file is empty");
    String id = begun("ada", "a.txt", 3);
    for (String at : new String[] {"", "-1", "x", "9".repeat(30)}) {
      assertThat(part("ada", "/" + id + "?at=" + at, "abc").statusCode()).as(at).isEqualTo(400);
    }
    assertThat(put("ada", id, 0, "x".repeat(PART + 1)).statusCode()).isEqualTo(400);
    assertThat(get("ada", FILES).statusCode()).isEqualTo(405);
  }

  @Test
  void aStoreThatIsAwayIs503() throws Exception {
    String id = sent("ada", "a.txt", "abc");
    house.store.down(true);
    assertThat(get("ada", FILES + "/" + id + "/a.txt").statusCode()).isEqualTo(503);
  }

  private String sent(String user, String name, String content) throws Exception {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    String id = begun(user, name, bytes.length);
    for (int at = 0; at < bytes.length; at += PART) {
      String part = content.substring(at, Math.min(bytes.length, at + PART));
      assertThat(put(user, id, at, part).statusCode()).isEqualTo(204);
    }
    finish(user, id);
    return id;
  }

  private String begun(String user, String name, int bytes) throws Exception {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    HttpResponse<String> begun = begin(user, "?name=" + encoded + "&type=text/csv&bytes=" + bytes);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    return new JsonObject(begun.body()).getString("id");
  }

  private HttpResponse<String> begin(String user, String query) throws Exception {
    return as(user, house.callback(FILES + query, ""));
  }

  private HttpResponse<String> put(String user, String id, long at, String part) throws Exception {
    return part(user, "/" + id + "?at=" + at, part);
  }

  private HttpResponse<String> part(String user, String rest, String part) throws Exception {
    return as(user, house.to(FILES + rest).PUT(HttpRequest.BodyPublishers.ofString(part)));
  }

  private void finish(String user, String id) throws Exception {
    assertThat(as(user, house.callback(FILES + "/" + id, "{}")).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> get(String user, String path) throws Exception {
    return as(user, house.to(path));
  }

  private HttpResponse<String> as(String user, HttpRequest.Builder request) throws Exception {
    return house.send(request.header("Authorization", house.bearer(user)));
  }
}
