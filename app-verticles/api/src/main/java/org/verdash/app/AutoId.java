package org.verdash.app;

import java.lang.StackWalker.StackFrame;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;

/** Names places in sources. */
final class AutoId {
  private AutoId() {}

  /** The frame that asked for an id. */
  static StackFrame caller(Stream<StackFrame> frames) {
    return frames
        .dropWhile(frame -> frame.getClassName().equals(ComponentId.class.getName()))
        .findFirst()
        .orElseThrow();
  }

  /** The same text for the same place of the same class file. */
  static String at(StackFrame frame) {
    String place =
        frame.getClassName()
            + ' '
            + frame.getMethodName()
            + ' '
            + frame.getLineNumber()
            + ' '
            + frame.getByteCodeIndex();
    return "auto-" + UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
  }
}
