package org.verdash.runtime;

import java.util.Map;
import org.verdash.contract.Members;
import org.verdash.runtime.dispatch.AppMeters;

/**
 * What a node gives to one app.
 *
 * @param settings the app's settings by key, for {@link org.verdash.app.AppHost#config}
 * @param members tells which node this is
 * @param dataSources what the app may ask for
 * @param meters hear how its calls go
 * @param claims says whether it may have its name and prefix
 * @param remembers whether the house has a state store, so that saved instances can be offered
 */
public record Surroundings(
    Map<String, String> settings,
    Members members,
    DataSources dataSources,
    AppMeters meters,
    AppClaims claims,
    boolean remembers) {
  public Surroundings {
    settings = Map.copyOf(settings);
  }

  /** A node that lends nothing, does not listen and remembers nothing. */
  public static Surroundings plain(Map<String, String> settings, Members members) {
    return new Surroundings(
        settings, members, DataSources.NONE, AppMeters.NONE, AppClaims.NONE, false);
  }
}
