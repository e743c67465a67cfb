package org.verdash.broken.statics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where two apps meet by accident. */
final class Registry {
  static final Map<String, String> APPS = new ConcurrentHashMap<>();

  private Registry() {}
}
