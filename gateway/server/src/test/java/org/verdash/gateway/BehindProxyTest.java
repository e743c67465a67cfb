package org.verdash.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.contract.AccessPolicy;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppDescriptor;
import org.verdash.gateway.proxy.Outside;
import org.verdash.gateway.proxy.PublicUrl;
import org.verdash.gateway.proxy.TrustedProxies;

/** What the gateway makes of a proxy in front of it, by requests as a proxy writes them. */
class BehindProxyTest {
  private static final PublicUrl URL = PublicUrl.parse("https://dash.example.org/tools");
  private static final String HOST = "Host: dash.example.org";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

  @TempDir Path data;
  private TestHouse house;

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void everyPathOfAPageCarriesTheOuterPath() throws Exception {
    TestApp app = open(behind("127.0.0.1"));

    String page = raw("GET /tools/weather/?a=b HTTP/1.1", HOST);

    assertThat(page).startsWith("HTTP/1.1 200").contains("<title>/tools/weather/~");
    AppCall call = app.calls.getFirst();
    assertThat(call.page().publicPath()).isEqualTo("/tools/weather/");
    assertThat(call.http().path()).isEmpty();
    assertThat(call.http().query()).isEqualTo("a=b");
    String requests = page.replaceAll("(?s).*<title>(.*)</title>.*", "$1");
    assertThat(raw("GET " + requests + "_dash-layout HTTP/1.1", HOST)).contains("{\"layout\":1}");
  }

  @Test
  void aProxyMayAlsoTakeTheOuterPathAway() throws Exception {
    open(behind("127.0.0.1"));

    assertThat(raw("GET /weather/ HTTP/1.1", HOST)).contains("<title>/tools/weather/~");
  }

  @Test
  void thePathMustBeTheOuterOneAndNotJustBeginLikeIt() throws Exception {
    open(behind("127.0.0.1"));

    assertThat(raw("GET /toolsweather/ HTTP/1.1", HOST)).startsWith("HTTP/1.1 404");
    assertThat(raw("GET /tools//weather/ HTTP/1.1", HOST)).startsWith("HTTP/1.1 404");
    assertThat(raw("GET /tools/../weather/ HTTP/1.1", HOST)).startsWith("HTTP/1.1 404");
    assertThat(raw("GET /tools HTTP/1.1", HOST)).startsWith("HTTP/1.1 200");
  }

  @Test
  void redirectsStayBelowTheOuterPath() throws Exception {
    open(behind("127.0.0.1"));

    assertThat(raw("GET /tools/weather HTTP/1.1", HOST)).contains("location: /tools/weather/\r\n");
    assertThat(raw("GET /tools/staff/ HTTP/1.1", HOST, "Accept: text/html"))
        .contains("location: /tools/login?return=%2Ftools%2Fstaff%2F\r\n");
    assertThat(raw("POST /tools/logout HTTP/1.1", HOST, "Content-Length: 0"))
        .contains("location: /tools/\r\n")
        .contains("Path=/tools; HttpOnly; SameSite=Lax; Secure");
  }

  @Test
  void signingInGivesASecureCookieOfTheOuterPathAndLeadsBack() throws Exception {
    open(behind("127.0.0.1"));

    assertThat(signIn("&return=%2Ftools%2Fstaff%2F"))
        .startsWith("HTTP/1.1 303")
        .contains("location: /tools/staff/\r\n")
        .containsPattern("set-cookie: verdash_session=[^;]+; Path=/tools; HttpOnly; .*; Secure");
    assertThat(signIn("")).contains("location: /tools/\r\n");
    assertThat(signIn("&window=1")).contains("location: /tools/login/done\r\n");
  }

  @Test
  void thePagesOfTheGatewayLinkBelowTheOuterPath() throws Exception {
    open(behind("127.0.0.1"));

    for (String path : new String[] {"/", "/login", "/login/done", "/nowhere"}) {
      assertThat(raw("GET /tools" + path + " HTTP/1.1", HOST, "Accept: text/html"))
          .as(path)
          .doesNotContainPattern("(href|src|action)=\"/(?!tools/)")
          .contains("\"/tools/");
    }
  }

  @Test
  void onlyPagesOfThePublicAddressMayUseTheCookie() throws Exception {
    open(behind("127.0.0.1"));

    assertThat(callback("Origin: https://dash.example.org")).startsWith("HTTP/1.1 200");
    assertThat(callback("Origin: http://dash.example.org")).startsWith("HTTP/1.1 403");
    assertThat(callback("Origin: https://dash.example.org:8443")).startsWith("HTTP/1.1 403");
    assertThat(callback("Origin: https://evil.example")).startsWith("HTTP/1.1 403");
    assertThat(callback("Sec-Fetch-Site: same-site")).startsWith("HTTP/1.1 403");
  }

  @Test
  void anotherHostThanThePublicOneIsStill421() throws Exception {
    open(behind("127.0.0.1"));

    assertThat(raw("GET /tools/weather/ HTTP/1.1", "Host: evil.example"))
        .startsWith("HTTP/1.1 421");
    assertThat(
            raw(
                "GET /tools/weather/ HTTP/1.1",
                "Host: evil.example",
                "X-Forwarded-Host: dash.example.org"))
        .startsWith("HTTP/1.1 421");
  }

