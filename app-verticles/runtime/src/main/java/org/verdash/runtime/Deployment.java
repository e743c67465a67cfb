package org.verdash.runtime;

import io.vertx.core.Vertx;
import java.util.List;
import org.verdash.app.App;
import org.verdash.contract.AppAddress;
import org.verdash.contract.AppDescriptor;
import org.verdash.contract.Members;
import org.verdash.runtime.dispatch.AppPool;
import org.verdash.runtime.dispatch.Dispatcher;
import org.verdash.runtime.file.FileSource;
import org.verdash.runtime.file.LongBodies;
import org.verdash.runtime.page.IndexPage;
import org.verdash.runtime.page.PageLibraries;
import org.verdash.runtime.protocol.CallbackSpec;

/** Everything that one deployed app is made of. */
record Deployment(
    AppAddress address,
    AppDescriptor descriptor,
    AppPool pool,
    AppRoutes routes,
    FileSource files,
    LongBodies bodies) {
  static Deployment of(App app, ClassLoader loader, Members members, Vertx vertx) {
    List<CallbackSpec> specs = app.callbacks().stream().map(CallbackSpec::of).toList();
    PageLibraries libraries = PageLibraries.of(app);
    AppDescriptor descriptor = Descriptors.of(app, specs, libraries);
    AppPool pool = new AppPool(app.name(), app.limits(), loader);
    IndexPage index = new IndexPage(app, libraries);
    AppRoutes routes = new AppRoutes(app, specs, index, new Dispatcher(app, specs, pool));
    AppAddress address = new AppAddress(app.name(), descriptor.version(), members.self());
    return new Deployment(
        address,
        descriptor,
        pool,
        routes,
        new FileSource(libraries.with(app.assets())),
        new LongBodies(vertx));
  }
}
