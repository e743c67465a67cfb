package org.verdash.gateway.dash;

/** The way into an app and the routes inside it, one class each, for one verticle instance. */
record DashRoutes(
    AppPath paths,
    UpdateRoute update,
    ReadRoute read,
    PageRoute page,
    AssetRoute assets,
    SuiteRoute suites) {}