  @Test
  void aTrustedProxySaysWhoTheClientIs() throws Exception {
    TestApp app = open(behind("127.0.0.1", "10.0.0.0/8"));

    forwarded("X-Forwarded-For: 6.6.6.6, 1.2.3.4, 10.1.1.1");
    forwarded("X-Forwarded-For: 1.2.3.4:567");
    forwarded("X-Forwarded-For: [2001:db8::1]:567");
    forwarded("X-Forwarded-For: 6.6.6.6, nobody");
    forwarded("Forwarded: for=6.6.6.6");
    forwarded("X-Real-IP: 6.6.6.6");

    assertThat(app.calls)
        .extracting(call -> call.http().remoteAddress())
        .containsExactly(
            "1.2.3.4", "1.2.3.4", "2001:db8:0:0:0:0:0:1", "127.0.0.1", "127.0.0.1", "127.0.0.1");
  }

  @Test
  void whatAnybodyElseSaysIsDropped() throws Exception {
    TestApp app = open(behind("10.0.0.0/8"));

    forwarded("X-Forwarded-For: 1.2.3.4");
    forwarded("Forwarded: for=1.2.3.4;host=evil.example");

    assertThat(app.calls)
        .allSatisfy(
            call -> {
              assertThat(call.http().remoteAddress()).isEqualTo("127.0.0.1");
              assertThat(call.http().headers()).isEmpty();
            });
  }

  @Test
  void theStandardHeaderIsBelievedWhereItIsConfigured() throws Exception {
    TestApp app =
        open(
            new Outside(null, TrustedProxies.of(List.of("127.0.0.1")), Outside.Language.FORWARDED));

    forwarded("Forwarded: for=6.6.6.6, for=\"[2001:db8::1]:99\";proto=https;host=house.example");
    forwarded("X-Forwarded-For: 6.6.6.6");
    assertThat(
            raw(
                "GET /weather/ HTTP/1.1",
                "Host: house.example",
                "Forwarded: for=1.2.3.4;host=\"evil.example\""))
        .startsWith("HTTP/1.1 421");

    assertThat(app.calls)
        .extracting(call -> call.http().remoteAddress())
        .containsExactly("2001:db8:0:0:0:0:0:1", "127.0.0.1");
  }

  @Test
  void withoutAPublicAddressATrustedProxySaysHostAndScheme() throws Exception {
    open(new Outside(null, TrustedProxies.of(List.of("127.0.0.1")), Outside.Language.X_FORWARDED));
    String[] https = {
      "POST /logout HTTP/1.1",
      "Host: 127.0.0.1:1",
      "Content-Length: 0",
      "X-Forwarded-Host: house.example",
      "X-Forwarded-Proto: https"
    };

    assertThat(raw(https)).startsWith("HTTP/1.1 303").contains("; Secure");
    https[4] = "X-Forwarded-Proto: http";
    assertThat(raw(https)).startsWith("HTTP/1.1 303").doesNotContain("; Secure");
    https[3] = "X-Forwarded-Host: evil.example";
    assertThat(raw(https)).startsWith("HTTP/1.1 421");
  }

  private TestApp open(Outside outside) throws Exception {
    house = TestHouse.open(data, outside);
    house.deploy(
        new TestApp(
            TestApp.descriptor("staff", "v1", new AccessPolicy.SignedIn()), house.members.self()));
    AppDescriptor plain = TestApp.descriptor("weather", "v1", new AccessPolicy.Public());
    var wants = new AppDescriptor.Wants(Set.of("x-forwarded-for", "forwarded"), Set.of());
    return house.deploy(new TestApp(wanting(plain, wants), house.members.self()));
  }

  private static AppDescriptor wanting(AppDescriptor app, AppDescriptor.Wants wants) {
    return new AppDescriptor(
        app.name(),
        app.prefix(),
        app.version(),
        app.digest(),
        app.about(),
        app.access(),
        wants,
        app.limits(),
        app.libraries(),
        app.assets(),
        app.savable());
  }

  private static Outside behind(String... proxies) {
    return new Outside(URL, TrustedProxies.of(List.of(proxies)), Outside.Language.X_FORWARDED);
  }

  private void forwarded(String header) throws Exception {
    assertThat(raw("GET /weather/ HTTP/1.1", "Host: 127.0.0.1:" + house.port, header))
        .startsWith("HTTP/1.1 200");
  }

  private String callback(String header) throws Exception {
    return raw(
        "POST /tools/weather/_dash-update-component HTTP/1.1",
        HOST,
        "Cookie: " + house.cookie("ada"),
        header,
        "Content-Type: application/json",
        "Content-Length: 0");
  }

  private String signIn(String more) throws Exception {
    var account = house.accounts.accounts().getFirst();
    String body = "user=" + account.user() + "&password=" + account.password() + more;
    return raw(
        "POST /tools/login HTTP/1.1",
        HOST,
        FORM,
        "Content-Length: " + body.length(),
        "Connection: close",
        "",
        body);
  }

  private String raw(String... lines) throws Exception {
    return RawHttp.send(house.port, lines);
  }
}
