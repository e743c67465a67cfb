package org.verdash.broken.http.runtime;

import io.vertx.core.http.HttpServerRequest;

/** An app verticle that reads a request. */
record SeesHttp(HttpServerRequest request) {}
