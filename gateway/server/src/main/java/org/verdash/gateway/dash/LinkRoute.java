package org.verdash.gateway.dash;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.contract.Caller;
import org.verdash.gateway.auth.LinkCookie;
import org.verdash.gateway.auth.LinkTokens;
import org.verdash.gateway.auth.TokenRefusedException;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.http.Requests;
import org.verdash.gateway.instance.InstanceDoor;
import org.verdash.gateway.instance.InstanceLinks;
import org.verdash.gateway.instance.StoreRefusal;
import org.verdash.gateway.proxy.ClientAddress;
import org.verdash.gateway.proxy.Outside;
import org.verdash.state.Audit;
import org.verdash.state.Grant;
import org.verdash.state.InstanceAccess;
import org.verdash.state.NewAudit;
import org.verdash.state.StateException;

/**
 * {@code /<prefix>/i/<slug>/?link=<token>}: gives the browser a cookie for that instance's pages,
 * another one for what these ask the house's interface, and sends it to the plain address, so that
 * no token stays in the address bar. Belongs to one verticle instance.
 */
final class LinkRoute {
  private static final Logger LOG = LoggerFactory.getLogger(LinkRoute.class);
  private static final String OVER = "It was taken back, or its time is over.";
  private static final Duration LONGEST = Duration.ofDays(365);

  /** Notes of refused links; whoever tries many must not fill the log. */
  private static final int MOST_NOTES = 20;

  private static final Duration NOTES_PER = Duration.ofMinutes(1);

  private final Parts parts;
  private int notes;
  private Instant notesFrom = Instant.EPOCH;

  /**
   * What it needs.
   *
   * @param audit where refused links are noted; null in a house that remembers nothing
   */
  record Parts(
      InstanceDoor door,
      LinkTokens links,
      @Nullable Audit audit,
      InstantSource clock,
      Outside outside,
      Answers answers) {}

  LinkRoute(Parts parts) {
    this.parts = parts;
  }

  /** Whether somebody comes by a link: to the live page itself, with a token. */
  static boolean takes(Visit visit, InstancePath path) {
    String page = "i/" + path.slug();
    return Requests.isRead(visit.request())
        && (visit.below().equals(page) || visit.below().equals(page + "/"))
        && Requests.parameters(visit.request()).contains(InstanceLinks.PARAMETER);
  }

  void handle(Visit visit, String slug) {
    Future<InstanceAccess> found = parts.door().find(visit.mount().app(), slug);
    try {
      LinkTokens.Link link = parts.links().read(token(visit.request()));
      found
          .onSuccess(access -> follow(visit, link, access))
          .onFailure(failure -> refuse(visit, failure));
    } catch (TokenRefusedException refused) {
      found.onComplete(done -> refuse(visit, done.result(), refused.why()));
    }
  }

  private static String token(HttpServerRequest request) {
    String token = Requests.parameters(request).get(InstanceLinks.PARAMETER);
    return token == null ? "" : token;
  }

  private void follow(Visit visit, LinkTokens.Link link, InstanceAccess access) {
    Instant now = parts.clock().instant();
    boolean holds =
        link.instanceId().equals(access.instance().id())
            && access.grants().stream()
                .anyMatch(
                    grant ->
                        grant.id().equals(link.grantId())
                            && grant.kind() == Grant.Kind.LINK
                            && grant.holdsAt(now));
    if (!holds) {
      refuse(visit, access, OVER);
      return;
    }
    HttpServerRequest request = visit.request();
    String path = visit.mount().prefix() + "i/" + access.instance().key().slug() + "/";
    Duration left = Duration.between(now, link.until());
    keep(request, parts.outside().path(path), left);
    keep(request, InstanceLinks.api(parts.outside(), access.instance()), left);
    parts.answers().redirect(request, 303, path + rest(request));
  }

  private void keep(HttpServerRequest request, String path, Duration left) {
    String cookie =
        LinkCookie.of(
            token(request),
            path,
            left.compareTo(LONGEST) < 0 ? left : LONGEST,
            parts.outside().isSecure(request));
    request.response().headers().add(HttpHeaders.SET_COOKIE, cookie);
  }

  // The other parameters belong to the page.
  private static String rest(HttpServerRequest request) {
    String query = request.query() == null ? "" : request.query();
    List<String> others =
        Arrays.stream(query.split("&", -1))
            .filter(part -> !part.isEmpty() && !part.startsWith(InstanceLinks.PARAMETER + "="))
            .toList();
    return others.isEmpty() ? "" : others.stream().collect(Collectors.joining("&", "?", ""));
  }

  private void refuse(Visit visit, Throwable failure) {
    boolean gone =
        failure instanceof StateException state
            && state.reason() == StateException.Reason.NO_SUCH_INSTANCE;
    parts
        .answers()
        .refuse(visit.request(), gone ? new Refusal.BadLink(OVER) : StoreRefusal.of(failure));
  }

  /** The note is there before the answer; one that cannot be written does not keep the answer. */
  private void refuse(Visit visit, @Nullable InstanceAccess access, String why) {
    note(visit, access, why)
        .onFailure(failure -> LOG.warn("A refused link was not noted: {}", failure.toString()))
        .onComplete(noted -> parts.answers().refuse(visit.request(), new Refusal.BadLink(why)));
  }

  private Future<Void> note(Visit visit, @Nullable InstanceAccess access, String why) {
    Audit audit = parts.audit();
    if (access == null || audit == null || !mayNote()) {
      return Future.succeededFuture();
    }
    Caller caller = visit.identity().caller();
    String by = caller.signedIn() ? caller.subject() : "nobody";
    String detail = why + " From " + ClientAddress.of(visit.request()) + ".";
    return audit.note(new NewAudit(access.instance().id(), by, "link-refused", detail));
  }

  private boolean mayNote() {
    Instant now = parts.clock().instant();
    if (now.isAfter(notesFrom.plus(NOTES_PER))) {
      notesFrom = now;
      notes = 0;
    }
    return notes++ < MOST_NOTES;
  }
}
