package org.verdash.generator.plan;

/** Takes signatures apart. */
final class Texts {
  private Texts() {}

  /** Where the bracket ends that opens at a place. */
  static int close(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      if (text.charAt(i) == '(') {
        depth++;
      } else if (text.charAt(i) == ')' && --depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("no closing bracket in: " + text);
  }

  static String lastName(String arguments) {
    return arguments.substring(arguments.lastIndexOf(' ') + 1);
  }

  static String erasure(String arguments) {
    String type = arguments.substring(0, Math.max(arguments.lastIndexOf(' '), 0));
    String bare = type.replace("@Nullable ", "");
    int generic = bare.indexOf('<');
    return generic < 0 ? bare : bare.substring(0, generic);
  }
}
