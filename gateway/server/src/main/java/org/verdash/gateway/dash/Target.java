package org.verdash.gateway.dash;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppCall;
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
 * @param instance the saved instance; null for the stateless app
 */
record Target(
    Mount mount,
    AppDescriptor app,
    Identity identity,
    String publicPath,
    String pageToken,
    String pageId,
    String idScope,
    String path,
    AppCall.@Nullable InstanceRef instance) {
  private static final int TOKEN_DIGITS = 12;

  /** Path of the app or the instance as routes see it. */
  String ownPath() {
    return ownPath(mount, instance);
  }

  static String ownPath(Mount mount, AppCall.@Nullable InstanceRef instance) {
    if (instance == null) {
      return mount.prefix();
    }
    String live = mount.prefix() + "i/" + instance.slug() + "/";
    return instance.revision() == null ? live : live + "@" + instance.revision() + "/";
  }

  /**
   * What stands for the instance in page tokens, which have little room: 48 random bits, others for
   * each of its revisions.
   */
  static String tokenOf(AppCall.@Nullable InstanceRef instance) {
    if (instance == null) {
      return "";
    }
    byte[] bits = HexFormat.of().parseHex(instance.id().replace("-", ""), 0, TOKEN_DIGITS);
    byte[] token = instance.revision() == null ? bits : ofRevision(bits, instance.revision());
    return Base64.getUrlEncoder().encodeToString(token);
  }

  private static byte[] ofRevision(byte[] bits, long revision) {
    ByteBuffer both = ByteBuffer.allocate(bits.length + Long.BYTES).put(bits).putLong(revision);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(both.array());
      return Arrays.copyOf(digest, bits.length);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every JDK has SHA-256.
    }
  }

  /** Path below which the page sends its requests, as a browser sees it. */
  String requestsPath() {
    return pageToken.isEmpty() ? publicPath : publicPath + "~" + pageToken + "/";
  }

  /** The same, answered by another version of the app. */
  Target answeredBy(AppDescriptor version) {
    return new Target(
        mount, version, identity, publicPath, pageToken, pageId, idScope, path, instance);
  }

  /** The same for another page of the app. */
  Target onPage(String token, PageToken page) {
    return new Target(
        mount, app, identity, publicPath, token, page.pageId(), page.idScope(), path, instance);
  }
}
