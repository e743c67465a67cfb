package org.verdash.gateway.dash;

/** The routes inside an app, one class each, made for one verticle instance. */
record DashRoutes(
    UpdateRoute update, ReadRoute read, PageRoute page, AssetRoute assets, SuiteRoute suites) {}
