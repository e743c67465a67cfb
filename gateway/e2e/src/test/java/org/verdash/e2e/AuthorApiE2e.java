package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Dash;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.VerdashNode;

/** The app that the author's API was designed by runs as it was written then. */
@ExtendWith(BrowserExtension.class)
final class AuthorApiE2e {
  private static final Pattern LINK = Pattern.compile("Open (http\\S+/login\\?once=\\S+)");

  /** Beside the app, which knows its data by an interface only. */
  private static final String WITH_DATA =
      """
      import org.verdash.app.Verdash;
      import org.verdash.figure.Figure;

      class WithData {
        public static void main(String[] args) {
          Verdash.run(Weather.app(WithData::temperature));
        }

        private static Figure temperature(int year) {
          return Figure.line(new double[] {1, 2}, new double[] {year % 100, 20});
        }
      }
      """;

  @TempDir static Path work;

  @BeforeAll
  static void compile() throws IOException {
    Path weather = write("Weather.java", resource("/author-api/Weather.java.txt"));
    Path withData = write("WithData.java", WITH_DATA);
    String classPath = System.getProperty("java.class.path");
    String[] line = {
      "--release",
      "21",
      "-Xlint:all,-classfile,-path",
      "-Werror",
      "-proc:none",
      "-cp",
      classPath,
      "-d",
      work.toString(),
      weather.toString(),
      withData.toString()
    };
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, line)).isZero();
  }

  @Test
  void itsOwnMainServesItAndTellsALinkThatOpensTheAppForSignedInPeople(Visit visit) {
    try (VerdashNode node = VerdashNode.run("Weather", "AuthorApiE2e-as-written", work)) {
      Page page = open(visit, node);
      Dash.awaitDrawn(page, "temperature", List.of(2.0));
      Response call =
          page.waitForResponse(AuthorApiE2e::isCall, () -> Dash.choose(page, "year", "2014"));
      assertThat(call.status()).isEqualTo(200);
      assertThat(page.locator("#year")).hasText("2014");
      Dash.awaitDrawn(page, "temperature", List.of(2.0));
    }
  }

  @Test
  void anotherYearDrawsAnotherChart(Visit visit) {
    try (VerdashNode node = VerdashNode.run("WithData", "AuthorApiE2e-with-data", work)) {
      Page page = open(visit, node);
      Dash.awaitDrawn(page, "temperature", List.of(12.0, 20.0));
      Dash.choose(page, "year", "2013");
      Dash.awaitDrawn(page, "temperature", List.of(13.0, 20.0));
    }
  }

  private static Page open(Visit visit, VerdashNode node) {
    // The author's page asks for changes, also when the program has ended.
    visit.expect("_reload-hash");
    Page page = visit.page();
    page.navigate(node.says(LINK).group(1));
    Find.link(page, "Open Seattle weather").click();
    assertThat(page).hasTitle("Seattle weather");
    assertThat(Find.heading(page)).hasText("Seattle weather");
    return page;
  }

  private static boolean isCall(Response response) {
    return response.url().endsWith("/_dash-update-component");
  }

  private static Path write(String name, String source) throws IOException {
    return Files.writeString(work.resolve(name), source);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(AuthorApiE2e.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
