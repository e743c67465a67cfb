package org.verdash.gateway.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Set;
import org.verdash.gateway.auth.Identity;
import org.verdash.state.InstanceAccess;

/**
 * What somebody asks for who is signed in, or came by a link.
 *
 * @param link id of the grant by whose link they came to the instance that the path names; empty
 *     without one
 * @param path what stands in the path's braces, decoded
 * @param body the request's body; empty for an operation that takes none
 */
record Ask(
    HttpServerRequest request,
    Identity identity,
    String link,
    Map<String, String> path,
    Buffer body) {
  /** Whom it is put down to. */
  String subject() {
    return signedIn() ? identity.caller().subject() : "link:" + link;
  }

  /** Whether it is a person, who can have something of their own. */
  boolean signedIn() {
    return identity.caller().signedIn();
  }

  /** Who asks, as rights are given. */
  InstanceAccess.Asking asking() {
    return new InstanceAccess.Asking(signedIn() ? subject() : "", roles(), link);
  }

  /** The same with the body, which was read meanwhile. */
  Ask with(Buffer read) {
    return new Ask(request, identity, link, path, read);
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
