package org.verdash.gateway.proxy;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The addresses of proxies whose word about a client is believed. Immutable. */
public final class TrustedProxies {
  /** Nobody is believed. */
  public static final TrustedProxies NONE = new TrustedProxies(List.of(), List.of());

  private static final int IPV4_BYTES = 4;
  private static final int IPV6_BYTES = 16;
  private static final int V4_IN_V6 = 12;

  private static final class Range {
    private final byte[] network;
    private final int bits;

    Range(byte[] network, int bits) {
      this.network = network;
      this.bits = bits;
    }

    boolean contains(byte[] address) {
      if (address.length != network.length) {
        return false;
      }
      int whole = bits / Byte.SIZE;
      int rest = bits % Byte.SIZE;
      return Arrays.equals(address, 0, whole, network, 0, whole)
          && (rest == 0 || ((address[whole] ^ network[whole]) & 0xff) >> (Byte.SIZE - rest) == 0);
    }
  }

  private final List<String> cidrs;
  private final List<Range> ranges;

  private TrustedProxies(List<String> cidrs, List<Range> ranges) {
    this.cidrs = cidrs;
    this.ranges = ranges;
  }

  /**
   * Reads ranges of addresses such as {@code 10.0.0.0/8}, {@code fd00::/8} or a single address.
   *
   * @throws IllegalArgumentException when one is malformed; the message is that text
   */
  public static TrustedProxies of(Collection<String> cidrs) {
    return new TrustedProxies(
        List.copyOf(cidrs), cidrs.stream().map(TrustedProxies::range).toList());
  }

  /** Whether nobody is believed. */
  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  /** Whether this is the address of one of them; what is no numeric address is not. */
  public boolean contains(@Nullable String address) {
    byte[] bytes = address == null || ranges.isEmpty() ? null : bytes(address);
    if (bytes == null) {
      return false;
    }
    for (Range range : ranges) {
      if (range.contains(bytes)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TrustedProxies proxies && proxies.cidrs.equals(cidrs);
  }

  @Override
  public int hashCode() {
    return cidrs.hashCode();
  }

  @Override
  public String toString() {
    return cidrs.toString();
  }

  /** Whether the text is a numeric address. */
  static boolean isAddress(String text) {
    return bytes(text) != null;
  }

  private static Range range(String text) {
    int slash = text.indexOf('/');
    byte[] network = bytes(slash < 0 ? text : text.substring(0, slash));
    if (network == null) {
      throw new IllegalArgumentException(text);
    }
    int longest = network.length * Byte.SIZE;
    int bits = slash < 0 ? longest : bits(text.substring(slash + 1));
    if (bits < 0 || bits > longest) {
      throw new IllegalArgumentException(text);
    }
    return new Range(network, bits);
  }

  private static int bits(String text) {
    boolean digits = !text.isEmpty() && text.length() <= 3;
    return digits && text.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(text) : -1;
  }

  // An IPv4 client of a dual-stack socket shows as ::ffff:a.b.c.d and is the same client.
  private static byte @Nullable [] bytes(String text) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
    if (bytes == null || bytes.length != IPV6_BYTES) {
      return bytes;
    }
    boolean mapped = bytes[10] == -1 && bytes[11] == -1;
    for (int i = 0; i < 10; i++) {
      mapped &= bytes[i] == 0;
    }
    return mapped ? Arrays.copyOfRange(bytes, V4_IN_V6, V4_IN_V6 + IPV4_BYTES) : bytes;
  }
}
