package org.verdash.launcher.config;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that all of it is told at once. */
final class Problems {

  private final List<String> sentences = new ArrayList<>();

  void add(String sentence) {
    sentences.add(sentence);
  }

  void throwIfAny() {
    if (!sentences.isEmpty()) {
      throw new ConfigException(sentences);
    }
  }
}
