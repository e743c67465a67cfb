package org.verdash.broken.streams;

/** Talks past the log. */
final class Chatty {
  void talk() {
    System.out.println("hello");
  }
}
