package org.verdash.gateway.auth;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.TrustOptions;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Fetches the keys that one issuer publishes. Thread-safe. */
final class JwksClient {
  private static final int OK = 200;
  private static final int MAX_BYTES = 512 * 1024;

  private final HttpClient client;
  private final TrustedIssuer.Keys.Jwks source;
  private final Set<String> algorithms;
  private final Duration longest;

  JwksClient(Vertx vertx, TrustedIssuer issuer, TrustedIssuer.Keys.Jwks source, Duration longest) {
    this.source = source;
    this.algorithms = issuer.algorithms();
    this.longest = longest;
    var options =
        new HttpClientOptions()
            .setConnectTimeout((int) longest.toMillis())
            .setKeepAlive(false)
            .setTrustOptions(TrustOptions.wrap(DatedTrust.in(source.authorities())))
            .setVerifyHost(true);
    client = vertx.createHttpClient(options);
  }

  /** The keys; fails within the longest time with a sentence that says why. */
  Future<KeySet> fetch() {
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setAbsoluteURI(source.url().toString())
            .putHeader(HttpHeaders.ACCEPT, "application/json")
            .setTimeout(longest.toMillis());
    return client
        .request(options)
        .compose(this::answer)
        .timeout(longest.toMillis(), TimeUnit.MILLISECONDS)
        .compose(this::keys)
        .recover(failure -> Future.failedFuture(new JwksException(sentence(failure), failure)));
  }

  private Future<Buffer> answer(HttpClientRequest request) {
    return request
        .send()
        .compose(JwksClient::body)
        .timeout(longest.toMillis(), TimeUnit.MILLISECONDS)
        .onFailure(failure -> request.reset());
  }

  private static Future<Buffer> body(HttpClientResponse response) {
    if (response.statusCode() != OK) {
      return failed("it answers with status " + response.statusCode());
    }
    Promise<Buffer> whole = Promise.promise();
    Buffer body = Buffer.buffer();
    response.exceptionHandler(whole::tryFail);
    response.endHandler(end -> whole.tryComplete(body));
    response.handler(
        chunk -> {
          body.appendBuffer(chunk);
          if (body.length() > MAX_BYTES) {
            whole.tryFail(new JwksException("it answers with over " + MAX_BYTES + " bytes", null));
          }
        });
    return whole.future();
  }

  private Future<KeySet> keys(Buffer body) {
    KeySet keys;
    try {
      keys = KeySet.published(new JsonObject(body), algorithms);
    } catch (RuntimeException malformed) {
      return failed("what it answers is no JWKS");
    }
    return keys.isEmpty()
        ? failed("it holds no key for " + String.join(" or ", algorithms))
        : Future.succeededFuture(keys);
  }

  private static <T> Future<T> failed(String why) {
    return Future.failedFuture(new JwksException(why, null));
  }

  private String sentence(Throwable failure) {
    return "The keys at " + source.url() + " cannot be used: " + why(failure) + ".";
  }

  private String why(Throwable failure) {
    return switch (failure) {
      case JwksException known -> String.valueOf(known.getMessage());
      case TimeoutException late -> late();
      case UnknownHostException unknown -> "the host is not known";
      case SSLException tls -> "its certificate is not accepted (" + root(tls) + ")";
      case GeneralSecurityException tls -> "its certificate is not accepted (" + root(tls) + ")";
      case ConnectException late when root(late).contains("timed out") -> late();
      case ConnectException away -> "nobody listens there";
      default -> String.valueOf(failure.getMessage());
    };
  }

  private String late() {
    return "there is no answer within " + longest.toMillis() + " ms";
  }

  private static String root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && !root.getCause().equals(root)) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  /** Keys could not be fetched; its message says why. */
  private static final class JwksException extends Exception {
    private static final long serialVersionUID = 1;

    JwksException(String why, @org.jspecify.annotations.Nullable Throwable cause) {
      super(why, cause);
    }
  }
}
