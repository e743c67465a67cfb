package org.verdash.gateway.dash;

/** The way into an app and the routes inside it, one class each, for one verticle instance. */
record DashRoutes(
    AppPath paths,
    InstanceEntry.Parts instances,
    Forwarder forwarder,
    UpdateRoute update,
    KeptFileRoute files,
    ReadRoute read,
    PageRoute page,
    AssetRoute assets,
    SuiteRoute suites) {}
