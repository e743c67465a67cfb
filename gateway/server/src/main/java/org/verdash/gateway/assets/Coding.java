package org.verdash.gateway.assets;

/** How a stored file is compressed. */
enum Coding {
  BROTLI("br"),
  GZIP("gzip"),
  IDENTITY("");

  private final String token;

  Coding(String token) {
    this.token = token;
  }

  /** Name in Accept-Encoding, Content-Encoding and file requests; empty for the file itself. */
  String token() {
    return token;
  }
}
