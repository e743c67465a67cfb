package org.verdash.launcher.config;

import java.util.List;

/**
 * One setting as somebody wrote it.
 *
 * @param key the dotted key
 * @param form whether it is one text, a list or nothing at all
 * @param texts the text or texts; empty when nothing was written
 * @param origin where it was written, for messages
 */
record Entry(String key, Form form, List<String> texts, String origin) {

  enum Form {
    TEXT,
    LIST,
    EMPTY
  }

  Entry {
    texts = List.copyOf(texts);
  }

  static Entry text(String key, String text, String origin) {
    return new Entry(key, Form.TEXT, List.of(text), origin);
  }

  String text() {
    return texts.getFirst();
  }

  Entry under(String newKey) {
    return new Entry(newKey, form, texts, origin);
  }
}
