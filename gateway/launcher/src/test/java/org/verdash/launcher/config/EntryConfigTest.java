package org.verdash.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.gateway.auth.TrustedIssuer;
import org.verdash.gateway.proxy.Outside;

/** The settings of who is let in, and of what stands in front. */
class EntryConfigTest {
  private static final String SECRET = "a secret of more than thirty-two bytes";

  @TempDir Path folder;

  private static String threeIssuers() throws Exception {
    return """
    auth:
      session-ttl: 1h
      session-longest: 2h
      issuers:
        company:
          iss: https://login.example.org/
          aud: [verdash, dash]
          algorithms: [RS256, ES256]
          jwks-url: https://login.example.org/keys
        robots:
          iss: robots
          aud: verdash
          secret: %s
        other:
          iss: other
          aud: verdash
          algorithms: PS384
          public-key: |
    %s
      user-claim: email
      roles-claim: realm_access.roles
      role-map:
        /dash.admins: [admin, editor]
        staff: viewer
    """
        .formatted(SECRET, pem(2048).indent(8));
  }

  private static String mistakes() throws Exception {
    return """
    http:
      public-url: example.org
      trusted-proxies: [10.0.0.0/33]
      forwarded-headers: all
    auth:
      issuers:
        one:
          iss: verdash
          aud: verdash
          jwks-url: http://login.example.org/keys
        two:
          secret: short
        three:
          iss: three
          aud: verdash
          algorithms: [none]
          public-key: abc
          jwks-url: https://login.example.org/keys
        four:
          iss: four
          aud: verdash
          public-key: |
    %s
      role-map:
        staff: [" "]
    """
        .formatted(pem(1024).indent(8));
  }

  private static final List<String> SENTENCES =
      List.of(
          "http.public-url must be a URL such as https://example.org/dash, was 'example.org'"
              + " (verdash.yaml line 2).",
          "http.trusted-proxies must be addresses or ranges of them such as 10.0.0.0/8,"
              + " '10.0.0.0/33' is none.",
          "http.forwarded-headers must be which headers the trusted proxies write, x-forwarded"
              + " or forwarded, was 'all' (verdash.yaml line 4).",
          "auth.issuers.one.iss is taken: only one issuer may call itself verdash.",
          "auth.issuers.one.jwks-url must be an https URL, or an http URL on this machine, was"
              + " 'http://login.example.org/keys' (verdash.yaml line 10).",
          "auth.issuers.two.iss is missing: the claim iss of its tokens.",
          "auth.issuers.two.aud is missing: the claim aud of its tokens that are meant for us.",
          "auth.issuers.two.secret must have at least 32 bytes.",
          "auth.issuers.three.algorithms must be some of RS256, ES256, HS256, was the list [none]"
              + " (verdash.yaml line 16).",
          "auth.issuers.three.public-key must be a public key or certificate as PEM, was 'abc'"
              + " (verdash.yaml line 17).",
          "auth.issuers.three needs one of public-key, secret, jwks-url.",
          "auth.issuers.four.public-key must be a public key or certificate as PEM, but is not"
              + " (verdash.yaml line 22).",
          "auth.role-map.staff must be names of our roles, was the list [ ]"
              + " (verdash.yaml line 31).",
          "auth.role-map.staff names no role of ours.");

  @Test
  void aProxyInFrontIsRead() throws IOException {
    HouseConfig config =
        yaml(
            """
            http:
              public-url: https://Example.org/dash/
              trusted-proxies: [10.0.0.0/8, "::1"]
              forwarded-headers: forwarded
            auth:
              platform-key: %s
            """
                .formatted(PlatformKey.random().text()));

    Outside outside = config.http().outside();
    assertThat(String.valueOf(outside.url())).isEqualTo("https://example.org/dash");
    assertThat(outside.proxies().contains("10.1.2.3")).isTrue();
    assertThat(outside.language()).isEqualTo(Outside.Language.FORWARDED);
  }

