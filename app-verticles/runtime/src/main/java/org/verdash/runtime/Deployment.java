package org.verdash.runtime;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;
import org.verdash.contract.AppAddress;
import org.verdash.contract.AppDescriptor;
import org.verdash.runtime.dev.AuthorsWitness;
import org.verdash.runtime.dev.ChangedAssets;
import org.verdash.runtime.dev.Workshop;
import org.verdash.runtime.dispatch.AppMeters;
import org.verdash.runtime.dispatch.AppPool;
import org.verdash.runtime.dispatch.Dispatcher;
import org.verdash.runtime.dispatch.Transfers;
import org.verdash.runtime.dispatch.Witness;
import org.verdash.runtime.file.FileSource;
import org.verdash.runtime.file.LongBodies;
import org.verdash.runtime.page.IndexPage;
import org.verdash.runtime.page.PageLibraries;
import org.verdash.runtime.protocol.CallbackSpec;
import org.verdash.runtime.saved.Instances;
import org.verdash.runtime.transfer.StoredTransfers;
import org.verdash.state.FileLimits;
import org.verdash.state.KeptFiles;

/** Everything that one deployed app is made of. */
record Deployment(
    AppAddress address,
    AppDescriptor descriptor,
    AppPool pool,
    AppMeters.AppMeter meter,
    AppRoutes routes,
    FileSource files,
    LongBodies bodies) {
  static Deployment of(App app, ClassLoader loader, Surroundings around, Vertx vertx) {
    List<CallbackSpec> specs = CallbackSpec.all(app.callbacks());
    Workshop workshop = around.workshop();
    PageLibraries libraries =
        workshop == null ? PageLibraries.of(app) : PageLibraries.of(app, workshop);
    AppDescriptor told = Descriptors.of(app, specs, libraries);
    AppDescriptor descriptor = workshop == null ? told : Descriptors.of(workshop, told);
    AppPool pool = new AppPool(app.name(), app.limits(), loader);
    AppMeters.AppMeter meter = around.meters().listen(app.name(), pool);
    IndexPage index = new IndexPage(app, libraries, around.remembers());
    Instances instances = new Instances(app, vertx.eventBus());
    Dispatcher dispatcher =
        new Dispatcher(
            app,
            specs,
            new Dispatcher.Threads(pool, meter, witness(workshop, loader)),
            new Dispatcher.Memory(instances, transfers(app, around.files(), vertx)));
    AppRoutes routes = new AppRoutes(app, specs, pages(app, index, workshop), dispatcher);
    AppAddress address = new AppAddress(app.name(), descriptor.version(), around.members().self());
    return new Deployment(
        address,
        descriptor,
        pool,
        meter,
        routes,
        new FileSource(libraries.with(app.assets())),
        new LongBodies(vertx));
  }

  private static AppRoutes.Pages pages(App app, IndexPage index, @Nullable Workshop workshop) {
    return workshop == null
        ? new AppRoutes.Pages(index, AppRoutes::unchanged, Optional.empty())
        : new AppRoutes.Pages(
            index, workshop::changes, Optional.of(new ChangedAssets(app, workshop)));
  }

  private static Transfers transfers(App app, @Nullable FileLimits limits, Vertx vertx) {
    return limits == null
        ? Transfers.NONE
        : new StoredTransfers(app.name(), KeptFiles.over(vertx.eventBus()), limits);
  }

  private static Witness witness(@Nullable Workshop workshop, ClassLoader loader) {
    return workshop == null ? Witness.SILENT : new AuthorsWitness(loader);
  }
}
