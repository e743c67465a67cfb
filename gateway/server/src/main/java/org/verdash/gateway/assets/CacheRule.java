package org.verdash.gateway.assets;

/** How long a browser may keep a file. */
public enum CacheRule {
  /** The address names the content, and anybody may have it. */
  FOR_EVER("public, max-age=31536000, immutable"),
  /** The address names the content, but not everybody may have it. */
  FOR_EVER_PRIVATELY("private, max-age=31536000, immutable"),
  /** The content behind the address may change. */
  ASK_EACH_TIME("private, no-cache");

  private final String header;

  CacheRule(String header) {
    this.header = header;
  }

  String header() {
    return header;
  }
}
