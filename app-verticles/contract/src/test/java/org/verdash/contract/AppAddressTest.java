package org.verdash.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppAddressTest {
  private static final String LONGEST = "a".repeat(64);

  @Test
  void isWrittenWithNameVersionAndNode() {
    assertThat(new AppAddress("weather", "v7_x-Y", "0b9f-7C").toString())
        .isEqualTo("app.v1.weather.v7_x-Y.0b9f-7C");
  }

  @Test
  void readsWhatItWrote() {
    AppAddress address = new AppAddress("a" + "9-".repeat(31), LONGEST, LONGEST);
    assertThat(AppAddress.parse(address.toString())).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "9", "-a", "a.b", "a_b", "ä", "a b", "a\n", "a/b"})
  void refusesANameThatIsNone(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AppAddress(name, "1", "n"))
        .withMessage("app name must match [a-z][a-z0-9-]{0,62}, was '" + name + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.0", "v 1", "ü", "1\n"})
  void refusesAVersionThatIsNone(String version) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AppAddress("a", version, "n"))
        .withMessage("app version must match [A-Za-z0-9_-]{1,64}, was '" + version + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "n.1", "n_1", "n\n"})
  void refusesANodeThatIsNone(String node) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AppAddress("a", "1", node))
        .withMessage("node id must match [A-Za-z0-9-]{1,64}, was '" + node + "'");
  }

  @Test
  void refusesPartsThatAreTooLong() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AppAddress(LONGEST, "1", "n"));
    assertThatIllegalArgumentException().isThrownBy(() -> new AppAddress("a", LONGEST + "a", "n"));
    assertThatIllegalArgumentException().isThrownBy(() -> new AppAddress("a", "1", LONGEST + "a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "app.v1.",
        "app.v1.a",
        "app.v1.a.1",
        "app.v1.a.1.n.x",
        "app.v1.a.1.",
        "app.v1..1.n",
        "app.v2.a.1.n",
        "App.v1.a.1.n",
        "app.v1.A.1.n",
        AppAddress.WHO,
        AppAddress.HERE
      })
  void refusesATextThatIsNoAddress(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> AppAddress.parse(text));
  }
}
