package org.verdash.app;

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
}
