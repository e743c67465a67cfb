package org.verdash.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.verdash.gateway.auth.TrustedIssuer;
import org.verdash.launcher.config.ConfigSources;
import org.verdash.launcher.config.HouseConfig;

/** The settings that the guide shows mean what the guide says. */
class SignInPageTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  @Test
  void theIssuerOfThePageIsRead() {
    HouseConfig config = read("sign-in.yaml");

    TrustedIssuer issuer = config.auth().issuers().getFirst();
    assertThat(issuer.name()).isEqualTo("company");
    assertThat(issuer.audiences()).containsExactly("verdash");
    assertThat(issuer.algorithms()).containsExactly("RS256");
    assertThat(config.auth().claims().roleMap())
        .isEqualTo(Map.of("dash-admins", Set.of("admin", "editor"), "staff", Set.of("viewer")));
  }

  @Test
  void theProxyOfThePageIsRead() {
    HouseConfig config = read("sign-in.yaml");

    assertThat(config.http().outside().path("/weather/")).isEqualTo("/dash/weather/");
    assertThat(config.http().outside().proxies().contains("127.0.0.1")).isTrue();
  }

  @Test
  void theSettingsOfTheConfigurationPageAreRead() {
    assertThat(read("verdash.yaml").apps().of("sales").settings()).containsEntry("region", "north");
  }

  private static HouseConfig read(String file) {
    return HouseConfig.read(new ConfigSources(List.of(), Map.of(), RESOURCES.resolve(file)));
  }
}
