package org.verdash.gateway.dash;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.gateway.http.Requests;
import org.verdash.state.KeptFile;
import org.verdash.state.KeptFiles;

/**
 * Sends a kept file as a download, part by part, the next one asked for when the client has taken
 * enough of the last.
 */
final class KeptFileBody {
  private static final Logger LOG = LoggerFactory.getLogger(KeptFileBody.class);
  private static final CharSequence DISPOSITION =
      HttpHeaders.createOptimized("content-disposition");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+(; ?charset=[A-Za-z0-9-]+)?");

  private final HttpServerResponse response;
  private final KeptFiles files;
  private final KeptFile file;

  private KeptFileBody(HttpServerResponse response, KeptFiles files, KeptFile file) {
    this.response = response;
    this.files = files;
    this.file = file;
  }

  /** Sends it whole, or resets the connection when it breaks off. */
  static void send(HttpServerRequest request, KeptFiles files, KeptFile file) {
    HttpServerResponse response = request.response();
    boolean known = MEDIA_TYPE.matcher(file.type()).matches();
    response
        .headers()
        .set(HttpHeaders.CONTENT_TYPE, known ? file.type() : "application/octet-stream")
        .set(HttpHeaders.CONTENT_LENGTH, Long.toString(file.bytes()))
        .set(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .set(DISPOSITION, disposition(file.name()));
    if (Requests.is(request, HttpMethod.HEAD) || file.bytes() == 0) {
      response.end();
    } else {
      new KeptFileBody(response, files, file).pull(0);
    }
  }

  /** Both ways of RFC 6266: old clients read the first name, all others the second. */
  static String disposition(String name) {
    String plain = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%/]", "_");
    String exact = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
  }

  private void pull(long offset) {
    files
        .read(file.id(), offset)
        .onSuccess(
            part -> {
              long end = offset + part.length();
              if (response.closed()) {
                return;
              }
              if (part.length() == 0 || end > file.bytes()) {
                broken(new IllegalStateException("the file has another length than was told"));
              } else if (end == file.bytes()) {
                response.end(part);
              } else {
                response.write(part);
                whenTaken(() -> pull(end));
              }
            })
        .onFailure(this::broken);
  }

  private void whenTaken(Runnable next) {
    if (response.writeQueueFull()) {
      response.drainHandler(drained -> next.run());
    } else {
      next.run();
    }
  }

  // The length has gone out; all that is left is to say that what came is not whole.
  private void broken(Throwable cause) {
    LOG.warn("A file of {} bytes broke off: {}", file.bytes(), cause.toString());
    response.reset();
  }
}
