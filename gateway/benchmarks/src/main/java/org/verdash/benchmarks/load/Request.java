package org.verdash.benchmarks.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as the bytes that go over the wire, and the status that must come back. Immutable.
 *
 * @param uri where to
 * @param status the status that is right
 * @param method GET or POST
 * @param headers further headers
 * @param body the body; empty for none
 */
public record Request(
    URI uri, int status, String method, Map<String, String> headers, String body) {
  public Request {
    headers = Map.copyOf(headers);
  }

  /** A GET that is answered by 200. */
  public static Request get(URI uri) {
    return new Request(uri, 200, "GET", Map.of(), "");
  }

  /** A POST of JSON that is answered by 200. */
  public static Request post(URI uri, String json) {
    return new Request(uri, 200, "POST", Map.of("Content-Type", "application/json"), json);
  }

  /** The same with one header more. */
  public Request header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Request(uri, status, method, more, body);
  }

  /** The same when another status is right. */
  public Request answeredBy(int right) {
    return new Request(uri, right, method, headers, body);
  }

  byte[] bytes() {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder text = new StringBuilder(256);
    text.append(method).append(' ').append(uri.getRawPath()).append(" HTTP/1.1\r\n");
    text.append("Host: ").append(uri.getAuthority()).append("\r\n");
    headers.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
    if (content.length > 0) {
      text.append("Content-Length: ").append(content.length).append("\r\n");
    }
    return text.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
  }
}
