package org.verdash.gateway.dash;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.gateway.auth.PlatformKeys;

/**
 * Writes and reads page tokens: the fields and an HMAC-SHA256 over them, base64url, under 300
 * characters. Belongs to one verticle instance and is used on its thread only.
 */
final class PageTokens {
  /** Longest token, in characters. */
  static final int MAX_LENGTH = 299;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int MAC_BYTES = 32;
  private static final int PAGE_ID_BYTES = 12;
  private static final int CACHED = 10_000;
  private static final String SEPARATOR = "\n";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<Mac> macs;

  private final Map<String, PageToken> verified =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PageToken> eldest) {
          return size() > CACHED;
        }
      };

  /** Signs with the current key and reads what any of them signed. */
  PageTokens(PlatformKeys keys) {
    macs =
        keys.verifying().stream().map(key -> mac(key.derived(PlatformKey.Purpose.PAGE))).toList();
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /** A token for a new page, with a random page id. */
  PageToken forNewPage(String app, String version, String userHash, String instance) {
    byte[] id = new byte[PAGE_ID_BYTES];
    RANDOM.nextBytes(id);
    String pageId = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    return new PageToken(app, version, pageId, userHash, "", "", instance);
  }

  /** The token's text. */
  String write(PageToken token) {
    byte[] fields =
        String.join(
                SEPARATOR,
                token.app(),
                token.version(),
                token.pageId(),
                token.userHash(),
                token.idScope(),
                token.arguments(),
                token.instance())
            .getBytes(StandardCharsets.UTF_8);
    byte[] signed = Arrays.copyOf(fields, fields.length + MAC_BYTES);
    System.arraycopy(macs.getFirst().doFinal(fields), 0, signed, fields.length, MAC_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
  }

  /** What the text says; null when we did not write it. */
  @Nullable PageToken read(String text) {
    PageToken known = verified.get(text);
    if (known != null) {
      return known;
    }
    PageToken token = text.length() > MAX_LENGTH ? null : verify(text);
    if (token != null) {
      verified.put(text, token);
    }
    return token;
  }

  private @Nullable PageToken verify(String text) {
    byte[] signed = decoded(text);
    int length = signed.length - MAC_BYTES;
    if (length < 0) {
      return null;
    }
    byte[] fields = Arrays.copyOf(signed, length);
    byte[] signature = Arrays.copyOfRange(signed, length, signed.length);
    for (Mac mac : macs) {
      if (MessageDigest.isEqual(mac.doFinal(fields), signature)) {
        return parse(fields);
      }
    }
    return null;
  }

  private static @Nullable PageToken parse(byte[] fields) {
    String[] parts = new String(fields, StandardCharsets.UTF_8).split(SEPARATOR, -1);
    if (parts.length < 6) {
      return null;
    }
    // Tokens of an earlier release know no instances.
    String instance = parts.length > 6 ? parts[6] : "";
    return new PageToken(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], instance);
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException malformed) {
      return new byte[0];
    }
  }
}
