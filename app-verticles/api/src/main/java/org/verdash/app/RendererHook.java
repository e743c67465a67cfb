package org.verdash.app;

/** The places at which Dash's renderer calls a function of the app (dash-protocol 3.7). */
public enum RendererHook {
  /** Before the layout is asked for; gets nothing. */
  LAYOUT_PRE("layout_pre"),
  /** Gets the layout that came. */
  LAYOUT_POST("layout_post"),
  /** Gets the body of a callback's request before it is sent, and may change it. */
  REQUEST_PRE("request_pre"),
  /** Gets that body and the answer's {@code response}. */
  REQUEST_POST("request_post"),
  /** Gets a callback and its result once it is resolved. */
  CALLBACK_RESOLVED("callback_resolved"),
  /**
   * Gets the old Bearer token, or null, when the house no longer knows the person; gives back a
   * fresh one of a trusted issuer, or nothing. The call is repeated with it, and the person is not
   * asked to sign in.
   */
  REQUEST_REFRESH_JWT("request_refresh_jwt");

  private final String key;

  RendererHook(String key) {
    this.key = key;
  }

  /** What the renderer calls it. */
  public String key() {
    return key;
  }
}
