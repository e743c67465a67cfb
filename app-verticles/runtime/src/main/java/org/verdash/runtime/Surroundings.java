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
 */
public record Surroundings(
    Map<String, String> settings,
    Members members,
    DataSources dataSources,
    AppMeters meters,
    AppClaims claims) {
  public Surroundings {
    settings = Map.copyOf(settings);
  }

  /** A node that lends nothing and does not listen. */
  public static Surroundings plain(Map<String, String> settings, Members members) {
    return new Surroundings(settings, members, DataSources.NONE, AppMeters.NONE, AppClaims.NONE);
  }
}
