package org.verdash.launcher.config;

import java.util.List;

/** What may stand below {@code auth.issuers.<name>}. */
final class IssuerKeyNames {
  /** One of these says how signatures are verified. */
  static final List<String> SOURCES = List.of("public-key", "secret", "jwks-url");

  /** All of them, as variables write them too. */
  static final List<String> ALL =
      List.of(
          "iss", "aud", "algorithms", "public-key", "secret", "secret-file", "jwks-url", "jwks-ca");

  private IssuerKeyNames() {}
}
