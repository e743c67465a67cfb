package org.verdash.gateway.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Set;
import org.verdash.gateway.auth.Identity;

/**
 * What somebody who is signed in asks for.
 *
 * @param path what stands in the path's braces, decoded
 * @param body the request's body; empty for an operation that takes none
 */
record Ask(HttpServerRequest request, Identity identity, Map<String, String> path, Buffer body) {
  /** Who asks. */
  String subject() {
    return identity.caller().subject();
  }

  Set<String> roles() {
    return identity.caller().roles();
  }

  /** The id of the instance that the path names. */
  String id() {
    return path.getOrDefault("id", "");
  }

  /** What stands behind the question mark; fails with a refusal when there is anything else. */
  Query query(String... known) {
    return Query.of(request, Set.of(known));
  }

  /** The body's fields; fails with a refusal when it is no JSON object or has any other field. */
  Fields fields(String... known) {
    return Fields.of(body, Set.of(known));
  }
}
