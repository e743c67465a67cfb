package org.verdash.gateway.api;

import io.vertx.core.eventbus.EventBus;
import io.vertx.ext.web.Router;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verdash.gateway.http.SameSite;
import org.verdash.state.Audit;
import org.verdash.state.InstanceCatalogue;
import org.verdash.state.InstanceHistory;
import org.verdash.state.InstanceRights;
import org.verdash.state.People;
import org.verdash.state.StateStore;

/**
 * {@code /api/instances}, {@code /api/people}, {@code /api/roles} and the document that describes
 * them. Belongs to one verticle instance of a house that remembers something.
 */
public final class Api {
  private final ApiParts parts;
  private final OpenApi document;

  /** The interface; does not fail. */
  public Api(ApiParts parts) {
    this.parts = parts;
    this.document = new OpenApi(parts.outside(), parts.answers());
  }

  /** Adds every path; does not fail. */
  public void addTo(Router router) {
    Map<String, List<Operation>> paths = new LinkedHashMap<>();
    for (Operation each : operations()) {
      paths.computeIfAbsent(each.path(), path -> new ArrayList<>()).add(each);
    }
    var sameSite = new SameSite(parts.outside());
    var entry = new Resource.Entry(parts.credentials(), parts.links(), sameSite, parts.answers());
    paths.forEach(
        (path, operations) ->
            router
                .route(path.replace("{", ":").replace("}", ""))
                .handler(new Resource(operations, entry)));
    router.route(OpenApi.PATH).handler(document);
  }

  /** Everything that can be asked for. */
  List<Operation> operations() {
    EventBus bus = parts.vertx().eventBus();
    var catalogue = InstanceCatalogue.over(bus);
    var rights = InstanceRights.over(bus);
    var guard = new Guard(rights, parts.mounts(), parts.clock());
    var callIds = new CallId();
    var past = new Past(InstanceHistory.over(bus), guard, callIds);
    List<Operation> all = new ArrayList<>();
    all.addAll(new Catalogue(catalogue, guard, parts).operations());
    all.addAll(new SingleInstance(catalogue, guard, parts).operations());
    all.addAll(new Revisions(past, parts.vertx()).operations());
    all.addAll(new Copies(StateStore.over(bus), past, new Shapes(parts.outside())).operations());
    all.addAll(
        new Sharing(
                rights,
                Audit.over(bus),
                guard,
                new Sharing.Tools(parts.door(), parts.links(), callIds, parts.clock()))
            .operations());
    all.addAll(new Persons(People.over(bus), rights, parts.door()).operations());
    return all;
  }
}
