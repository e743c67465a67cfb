package org.verdash.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever can be written where a right is given. */
class GrantWordsTest extends SharedHouse {
  private static final List<String> GOOD =
      List.of(
          "Ünal Çelik",
          "O'Brien",
          "a\"b\\c",
          "'; DROP TABLE instance_grant; --",
          "<script>alert(1)</script>",
          "user@house.example",
          "山田 太郎",
          "👩‍🚀",
          "%",
          "..",
          "a/b",
          "link:0190a8c2-aaaa-7000-8000-000000000000",
          "x".repeat(500));

  private static final List<String> BAD =
      List.of(
          "",
          " ",
          "\t",
          "\u00a0\u2003",
          "\u200b\u2060",
          "a\u0000b",
          "a\nb",
          "a\u0007b",
          "a\u007fb",
          "a\u0085b",
          "\ud800",
          "bob\udc00",
          "x".repeat(501),
          "é".repeat(251),
          "x".repeat(10_000));

  @Test
  void whomSomethingIsGivenToIsTakenAsItIsWritten() throws Exception {
    for (String whom : GOOD) {
      for (String kind : List.of("user", "role")) {
        HttpResponse<String> answer =
            as("ada", "POST", grants(spring), wish(kind, whom, "interact"));
        assertThat(answer.statusCode()).as(whom + answer.body()).isEqualTo(201);
        JsonObject grant = new JsonObject(answer.body());
        assertThat(grant.getString("whom")).isEqualTo(whom);
        assertThat(as("nobody else", "GET", SPRING, "").statusCode()).isEqualTo(404);
        String subject = kind.equals("user") ? whom : "somebody";
        String[] roles = kind.equals("user") ? new String[0] : new String[] {whom};
        assertThat(
                house
                    .send(house.to(SPRING).header("Authorization", house.bearer(subject, roles)))
                    .statusCode())
            .as(kind + whom)
            .isEqualTo(200);
        String one = grants(spring) + "/" + grant.getString("id");
        assertThat(as("ada", "DELETE", one, "").statusCode()).isEqualTo(204);
        assertThat(as("ada", "DELETE", one, "").statusCode()).isEqualTo(404);
      }
    }
  }

  @Test
  void whatCannotBeAnybodysNameIsRefused() throws Exception {
    for (String whom : BAD) {
      HttpResponse<String> answer =
          as("ada", "POST", grants(spring), escaped(wish("user", whom, "interact")));
      assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
      assertThat(answer.body()).contains("Field whom");
    }
    for (String odd : List.of("7", "null", "[\"bob\"]", "{\"a\":1}", "true")) {
      String body = "{\"kind\":\"user\",\"right\":\"view\",\"whom\":" + odd + "}";
      assertThat(as("ada", "POST", grants(spring), body).statusCode()).as(odd).isEqualTo(400);
    }
    assertThat(as("ada", "GET", grants(spring), "").body()).isEqualTo("[]");
  }

  /** As half a character can be sent. */
  private static String escaped(JsonObject json) {
    StringBuilder text = new StringBuilder();
    json.encode()
        .chars()
        .forEach(c -> text.append(c < 0x7f ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
    return text.toString();
  }

  @Test
  void aRightIsOneOfThoseThereAre() throws Exception {
    for (String right : List.of("owner", "admin", "MANAGE", "View", "", " view", "none", "*")) {
      HttpResponse<String> answer = as("ada", "POST", grants(spring), wish("user", "bob", right));
      assertThat(answer.statusCode()).as(right).isEqualTo(400);
      assertThat(answer.body()).contains("Field right must be one of");
    }
    for (String until :
        List.of("2020-01-01T00:00:00Z", house.now().toString(), "+10000-01-01T00:00:00Z")) {
      JsonObject wish = wish("user", "bob", "view").put("until", until);
      HttpResponse<String> answer = as("ada", "POST", grants(spring), wish);
      assertThat(answer.statusCode()).as(until + answer.body()).isIn(400, 422);
      assertThat(answer.body()).contains("Field until");
    }
    for (String field : List.of("id", "by", "at", "instanceId", "url", "owner")) {
      JsonObject wish = wish("user", "bob", "view").put(field, "x");
      HttpResponse<String> answer = as("ada", "POST", grants(spring), wish);
      assertThat(answer.body()).contains("Field " + field + " is not known here.");
    }
    assertThat(as("bob", "GET", SPRING, "").statusCode()).isEqualTo(404);
  }
}