  @Test
  void anIssuerMayPublishItsKeysOrShareASecretOrShowAKey() throws Exception {
    HouseConfig config = yaml(threeIssuers());

    assertThat(config.auth().sessions().idle()).isEqualTo(Duration.ofHours(1));
    assertThat(config.auth().sessions().longest()).isEqualTo(Duration.ofHours(2));
    assertThat(config.auth().issuers())
        .extracting(TrustedIssuer::name)
        .containsExactly("company", "other", "robots");
    TrustedIssuer company = config.auth().issuers().getFirst();
    assertThat(company.audiences()).containsExactlyInAnyOrder("verdash", "dash");
    assertThat(company.algorithms()).containsExactlyInAnyOrder("RS256", "ES256");
    assertThat(company.keys())
        .isEqualTo(new TrustedIssuer.Keys.Jwks(URI.create("https://login.example.org/keys"), null));
    assertThat(config.auth().issuers().get(1).keys()).isInstanceOf(TrustedIssuer.Keys.Pem.class);
    assertThat(config.auth().issuers().get(2).algorithms()).containsExactly("HS256");
    assertThat(config.auth().claims().user()).isEqualTo("email");
    assertThat(config.auth().claims().roles()).isEqualTo("realm_access.roles");
    assertThat(config.auth().claims().roleMap())
        .isEqualTo(Map.of("/dash.admins", Set.of("admin", "editor"), "staff", Set.of("viewer")));
  }

  @Test
  void variablesMaySpeakAboutIssuers() {
    HouseConfig config =
        HouseConfig.read(
            new ConfigSources(
                List.of(),
                Map.of(
                    "VERDASH_AUTH_ISSUERS_MY_COMPANY_ISS", "https://login.example.org/",
                    "VERDASH_AUTH_ISSUERS_MY_COMPANY_AUD", "verdash",
                    "VERDASH_AUTH_ISSUERS_MY_COMPANY_JWKS_URL", "https://login.example.org/keys",
                    "VERDASH_AUTH_ROLE_MAP", "staff=viewer, staff=editor"),
                null));

    assertThat(config.auth().issuers().getFirst().name()).isEqualTo("my-company");
    assertThat(config.auth().claims().roleMap())
        .isEqualTo(Map.of("staff", Set.of("viewer", "editor")));
  }

  @Test
  void everyMistakeIsOneSentenceThatNamesItsKey() throws Exception {
    List<String> problems = problems(mistakes());

    assertThat(problems).containsExactlyInAnyOrderElementsOf(SENTENCES);
  }

  @Test
  void anAlgorithmThatDoesNotFitTheKeyIsRefused() throws Exception {
    assertThat(
            problems(
                """
                auth:
                  issuers:
                    one:
                      iss: one
                      aud: verdash
                      algorithms: [RS256, ES256]
                      public-key: |
                %s
                """
                    .formatted(pem(2048).indent(8))))
        .containsExactly("auth.issuers.one.algorithms: ES256 does not fit the key beside it.");
  }

  @Test
  void whatOthersReachByAProxyNeedsAuthToo() throws IOException {
    assertThat(problems("http:\n  public-url: https://example.org\ndemo: true\n"))
        .containsExactly(
            "http.public-url is https://example.org, which other machines may reach: set"
                + " auth.platform-key or auth.issuers, or listen on 127.0.0.1 only.",
            "http.public-url is https://example.org, which other machines may reach: leave out"
                + " demo, or listen on 127.0.0.1 only.");
    assertThat(yaml("http:\n  public-url: http://localhost:8080/dash\n").demo()).isFalse();
  }

  @Test
  void theKeyBeforeIsReadBesideTheKey() throws IOException {
    PlatformKey before = PlatformKey.random();

    HouseConfig config = yaml("auth:\n  previous-platform-key: %s\n".formatted(before.text()));

    PlatformKey read = config.auth().previousKey();
    assertThat(read == null ? "" : read.fingerprint()).isEqualTo(before.fingerprint());
  }

  private static String pem(int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    byte[] key = generator.generateKeyPair().getPublic().getEncoded();
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
        + "\n-----END PUBLIC KEY-----\n";
  }

  private HouseConfig yaml(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("verdash.yaml"), text);
    return HouseConfig.read(new ConfigSources(List.of(), Map.of(), file));
  }

  private List<String> problems(String text) {
    return catchThrowableOfType(ConfigException.class, () -> yaml(text)).problems();
  }
}
