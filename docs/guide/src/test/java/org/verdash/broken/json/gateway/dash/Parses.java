package org.verdash.broken.json.gateway.dash;

import io.vertx.core.json.JsonObject;

/** A gateway that reads what is meant for the app. */
record Parses(JsonObject body) {}
