package org.verdash.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppDescriptor;
import org.verdash.contract.LibraryFiles;
import org.verdash.gateway.auth.Credentials;
import org.verdash.gateway.auth.Identity;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.http.Requests;
import org.verdash.gateway.http.UrlPath;
import org.verdash.gateway.page.HomeView;
import org.verdash.gateway.prefix.Mount;
import org.verdash.gateway.prefix.Mounts;
import org.verdash.gateway.prefix.OwnApp;
import org.verdash.gateway.proxy.Outside;

/** {@code /}: the gallery of what this caller may open. Belongs to one verticle instance. */
final class HomeRoute implements Handler<RoutingContext> {
  private final Mounts mounts;
  private final Credentials credentials;
  private final Outside outside;
  private final GatewayPages pages;
  private final Answers answers;

  HomeRoute(GatewayParts parts, Credentials credentials) {
    this.mounts = parts.mounts();
    this.credentials = credentials;
    this.outside = parts.config().outside();
    this.pages = parts.pages();
    this.answers = parts.answers();
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!Requests.isRead(request)) {
      answers.refuse(
          request, new Refusal.WrongMethod(request.method().name(), List.of("GET", "HEAD")));
      return;
    }
    credentials.admit(request, identity -> answers.page(request, 200, pages.home(view(identity))));
  }

  private HomeView view(Identity identity) {
    List<AppDescriptor> served =
        mounts.table().mounts().stream()
            .filter(mount -> !mount.isDown())
            .map(Mount::newest)
            .toList();
    List<AppDescriptor> open =
        served.stream().filter(app -> app.access().admits(identity.caller())).toList();
    List<HomeView.Card> cards =
        open.stream()
            .filter(app -> OwnApp.of(app).isEmpty())
            .sorted(Comparator.comparing(app -> app.about().title()))
            .map(this::card)
            .toList();
    boolean any = served.stream().anyMatch(app -> OwnApp.of(app).isEmpty());
    return new HomeView(identity.caller().subject(), cards, any, instances(open));
  }

  private String instances(List<AppDescriptor> open) {
    return open.stream()
        .filter(app -> OwnApp.of(app).filter(OwnApp.INSTANCES::equals).isPresent())
        .map(app -> outside.path(app.prefix()))
        .findFirst()
        .orElse("");
  }

  private HomeView.Card card(AppDescriptor app) {
    AppDescriptor.About about = app.about();
    return new HomeView.Card(
        app.name(),
        about.title(),
        about.description(),
        outside.path(app.prefix()),
        about.picture().isEmpty() ? "" : asset(app, about.picture()),
        about.sources().stream()
            .map(
                path ->
                    new HomeView.Source(
                        path.substring(path.lastIndexOf('/') + 1), asset(app, path)))
            .toList());
  }

  private String asset(AppDescriptor app, String path) {
    @Nullable LibraryFiles assets = app.assets();
    String hash = assets == null ? "" : "~" + assets.hash() + "/";
    return outside.path(app.prefix()) + "assets/" + hash + UrlPath.encoded(path);
  }
}
