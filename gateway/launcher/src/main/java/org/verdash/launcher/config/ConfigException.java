package org.verdash.launcher.config;

import java.util.List;

/** Settings cannot be used; tells every problem, one sentence each. */
public final class ConfigException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  /** Creates it from at least one problem. */
  public ConfigException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** Returns the problems in the order they were found. */
  public List<String> problems() {
    return problems;
  }
}
