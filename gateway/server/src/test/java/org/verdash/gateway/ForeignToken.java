package org.verdash.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens as somebody else makes them. */
final class ForeignToken {
  static final String ISSUER = "https://login.example.org/";

  private ForeignToken() {}

  static KeyPair rsa() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  static JsonObject claims() {
    long now = Instant.now().getEpochSecond();
    return new JsonObject()
        .put("iss", ISSUER)
        .put("aud", new JsonArray().add("other").add("verdash"))
        .put("sub", "ada")
        .put("email", "ada@example.org")
        .put("roles", new JsonArray().add("viewer"))
        .put("realm_access", new JsonObject().put("roles", new JsonArray().add("dash-admins")))
        .put("exp", now + 600)
        .put("iat", now);
  }

  static String rs256(KeyPair key, String kid, JsonObject claims) throws GeneralSecurityException {
    JsonObject header = new JsonObject().put("alg", "RS256").put("typ", "JWT").put("kid", kid);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key.getPrivate());
    String content = part(header) + "." + part(claims);
    signature.update(content.getBytes(StandardCharsets.US_ASCII));
    return content + "." + base64(signature.sign());
  }

  static String hs256(byte[] secret, JsonObject claims) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    String content = part(new JsonObject().put("alg", "HS256")) + "." + part(claims);
    return content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
  }

  static JsonObject jwk(KeyPair key, String kid) {
    var rsa = (RSAPublicKey) key.getPublic();
    return new JsonObject()
        .put("kty", "RSA")
        .put("kid", kid)
        .put("n", base64(rsa.getModulus().toByteArray()))
        .put("e", base64(rsa.getPublicExponent().toByteArray()));
  }

  static String pem(KeyPair key) {
    String body =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getPublic().getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
  }

  private static String part(JsonObject json) {
    return base64(json.encode().getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
