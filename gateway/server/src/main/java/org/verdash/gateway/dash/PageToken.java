package org.verdash.gateway.dash;

/**
 * What a page's request path says about the page. Immutable.
 *
 * @param app name of the app
 * @param version version of the app that made the page
 * @param pageId the page's id
 * @param userHash stands for the user that the page was made for; empty for nobody
 * @param idScope scope of the page's component ids; empty by default
 * @param arguments reference to the page's arguments; empty without any
 * @param instance stands for the saved instance that the page shows; empty for the stateless app
 */
record PageToken(
    String app,
    String version,
    String pageId,
    String userHash,
    String idScope,
    String arguments,
    String instance) {}
