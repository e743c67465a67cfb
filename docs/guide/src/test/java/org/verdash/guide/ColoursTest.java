package org.verdash.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The gateway's pages and what stands above the apps are one house to look at. */
class ColoursTest {
  private static final Pattern COLOUR = Pattern.compile("(--[a-z-]+): (light-dark\\([^;]*\\));");
  private static final Path ROOMS = Path.of("../..");

  @Test
  void theGatewaysPagesAndTheBarsOfAppsHaveTheSameColours() throws IOException {
    Map<String, String> ofPages = colours("gateway/server/src/main/web/gateway.css");
    Map<String, String> ofBars = colours("app-verticles/runtime/src/main/web/theme.css");
    assertThat(ofBars).hasSizeGreaterThan(9);
    assertThat(ofPages).containsAllEntriesOf(ofBars);
  }

  private static Map<String, String> colours(String file) throws IOException {
    Map<String, String> colours = new TreeMap<>();
    COLOUR
        .matcher(Files.readString(ROOMS.resolve(file)))
        .results()
        .forEach(found -> colours.put(found.group(1), found.group(2)));
    return colours;
  }
}
