package org.verdash.app;

import java.util.Locale;

/** What an app jar offers to {@link java.util.ServiceLoader}. */
@FunctionalInterface
public interface AppFactory {
  /**
   * Makes the app; called once per deployment, on a virtual thread, and may block.
   *
   * @throws Exception when the app cannot be; it is then not deployed, and its jar is named in the
   *     log with the message
   */
  App create(AppHost host) throws Exception;

  /**
   * The name of the app that it will make, known before it is made: its settings are {@code
   * apps.<name>.settings}. As long as nobody says otherwise it is that of the class, {@code
   * stock-prices} for {@code StockPrices}; one that has settings and makes an app of another name
   * is not deployed.
   */
  default String name() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
