package org.verdash.postgres;

/**
 * Where the database is and who asks. The password is never printed.
 *
 * @param url {@code postgresql://host:port/database}, or {@code
 *     postgresql:///database?host=/folder&port=5432} for a socket in a folder; {@code sslmode} is
 *     {@code disable} (the default), {@code require}, {@code verify-ca} or {@code verify-full},
 *     {@code sslrootcert} names a PEM file of authorities to trust instead of the JDK's
 * @param user empty for none
 * @param password empty for none
 */
public record DatabaseConfig(String url, String user, String password) {
  /**
   * Checks the URL without connecting.
   *
   * @throws DatabaseException naming {@code database.url} when it makes no sense
   */
  public DatabaseConfig {
    DatabaseAddress.parse(url);
  }

  DatabaseAddress address() {
    return DatabaseAddress.parse(url);
  }

  @Override
  public String toString() {
    return "DatabaseConfig[" + url + ", user " + user + "]";
  }
}
