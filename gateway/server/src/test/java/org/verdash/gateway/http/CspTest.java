package org.verdash.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CspTest {
  private final Csp csp = new Csp();

  @Test
  void anAppThatAddsNothingHasTheStrictPolicy() {
    assertThat(csp.withAdditions(List.of()))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
                + "worker-src 'self' blob:; manifest-src 'self'; form-action 'self'; "
                + "base-uri 'none'; frame-ancestors 'none'");
  }

  @Test
  void theGatewaysOwnPagesHaveNoInlineStyles() {
    assertThat(Csp.OWN).contains("style-src 'self';").doesNotContain("unsafe");
  }

  @Test
  void anAdditionJoinsItsDirective() {
    assertThat(csp.withAdditions(List.of("img-src https://tiles.example", "frame-src https://a.b")))
        .contains("img-src 'self' data: blob: https://tiles.example;")
        .contains("; frame-src https://a.b")
        .contains("default-src 'none';");
  }

  @Test
  void anAdditionReplacesNothingAtAll() {
    assertThat(csp.withAdditions(List.of("frame-ancestors https://portal.example")))
        .endsWith("frame-ancestors https://portal.example");
  }

  @Test
  void aPageInAFrameOfThisSiteIsShownThereOnly() {
    assertThat(csp.framed(List.of())).endsWith("; frame-ancestors 'self'");
    assertThat(csp.withAdditions(List.of())).endsWith("; frame-ancestors 'none'");
  }

  @Test
  void aMalformedAdditionAddsNothing() {
    assertThat(csp.withAdditions(List.of("img-src a; script-src *", "img-src x\r\ny", "img-src")))
        .isEqualTo(Csp.APP);
  }
}
