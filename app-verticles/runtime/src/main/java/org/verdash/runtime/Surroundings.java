package org.verdash.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.Members;
import org.verdash.runtime.dev.Workshop;
import org.verdash.runtime.dispatch.AppMeters;
import org.verdash.state.FileLimits;

/**
 * What a node gives to one app.
 *
 * @param settings the app's settings by key, for {@link org.verdash.app.AppHost#config}
 * @param members tells which node this is
 * @param dataSources what the app may ask for
 * @param meters hear how its calls go
 * @param claims says whether it may have its name and prefix
 * @param files how much callbacks may make for people to fetch; null in a house without a state
 *     store, which then offers no saved instances either
 * @param workshop where the app is worked on; null in production
 */
public record Surroundings(
    Map<String, String> settings,
    Members members,
    DataSources dataSources,
    AppMeters meters,
    AppClaims claims,
    @Nullable FileLimits files,
    @Nullable Workshop workshop) {
  public Surroundings {
    settings = Map.copyOf(settings);
  }

  /** What a node in production gives. */
  public Surroundings(
      Map<String, String> settings,
      Members members,
      DataSources dataSources,
      AppMeters meters,
      AppClaims claims,
      @Nullable FileLimits files) {
    this(settings, members, dataSources, meters, claims, files, null);
  }

  /** The same for an app that is worked on. */
  public Surroundings in(Workshop place) {
    return new Surroundings(settings, members, dataSources, meters, claims, files, place);
  }

  /** A node that lends nothing, does not listen and remembers nothing. */
  public static Surroundings plain(Map<String, String> settings, Members members) {
    return new Surroundings(
        settings, members, DataSources.NONE, AppMeters.NONE, AppClaims.NONE, null);
  }

  /** Whether the house has a state store. */
  boolean remembers() {
    return files != null;
  }
}
