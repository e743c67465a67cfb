package org.verdash.gateway.dash;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppDescriptor;
import org.verdash.contract.LibraryFiles;

/**
 * A path below {@code _dash-component-suites/}, as pages written for Dash ask for it.
 *
 * @param library the library that answers
 * @param path path of the file inside it, without fingerprint
 * @param fingerprinted whether the path carried one
 */
record SuitePath(LibraryFiles library, String path, boolean fingerprinted) {
  // Dash puts "v<version>m<time>" between the first dot of a file name and the rest.
  private static final Pattern FINGERPRINT = Pattern.compile("v[\\w-]+m[0-9a-fA-F]+");

  /** The library and file of the app that the path means; null when it loads no such library. */
  static @Nullable SuitePath of(AppDescriptor app, String path) {
    for (LibraryFiles library : app.libraries()) {
      String alias = library.alias();
      if (!alias.isEmpty() && path.startsWith(alias + "/")) {
        return inside(library, path.substring(alias.length() + 1));
      }
    }
    return null;
  }

  private static SuitePath inside(LibraryFiles library, String path) {
    int name = path.lastIndexOf('/') + 1;
    String[] parts = path.substring(name).split("\\.", 3);
    if (parts.length < 3 || !FINGERPRINT.matcher(parts[1]).matches()) {
      return new SuitePath(library, path, false);
    }
    return new SuitePath(library, path.substring(0, name) + parts[0] + "." + parts[2], true);
  }
}
