package org.verdash.gateway.auth;

import java.util.List;

/** Writes the pages of the sign-in. */
public interface SignInPage {
  /**
   * What the form shows.
   *
   * @param accounts names of the demo accounts; empty when this house is entered by token only
   * @param user name to fill in; empty for none
   * @param returnPath where to go afterwards
   * @param window whether the page stands in the small window of a page whose session ended
   * @param error a sentence for the person; empty without one
   */
  record Form(
      List<String> accounts, String user, String returnPath, boolean window, String error) {}

  /** The form's HTML; does not fail. */
  String form(Form form);

  /** The HTML of the page that tells the waiting page and closes the small window. */
  String done();

  /** The HTML of the page for a one-time link that was used or has expired. */
  String linkUsed();
}
