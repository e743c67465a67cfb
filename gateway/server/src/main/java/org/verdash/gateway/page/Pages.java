package org.verdash.gateway.page;

/**
 * Writes the gateway's own pages. Immutable and thread-safe; each page is a whole document, to be
 * sent as {@code text/html; charset=utf-8}.
 *
 * <p>Every method throws {@link IllegalArgumentException} when a view holds an address that is not
 * a path on our own host.
 */
public final class Pages {

  private final HomePage home;
  private final LoginPage login;
  private final String loginDone;
  private final ProblemPage problem;

  /** Creates pages that load their scripts and styles from {@code files}. */
  public Pages(PageFiles files) {
    Frame frame = new Frame(files);
    home = new HomePage(frame);
    login = new LoginPage(frame);
    loginDone = login.done();
    problem = new ProblemPage(frame);
  }

  /** Returns the gallery. */
  public String home(HomeView view) {
    return home.page(view);
  }

  /** Returns the sign-in form. */
  public String login(LoginView view) {
    return login.page(view);
  }

  /**
   * Returns the last page of the small sign-in window; it tells the waiting pages and closes
   * itself.
   */
  public String loginDone() {
    return loginDone;
  }

  /** Returns the page for a problem, to be sent with the view's own status. */
  public String problem(ProblemView view) {
    return problem.page(view);
  }
}
