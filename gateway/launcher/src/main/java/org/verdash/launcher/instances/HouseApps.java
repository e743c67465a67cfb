package org.verdash.launcher.instances;

import io.vertx.core.eventbus.EventBus;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.verdash.app.AppFactory;
import org.verdash.gateway.prefix.OwnApp;

/** The apps that a house with a state store brings along. */
public final class HouseApps {
  private HouseApps() {}

  /** Returns the names of all; does not fail. */
  public static List<String> names() {
    return Stream.of(OwnApp.values()).map(OwnApp::id).toList();
  }

  /**
   * Returns what makes the app of that name; it asks the store on the bus.
   *
   * @throws IllegalArgumentException when the house has no such app
   */
  public static AppFactory named(String name, EventBus bus) {
    Shelf shelf = new Shelf(bus, InstantSource.system());
    OwnApp app =
        Stream.of(OwnApp.values())
            .filter(own -> own.id().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("the house has no app " + name));
    return switch (app) {
      case INSTANCES -> host -> new InstancesApp(shelf).app();
      case COMPARE -> host -> new CompareApp(shelf).app();
    };
  }
}
