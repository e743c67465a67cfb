package org.verdash.contract;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a gateway knows of an app. Immutable.
 *
 * @param name name of the app
 * @param prefix URL prefix with a slash at both ends, such as {@code /weather/}
 * @param version version of the app, as in {@link AppAddress}
 * @param digest hash over definition and files; equal digests mean equal apps
 * @param about what the gallery shows
 * @param access who may open it
 * @param wants what of the HTTP request the app asks for
 * @param limits how much it takes at once
 * @param libraries browser libraries that its pages load
 * @param assets its own files; null without any
 * @param savable whether instances of it can be saved
 */
public record AppDescriptor(
    String name,
    String prefix,
    String version,
    String digest,
    About about,
    AccessPolicy access,
    Wants wants,
    Limits limits,
    List<LibraryFiles> libraries,
    @Nullable LibraryFiles assets,
    boolean savable) {
  public AppDescriptor {
    libraries = List.copyOf(libraries);
  }

  /**
   * What the gallery shows.
   *
   * @param title title of the app
   * @param description one sentence; empty without one
   * @param picture path of a picture among the assets; empty without one
   * @param sources paths of source files among the assets, shown below the app
   */
  public record About(String title, String description, String picture, List<String> sources) {
    public About {
      sources = List.copyOf(sources);
    }
  }

  /**
   * What of the HTTP request the app asks for.
   *
   * @param headers names in lower case; never Authorization nor Cookie
   * @param cookies names; never the session cookie
   */
  public record Wants(Set<String> headers, Set<String> cookies) {
    /** Nothing. */
    public static final Wants NOTHING = new Wants(Set.of(), Set.of());

    public Wants {
      headers = Set.copyOf(headers);
      cookies = Set.copyOf(cookies);
    }
  }

  /**
   * How much the app takes at once.
   *
   * @param concurrency callbacks that run at once on one node
   * @param queue calls that may wait on one node
   * @param deadline longest run of one callback
   */
  public record Limits(int concurrency, int queue, Duration deadline) {}
}
