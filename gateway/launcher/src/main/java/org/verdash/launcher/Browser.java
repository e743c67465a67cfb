package org.verdash.launcher;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The browser of the person at this machine. */
final class Browser {

  private static final Logger log = LoggerFactory.getLogger(Browser.class);

  private Browser() {}

  /** Opens a page where there is a screen to show it on; otherwise does nothing. */
  static void open(URI page) {
    List<String> command = command(System.getProperty("os.name", ""), System.getenv());
    if (command.isEmpty()) {
      return;
    }
    List<String> call = new ArrayList<>(command);
    call.add(page.toString());
    try {
      new ProcessBuilder(call)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // The address is in the log, so nothing is lost.
      log.info("No browser was opened: {}", e.toString());
    }
  }

  /** Returns the command to put the address behind; empty without a screen. */
  static List<String> command(String system, Map<String, String> environment) {
    String os = system.toLowerCase(Locale.ROOT);
    if (os.contains("mac")) {
      return List.of("open");
    }
    if (os.contains("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler");
    }
    boolean screen =
        environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    return screen ? List.of("xdg-open") : List.of();
  }
}
