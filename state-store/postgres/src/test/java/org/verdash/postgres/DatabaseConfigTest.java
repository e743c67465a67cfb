package org.verdash.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.pgclient.SslMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseConfigTest {
  @Test
  void theUsualFormsAreRead() {
    assertThat(DatabaseAddress.parse("postgresql://db.example/verdash"))
        .isEqualTo(new DatabaseAddress("db.example", 5432, "verdash", SslMode.DISABLE, ""));
    assertThat(DatabaseAddress.parse("jdbc:postgresql://db:6000/v?sslmode=verify-full"))
        .isEqualTo(new DatabaseAddress("db", 6000, "v", SslMode.VERIFY_FULL, ""));
    assertThat(DatabaseAddress.parse("postgresql:///v?host=%2Fa%20b&port=7"))
        .isEqualTo(new DatabaseAddress("/a b", 7, "v", SslMode.DISABLE, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "mysql://h/d, must start with postgresql://",
    "postgresql://h, must be like postgresql://host:5432/database",
    "postgresql:///d, must be like postgresql://host:5432/database",
    "postgresql://u:p@h/d, user and password have keys of their own",
    "postgresql://h/d?sslmode=maybe, sslmode must be disable",
    "postgresql://h/d?fast=1, does not know the parameter 'fast'",
    "postgresql://h/d?port=none, has no port in 'none'",
    "postgresql://h h/d, is no URL",
  })
  void whatMakesNoSenseIsRefusedByTheKey(String url, String words) {
    assertThatThrownBy(() -> new DatabaseConfig(url, "u", "p"))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith("database.url: ")
        .hasMessageContaining(words);
  }
}
