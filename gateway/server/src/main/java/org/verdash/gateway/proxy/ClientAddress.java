package org.verdash.gateway.proxy;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.HexFormat;

/** Tells where a request comes from; only for requests that came through {@link OuterDoor}. */
public final class ClientAddress {
  private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};
  private static final int IPV6_BYTES = 16;
  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /**
   * Who a numeric address counts as where clients are counted: an IPv6 address as its network of 64
   * bits, since whoever has one of those addresses has all of them; any other text as itself.
   */
  public static String counted(String address) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    return bytes == null || bytes.length != IPV6_BYTES || isMapped(bytes)
        ? address
        : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
  }

  // ::ffff:a.b.c.d is one IPv4 client of a socket that takes both.
  private static boolean isMapped(byte[] bytes) {
    return Arrays.equals(bytes, 0, MAPPED.length, MAPPED, 0, MAPPED.length);
  }

  /** The numeric address of the client: what a trusted proxy says, else the peer's. */
  public static String of(HttpServerRequest request) {
    String believed = request.getHeader(Forwarded.FOR);
    return believed == null ? request.connection().remoteAddress().hostAddress() : believed;
  }
}
