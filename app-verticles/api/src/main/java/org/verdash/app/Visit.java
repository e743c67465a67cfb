package org.verdash.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a page of an app: what the address says. Immutable.
 *
 * @param caller who
 * @param paths where the app's pages stand
 * @param path path inside the app as the browser has it, without slashes at its ends
 * @param parts values of the template's variables, decoded
 * @param query values of the query by name, decoded, in order
 * @param values what {@link Pages#reads} asked for; without that, and for a title, nothing
 */
public record Visit(
    Caller caller,
    Paths paths,
    String path,
    Map<String, String> parts,
    SequencedMap<String, List<String>> query,
    Group.Values values) {
  /**
   * The value of a variable of the page's path.
   *
   * @throws IllegalArgumentException when the path has no such variable
   */
  public String part(String name) {
    String value = parts.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the path of this page has no variable " + name);
    }
    return value;
  }

  /** The first value of a name in the query. */
  public Optional<String> query(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }

  /**
   * What the page around has in a property that {@link Pages#reads} or {@link Pages#follows} names.
   *
   * @throws IllegalArgumentException when neither does
   */
  public <V> @Nullable V value(In<V> in) {
    return values.get(in);
  }
}
