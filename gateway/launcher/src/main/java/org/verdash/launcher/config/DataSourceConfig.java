package org.verdash.launcher.config;

import org.jspecify.annotations.Nullable;

/**
 * A database that apps may ask for by name.
 *
 * @param url where it is, such as {@code postgresql://db.example.org:5432/orders}, without a
 *     password and without {@code jdbc:} in front
 * @param user who connects; null leaves that to the url or the driver
 * @param password the user's password; null when none is needed
 */
public record DataSourceConfig(String url, @Nullable String user, @Nullable String password) {

  /** Names the url and the user; the password is never part of a message. */
  @Override
  public String toString() {
    return "DataSourceConfig[url=" + url + ", user=" + user + "]";
  }
}
