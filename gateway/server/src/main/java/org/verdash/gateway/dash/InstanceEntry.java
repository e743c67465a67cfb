package org.verdash.gateway.dash;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppCall;
import org.verdash.contract.Caller;
import org.verdash.gateway.auth.LinkTokens;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.BodyReader;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.http.Requests;
import org.verdash.gateway.http.SameSite;
import org.verdash.gateway.instance.InstanceDoor;
import org.verdash.gateway.instance.RevisionDoor;
import org.verdash.gateway.instance.StoreRefusal;
import org.verdash.gateway.prefix.Mount;
import org.verdash.state.InstanceAccess;
import org.verdash.state.Right;
import org.verdash.state.StateException;

/**
 * The way into a saved instance, by a right of one's own or by a link. Whoever has no right learns
 * nothing: what is there and what is not are answered alike. Belongs to one verticle instance.
 */
final class InstanceEntry {
  private static final String BELOW = "i/";

  private final Parts parts;
  private final BiConsumer<Visit, AppCall.InstanceRef> inside;

  /**
   * What it needs.
   *
   * @param door finds instances
   * @param revisions knows which of their revisions there are
   * @param links reads the tokens of links
   * @param follow takes those who come by a link
   * @param sameSite knows our own pages
   */
  record Parts(
      InstanceDoor door,
      RevisionDoor revisions,
      LinkTokens links,
      LinkRoute follow,
      SameSite sameSite,
      BodyReader bodies,
      Answers answers) {}

  /** An entry that hands over those who are let in. */
  InstanceEntry(Parts parts, BiConsumer<Visit, AppCall.InstanceRef> inside) {
    this.parts = parts;
    this.inside = inside;
  }

  /** Whether the request is for an instance. */
  boolean takes(HttpServerRequest request, Mount mount) {
    return parts.door().any()
        && mount.newest().savable()
        && Requests.path(request).startsWith(BELOW, mount.prefix().length());
  }

  /** Lets in or refuses. */
  void enter(Visit visit) {
    HttpServerRequest request = visit.request();
    InstancePath path = InstancePath.of(visit.below().substring(BELOW.length()));
    if (path == null) {
      refuse(visit, new Refusal.NotFound("this path"));
      return;
    }
    if (LinkRoute.takes(visit, path)) {
      parts.follow().handle(visit, path.slug());
      return;
    }
    LinkTokens.@Nullable Link link = parts.links().held(request);
    boolean signedIn = visit.identity().caller().signedIn();
    if (!signedIn && link == null) {
      refuse(visit, new Refusal.NotFound("this path"));
    } else if (!signedIn && !Requests.isRead(request) && !parts.sameSite().proven(request)) {
      parts.answers().refuse(request, new Refusal.CrossSite());
    } else {
      find(visit, path, link);
    }
  }

  private void find(Visit visit, InstancePath path, LinkTokens.@Nullable Link link) {
    HttpServerRequest request = visit.request();
    Future<InstanceAccess> found = found(visit.mount(), path);
    if (found.succeeded()) {
      admit(visit, link, found.result());
    } else if (Requests.isRead(request)) {
      enterWhenFound(visit, link, found);
    } else {
      // Whoever reads the body must begin now, while the store is still asked.
      parts.bodies().read(request, body -> enterWhenFound(visit.with(body), link, found));
    }
  }

  private Future<InstanceAccess> found(Mount mount, InstancePath path) {
    Future<InstanceAccess> live = parts.door().find(mount.app(), path.slug());
    Long revision = path.revision();
    return revision == null
        ? live
        : live.compose(
            access -> parts.revisions().has(access.instance().id(), revision).map(access));
  }

  private void enterWhenFound(
      Visit visit, LinkTokens.@Nullable Link link, Future<InstanceAccess> found) {
    found
        .onSuccess(access -> admit(visit, link, access))
        .onFailure(failure -> refuse(visit, failure));
  }

  // No router is around us here any more that would catch what is thrown.
  private void admit(Visit visit, LinkTokens.@Nullable Link link, InstanceAccess access) {
    HttpServerRequest request = visit.request();
    try {
      Caller caller = visit.identity().caller();
      String grant = grantOf(link, access);
      Optional<Right> right = parts.door().rightOf(access, caller, grant);
      if (right.isEmpty()) {
        refuse(visit, new Refusal.NotFound("this path"));
        return;
      }
      String author = caller.signedIn() ? caller.subject() : "link:" + grant;
      AppCall.InstanceRef ref =
          shown(visit, InstanceDoor.ref(access.instance(), right.get(), author));
      if (Requests.path(request).length() < Target.ownPath(visit.mount(), ref).length()) {
        parts.answers().redirect(request, 308, Requests.path(request) + '/' + query(request));
      } else {
        inside.accept(visit, ref);
      }
    } catch (RuntimeException e) {
      parts.answers().fault(request, "the way to an instance failed", e);
    }
  }

  private static String grantOf(LinkTokens.@Nullable Link link, InstanceAccess access) {
    return link != null && link.instanceId().equals(access.instance().id()) ? link.grantId() : "";
  }

  private static AppCall.InstanceRef shown(Visit visit, AppCall.InstanceRef live) {
    InstancePath path = InstancePath.of(visit.below().substring(BELOW.length()));
    return path == null || path.revision() == null ? live : live.at(path.revision());
  }

  private void refuse(Visit visit, Throwable failure) {
    boolean gone =
        failure instanceof StateException state
            && (state.reason() == StateException.Reason.NO_SUCH_INSTANCE
                || state.reason() == StateException.Reason.NO_SUCH_REVISION);
    if (gone) {
      refuse(visit, new Refusal.NotFound("this path"));
    } else {
      parts.answers().refuse(visit.request(), StoreRefusal.of(failure));
    }
  }

  /** Somebody who is not signed in is asked to, whatever is there. */
  private void refuse(Visit visit, Refusal.NotFound nothing) {
    boolean signedIn = visit.identity().caller().signedIn();
    parts
        .answers()
        .refuse(
            visit.request(),
            signedIn ? nothing : new Refusal.SignInNeeded("Your session has ended."));
  }

  private static String query(HttpServerRequest request) {
    return request.query() == null ? "" : "?" + request.query();
  }
}
