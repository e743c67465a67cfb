package org.verdash.launcher;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import org.verdash.state.InstanceRights;
import org.verdash.state.NewGrant;
import org.verdash.state.NewInstance;
import org.verdash.state.Right;
import org.verdash.state.StateException;
import org.verdash.state.StateStore;
import org.verdash.state.Value;

/**
 * The instances that demos bring along, each in a jar's {@value #PLACE}: an array of {@code
 * {"id","app","slug","name","owner","role","values"}}. Their owner is a demo account; who has the
 * role may try them, and changes nothing.
 */
final class DemoInstances {
  private static final String PLACE = "META-INF/verdash/demo-instances.json";
  private static final int SCHEMA_VERSION = 1;

  private final StateStore store;
  private final InstanceRights rights;

  DemoInstances(Vertx vertx) {
    this.store = StateStore.over(vertx.eventBus());
    this.rights = InstanceRights.over(vertx.eventBus());
  }

  /**
   * Makes those that were never made; what became of the others since is left as it is. Fails as
   * the store does, and when a jar tells what cannot be read.
   */
  Future<Void> make(List<ClassLoader> jars) {
    return Future.succeededFuture(jars).map(DemoInstances::told).compose(this::makeAll);
  }

  private Future<Void> makeAll(List<JsonObject> all) {
    Future<Void> made = Future.succeededFuture();
    for (JsonObject each : all) {
      made = made.compose(before -> make(each));
    }
    return made;
  }

  private Future<Void> make(JsonObject told) {
    return rights
        .access(told.getString("id"))
        .<Void>mapEmpty()
        .recover(failure -> isUnknown(failure) ? first(told) : Future.failedFuture(failure));
  }

  private static boolean isUnknown(Throwable failure) {
    return failure instanceof StateException state
        && state.reason() == StateException.Reason.NO_SUCH_INSTANCE;
  }

  private Future<Void> first(JsonObject told) {
    String owner = told.getString("owner");
    NewInstance wanted =
        new NewInstance(
                told.getString("id"),
                told.getString("app"),
                told.getString("slug"),
                owner,
                SCHEMA_VERSION,
                values(told.getJsonObject("values")))
            .named(told.getString("name"));
    NewGrant grant = NewGrant.toRole(wanted.id(), told.getString("role"), Right.INTERACT, owner);
    return store.create(wanted).compose(instance -> rights.grant(grant)).mapEmpty();
  }

  private static List<Value> values(JsonObject json) {
    return json.stream()
        .map(each -> new Value(each.getKey(), Json.encodeToBuffer(each.getValue())))
        .toList();
  }

  private static List<JsonObject> told(List<ClassLoader> jars) {
    List<JsonObject> all = new ArrayList<>();
    for (ClassLoader jar : jars) {
      for (URL place : jar.resources(PLACE).toList()) {
        new JsonArray(read(place)).forEach(each -> all.add((JsonObject) each));
      }
    }
    return all;
  }

  private static Buffer read(URL place) {
    try {
      URLConnection jar = place.openConnection();
      // A kept jar file would be in the way of the next one under its name.
      jar.setUseCaches(false);
      try (InputStream in = jar.getInputStream()) {
        return Buffer.buffer(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
