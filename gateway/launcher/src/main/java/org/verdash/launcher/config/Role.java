package org.verdash.launcher.config;

/** What a node does in its cluster. */
public enum Role {
  /** Speaks HTTP with browsers. */
  GATEWAY("gateway"),
  /** Runs apps. */
  APPS("apps"),
  /** Remembers, in PostgreSQL. */
  STATE_STORE("state-store");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  /** Returns the word that configuration uses for this role. */
  public String word() {
    return word;
  }
}
