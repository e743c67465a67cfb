package org.verdash.gateway.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.verdash.gateway.prefix.Mount;
import org.verdash.gateway.proxy.Outside;
import org.verdash.state.AuditEntry;
import org.verdash.state.Grant;
import org.verdash.state.HistoryEntry;
import org.verdash.state.Instance;
import org.verdash.state.InstancePage;
import org.verdash.state.Person;
import org.verdash.state.Value;

/** What the store knows, as the JSON that clients read. */
final class Shapes {
  private final Outside outside;

  Shapes(Outside outside) {
    this.outside = outside;
  }

  JsonObject listed(Mount mount, InstancePage.Listed listed) {
    Instance instance = listed.instance();
    var json =
        new JsonObject()
            .put("id", instance.id())
            .put("app", instance.key().app())
            .put("slug", instance.key().slug())
            .put("name", instance.name())
            .put("path", path(mount, instance))
            .put("owner", instance.owner())
            .put("right", listed.right())
            .put("revision", instance.revision())
            .put("schemaVersion", instance.schemaVersion())
            .put("savePolicy", instance.savePolicy())
            .put("starred", listed.starred())
            .put("createdAt", instance.createdAt().toString())
            .put("changedAt", instance.changedAt().toString());
    return instance.deletedAt() == null
        ? json
        : json.put("deletedAt", instance.deletedAt().toString());
  }

  /** What is told of an instance that was just made. */
  JsonObject made(Mount mount, Instance instance) {
    return new JsonObject()
        .put("id", instance.id())
        .put("slug", instance.key().slug())
        .put("path", path(mount, instance))
        .put("name", instance.name());
  }

  String path(Mount mount, Instance instance) {
    return outside.path(mount.prefix()) + "i/" + instance.key().slug() + "/";
  }

  static JsonObject entry(HistoryEntry entry) {
    return new JsonObject()
        .put("revision", entry.revision())
        .put("at", entry.at().toString())
        .put("author", entry.author())
        .put("name", entry.name())
        .put("keys", new JsonArray(entry.keys()));
  }

  static JsonObject grant(Grant grant) {
    var json =
        new JsonObject()
            .put("id", grant.id())
            .put("kind", grant.kind().wire())
            .put("whom", grant.whom())
            .put("right", grant.right().wire());
    if (grant.until() != null) {
      json.put("until", grant.until().toString());
    }
    return json.put("by", grant.by()).put("at", grant.at().toString());
  }

  static JsonObject audited(AuditEntry entry) {
    return new JsonObject()
        .put("number", entry.number())
        .put("at", entry.at().toString())
        .put("by", entry.by())
        .put("what", entry.what())
        .put("detail", entry.detail());
  }

  static JsonObject person(Person person) {
    return new JsonObject()
        .put("subject", person.subject())
        .put("name", person.name())
        .put("mail", person.mail());
  }

  /** The values in one object, each as the store has it. */
  static Buffer values(long revision, List<Value> values) {
    Buffer json =
        Buffer.buffer().appendString("{\"revision\":" + revision).appendString(",\"values\":{");
    for (int i = 0; i < values.size(); i++) {
      json.appendString(i == 0 ? "" : ",");
      json.appendString(Json.encode(values.get(i).key())).appendString(":");
      json.appendBuffer(values.get(i).json());
    }
    return json.appendString("}}");
  }
}
