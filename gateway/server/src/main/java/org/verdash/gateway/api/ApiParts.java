package org.verdash.gateway.api;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import org.verdash.gateway.auth.Credentials;
import org.verdash.gateway.dash.AppRoute;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.instance.InstanceDoor;
import org.verdash.gateway.instance.InstanceLinks;
import org.verdash.gateway.prefix.Mounts;
import org.verdash.gateway.proxy.Outside;

/**
 * What the interface needs of the gateway.
 *
 * @param vertx its bus leads to the store
 * @param mounts which apps there are
 * @param outside how browsers see the house
 * @param credentials tells who asks
 * @param answers writes refusals
 * @param clock says which rights have ended
 * @param apps takes wishes to the apps
 * @param door has every gateway forget what has changed
 * @param links writes the addresses of links
 */
public record ApiParts(
    Vertx vertx,
    Mounts mounts,
    Outside outside,
    Credentials credentials,
    Answers answers,
    InstantSource clock,
    AppRoute apps,
    InstanceDoor door,
    InstanceLinks links) {}
