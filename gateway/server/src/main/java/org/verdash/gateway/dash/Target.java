package org.verdash.gateway.dash;

import org.verdash.contract.AppDescriptor;
import org.verdash.gateway.auth.Identity;
import org.verdash.gateway.prefix.Mount;

/**
 * What a request to an app is about, once it is known who asks and for which page.
 *
 * @param mount the app
 * @param app the version of it that answers
 * @param identity who asks
 * @param publicPath path of the app as a browser sees it
 * @param pageToken the page's token as it stood in the path; empty for the bare path
 * @param pageId the page's id; empty without a page
 * @param idScope scope of the page's component ids
 * @param path the path below the mount and the token, without leading slash
 */
record Target(
    Mount mount,
    AppDescriptor app,
    Identity identity,
    String publicPath,
    String pageToken,
    String pageId,
    String idScope,
    String path) {
  /** Path below which the page sends its requests, as a browser sees it. */
  String requestsPath() {
    return pageToken.isEmpty() ? publicPath : publicPath + "~" + pageToken + "/";
  }

  /** The same for another page of the app. */
  Target onPage(String token, PageToken page) {
    return new Target(mount, app, identity, publicPath, token, page.pageId(), page.idScope(), path);
  }
}
