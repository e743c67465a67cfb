package org.verdash.dcc;

/**
 * A control whose value the browser can keep when the page is loaded again.
 *
 * @param <S> the builder itself
 */
public abstract class Persisted<S extends Persisted<S>> extends DccElement<S> {
  Persisted(String typeName, boolean container) {
    super(typeName, container);
  }

  /** Keeps what the person chose, as long as the value given here stays the same. */
  public S persistence(boolean value) {
    return put("persistence", value);
  }

  /** Keeps what the person chose, as long as this key stays the same. */
  public S persistence(String key) {
    return put("persistence", key);
  }

  /** Where it is kept; without it in {@link Storage#LOCAL}. */
  public S persistedIn(Storage place) {
    return put("persistence_type", place);
  }
}
