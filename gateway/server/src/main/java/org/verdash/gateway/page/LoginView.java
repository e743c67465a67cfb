package org.verdash.gateway.page;

import java.util.List;

/**
 * What the sign-in page shows. Immutable.
 *
 * @param returnTo where the person goes afterwards, sent along as the hidden field {@code return}
 * @param user name to start with; empty for an empty field
 * @param error why the last try failed, as a sentence; empty without one
 * @param window whether this is the small window over a page whose session ended, sent along as the
 *     hidden field {@code window}
 * @param demoAccounts names of the demo accounts; empty when there are none
 */
public record LoginView(
    String returnTo, String user, String error, boolean window, List<String> demoAccounts) {
  public LoginView {
    demoAccounts = List.copyOf(demoAccounts);
  }
}
