package org.verdash.runtime.dev;

import java.security.CodeSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells the frames of an author's own code from those of libraries, Verdash and the JDK. */
final class AuthorFrames {
  private static final int MOST = 20;
  private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");
  private static final List<String> PLATFORM =
      Stream.of("app", "bundle", "component", "contract", "dcc", "figure", "gateway", "html")
          .map("org.verdash.%s."::formatted)
          .toList();
  private static final List<String> OTHERS =
      List.of(
          "com.fasterxml.",
          "com.sun.",
          "io.netty.",
          "io.vertx.",
          "java.",
          "javax.",
          "jdk.",
          "org.slf4j.",
          "org.verdash.json.",
          "org.verdash.launcher.",
          "org.verdash.runtime.",
          "org.verdash.state.",
          "org.verdash.table.",
          "sun.");

  private final ClassLoader classes;

  AuthorFrames(ClassLoader classes) {
    this.classes = classes;
  }

  /** The author's frames, the innermost first; of all but the platform's when none is from them. */
  List<StackTraceElement> of(Throwable thrown) {
    List<StackTraceElement> others =
        Stream.of(thrown.getStackTrace()).filter(frame -> !isPlatform(frame)).limit(MOST).toList();
    List<StackTraceElement> own = others.stream().filter(this::isInFolder).toList();
    return own.isEmpty() ? others : own;
  }

  private static boolean isPlatform(StackTraceElement frame) {
    String name = frame.getClassName();
    return Stream.concat(PLATFORM.stream(), OTHERS.stream()).anyMatch(name::startsWith);
  }

  // What somebody works on is in a folder of classes, and libraries are in jars.
  private boolean isInFolder(StackTraceElement frame) {
    try {
      Class<?> type = Class.forName(frame.getClassName(), false, classes);
      CodeSource source = type.getProtectionDomain().getCodeSource();
      return source != null && !source.getLocation().getPath().endsWith(".jar");
    } catch (ClassNotFoundException | LinkageError unknown) {
      return false; // Made at run time, by whoever.
    }
  }

  static String method(StackTraceElement frame) {
    String type = frame.getClassName();
    Matcher lambda = LAMBDA.matcher(frame.getMethodName());
    String name = lambda.matches() ? lambda.group(1) + " (lambda)" : frame.getMethodName();
    return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + '.' + name;
  }

  static String place(StackTraceElement frame) {
    String file = frame.getFileName();
    return frame.getLineNumber() < 0 ? String.valueOf(file) : file + ":" + frame.getLineNumber();
  }
}
