package org.verdash.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.json.JsonWriter;

class HouseTemplateTest {
  private static final Pattern HEX = Pattern.compile("#([0-9a-f]{6})");
  private static final String TEXT = "757d86";

  @ParameterizedTest
  @ValueSource(strings = {"ffffff", "14171c"})
  void coloursCanBeSeenOnLightAndOnDarkPages(String page) {
    assertThat(colorway()).hasSize(8).allSatisfy(color -> atLeast(3, color, page));
    atLeast(4.1, TEXT, page);
  }

  @Test
  void nothingIsPaintedBehindAChart() {
    assertThat(json()).contains("\"paper_bgcolor\":\"rgba(0, 0, 0, 0)\"");
    assertThat(json()).contains("\"plot_bgcolor\":\"rgba(0, 0, 0, 0)\"");
    assertThat(json()).contains("\"color\":\"rgb(117, 125, 134)\"");
  }

  private static void atLeast(double ratio, String color, String page) {
    double one = luminance(color) + 0.05;
    double other = luminance(page) + 0.05;
    assertThat(Math.max(one, other) / Math.min(one, other)).isGreaterThanOrEqualTo(ratio);
  }

  private static double luminance(String color) {
    return 0.2126 * channel(color, 0) + 0.7152 * channel(color, 2) + 0.0722 * channel(color, 4);
  }

  private static double channel(String color, int at) {
    double value = Integer.parseInt(color.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static List<String> colorway() {
    String json = json();
    int start = json.indexOf("\"colorway\"");
    Stream<MatchResult> found =
        HEX.matcher(json.substring(start, json.indexOf(']', start))).results();
    return found.map(match -> match.group(1)).toList();
  }

  private static String json() {
    return new JsonWriter().value(Template.HOUSE).toString();
  }
}
