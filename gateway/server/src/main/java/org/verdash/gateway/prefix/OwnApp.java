package org.verdash.gateway.prefix;

import java.util.Arrays;
import java.util.Optional;
import org.verdash.contract.AppDescriptor;

/**
 * An app that a house with a state store brings along. An author's app of the same name is served
 * in its place, and is no such app.
 */
public enum OwnApp {
  /** Lists saved instances. */
  INSTANCES("instances", "Instances", "What you have saved, and what others share with you."),
  /** Shows two of them. */
  COMPARE("compare", "Compare", "Two saved instances side by side, with what differs.");

  private final String id;
  private final String title;
  private final String description;

  OwnApp(String id, String title, String description) {
    this.id = id;
    this.title = title;
    this.description = description;
  }

  /** Its name as an app; it is served below it. */
  public String id() {
    return id;
  }

  /** What its page is called. */
  public String title() {
    return title;
  }

  /** One sentence about it. */
  public String description() {
    return description;
  }

  /** The one that the app is; empty for an author's app. */
  public static Optional<OwnApp> of(AppDescriptor app) {
    return Arrays.stream(values()).filter(own -> own.is(app)).findFirst();
  }

  private boolean is(AppDescriptor app) {
    return app.name().equals(id)
        && app.prefix().equals('/' + id + '/')
        && app.about().title().equals(title)
        && app.about().description().equals(description);
  }
}
