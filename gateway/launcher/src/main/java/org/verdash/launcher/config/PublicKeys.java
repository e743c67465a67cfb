package org.verdash.launcher.config;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verdash.gateway.auth.TrustedIssuer;
import org.verdash.gateway.proxy.PublicUrl;

/**
 * Reads what issuers are verified by. Every method throws {@link IllegalArgumentException} when the
 * text is not what it should be.
 */
final class PublicKeys {
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN (PUBLIC KEY|CERTIFICATE)-----\\s+([A-Za-z0-9+/=\\s]+)-----END \\1-----\\s*");
  private static final int LEAST_RSA_BITS = 2048;
  private static final int LINE = 64;

  private PublicKeys() {}

  static TrustedIssuer.Keys pem(String text) {
    Matcher pem = PEM.matcher(text.strip());
    if (!pem.matches()) {
      throw new IllegalArgumentException("no PEM");
    }
    byte[] der = Base64.getMimeDecoder().decode(pem.group(2));
    PublicKey key = pem.group(1).equals("CERTIFICATE") ? certified(text) : key(der);
    if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() < LEAST_RSA_BITS) {
      throw new IllegalArgumentException("too short");
    }
    String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return new TrustedIssuer.Keys.Pem(
        "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
  }

  /**
   * Whether signatures of this algorithm are verified by such a key, as {@link #pem} returns it.
   */
  static boolean fits(String pem, String algorithm) {
    Matcher matcher = PEM.matcher(pem.strip());
    if (!matcher.matches()) {
      return false;
    }
    return switch (key(Base64.getMimeDecoder().decode(matcher.group(2)))) {
      case RSAKey rsa -> !algorithm.startsWith("ES");
      case ECKey ec -> algorithm.equals("ES" + ec.getParams().getCurve().getField().getFieldSize());
      default -> false;
    };
  }

  static String certificates(String text) {
    try {
      var all = CertificateFactory.getInstance("X.509").generateCertificates(stream(text.strip()));
      if (all.isEmpty()) {
        throw new IllegalArgumentException("no certificate");
      }
      return text.strip() + "\n";
    } catch (GeneralSecurityException malformed) {
      throw new IllegalArgumentException("no certificates", malformed);
    }
  }

  // Whoever can change the answer on its way can sign tokens, so it comes over TLS.
  static URI jwksUrl(String text) {
    URI url = URI.create(text.strip());
    boolean secure = "https".equalsIgnoreCase(url.getScheme());
    boolean plain = "http".equalsIgnoreCase(url.getScheme());
    if (url.getHost() == null || url.getRawUserInfo() != null || !(secure || plain)) {
      throw new IllegalArgumentException("no URL");
    }
    if (plain && !PublicUrl.parse("http://" + url.getRawAuthority()).isLoopback()) {
      throw new IllegalArgumentException("not secure");
    }
    return url;
  }

  private static PublicKey certified(String text) {
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificate(stream(text.strip()))
          .getPublicKey();
    } catch (GeneralSecurityException malformed) {
      throw new IllegalArgumentException("no certificate", malformed);
    }
  }

  private static PublicKey key(byte[] der) {
    for (String algorithm : new String[] {"RSA", "EC"}) {
      try {
        return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(der));
      } catch (GeneralSecurityException another) {
        // The encoding names its algorithm; this was not it.
      }
    }
    throw new IllegalArgumentException("no RSA or EC key");
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }
}
