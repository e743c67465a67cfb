package org.verdash.gateway.dash;

import org.verdash.gateway.http.BodyReader;
import org.verdash.gateway.instance.InstanceDoor;

/** The way into an app and the routes inside it, one class each, for one verticle instance. */
record DashRoutes(
    AppPath paths,
    InstanceDoor door,
    Forwarder forwarder,
    BodyReader bodies,
    UpdateRoute update,
    KeptFileRoute files,
    ReadRoute read,
    PageRoute page,
    AssetRoute assets,
    SuiteRoute suites) {}
