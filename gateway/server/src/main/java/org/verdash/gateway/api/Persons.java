package org.verdash.gateway.api;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.instance.InstanceDoor;
import org.verdash.state.InstanceAccess;
import org.verdash.state.InstanceRights;
import org.verdash.state.People;
import org.verdash.state.Person;

/** Who was here, so that one can share with them, and what becomes of what they leave. */
final class Persons {
  private static final int USUAL = 20;

  private final People people;
  private final InstanceRights rights;
  private final InstanceDoor door;

  Persons(People people, InstanceRights rights, InstanceDoor door) {
    this.people = people;
    this.rights = rights;
    this.door = door;
  }

  List<Operation> operations() {
    return List.of(
        Operation.get("/api/people", this::people),
        Operation.get("/api/roles", this::roles),
        Operation.post("/api/people/{subject}/hand-over", this::handOver));
  }

  private Future<Said> people(Ask ask) {
    Query query = ask.query("q", "limit");
    int most = query.count("limit", USUAL, People.MOST);
    return people.find(query.text("q"), most).map(Persons::array);
  }

  private static Said array(List<Person> found) {
    var array = new JsonArray();
    found.forEach(person -> array.add(Shapes.person(person)));
    return Said.json(array);
  }

  private Future<Said> roles(Ask ask) {
    Query query = ask.query("q", "limit");
    int most = query.count("limit", USUAL, People.MOST);
    return people
        .roles(query.text("q"), most)
        .map(found -> Said.json(new JsonArray(List.copyOf(found))));
  }

  private Future<Said> handOver(Ask ask) {
    if (!ask.roles().contains(InstanceAccess.ADMIN)) {
      throw new RefusedException(new Refusal.RightNeeded(InstanceAccess.ADMIN));
    }
    String to =
        ask.fields("to")
            .somebody("to")
            .orElseThrow(() -> RefusedException.malformed("Field to must be a text."));
    String from = ask.path().getOrDefault("subject", "");
    if (from.isBlank() || !Names.fit(from)) {
      throw RefusedException.nothing("this path");
    }
    if (from.equals(to)) {
      throw RefusedException.unfit("Field to must name somebody else.");
    }
    return rights
        .handOver(from, to, ask.subject())
        .compose(count -> door.droppedAll().map(count))
        .map(count -> Said.json(new JsonObject().put("instances", count)));
  }
}
