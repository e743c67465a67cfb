package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Dash;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Street;

/** Files that are too long for a callback's JSON, up and down. */
@ExtendWith(BrowserExtension.class)
final class FilesE2e {
  private static final int ROWS = 300_000;

  @AutoClose @RegisterExtension private static final Street STREET = street();

  @Test
  void aLongFileGoesUpInPartsAndWhatIsMadeOfItComesDown(Visit visit) throws IOException {
    Page page = open(visit);
    Queue<Request> calls = new ConcurrentLinkedQueue<>();
    page.onRequest(calls::add);
    byte[] csv = csv();
    choose(page, "long.csv", csv);
    assertThat(page.locator("#summary")).hasText("long.csv: 300,000 rows of 2 columns");
    assertThat(Dash.column(page, "columns", "most")).hasText(new String[] {"299999", "name 9"});

    assertThat(calls.stream().filter(call -> call.method().equals("PUT")).count())
        .isEqualTo((csv.length + 262_142) / 262_143);
    assertThat(calls)
        .filteredOn(call -> call.url().endsWith("_dash-update-component"))
        .isNotEmpty()
        .allSatisfy(call -> assertThat(call.postData().length()).isLessThan(2000));

    Download columns =
        page.waitForDownload(() -> Find.button(page, "Save these columns as CSV").click());
    assertThat(columns.suggestedFilename()).isEqualTo("columns.csv");
    assertThat(Files.readString(columns.path()))
        .isEqualTo(
            """
            column,holds,filled,different,least,most,mean
            n,numbers,300000,over 1000,0,299999,149999.500
            name,text,300000,10,name 0,name 9,
            """);
  }

  @Test
  void aFileOfManyMebibytesIsMadeWhileItIsWritten(Visit visit) throws IOException {
    Page page = open(visit);
    Download sample =
        page.waitForDownload(() -> Find.button(page, "Make me a file to try").click());
    Path file = sample.path();
    assertThat(Files.size(file)).isGreaterThan(10 * 1024 * 1024);
    try (Stream<String> lines = Files.lines(file)) {
      assertThat(lines.skip(400_000)).singleElement().asString().startsWith("400000,");
    }
    String link = sample.url();
    assertThat(link).contains("/_verdash-files/");

    STREET.signIn(visit, "editor");
    assertThat(page.request().get(link).status()).isEqualTo(404);
  }

  @Test
  void aShortFileTravelsAsDashSendsIt(Visit visit) {
    Page page = open(visit);
    Queue<Request> calls = new ConcurrentLinkedQueue<>();
    page.onRequest(calls::add);
    choose(page, "short.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    assertThat(page.locator("#summary")).hasText("short.csv: 1 rows of 2 columns");
    assertThat(calls).noneMatch(call -> call.method().equals("PUT"));
  }

  @Test
  void aFileThatIsTooLongIsRefusedInWordsAndThePageGoesOn(Visit visit) {
    visit.expect("413");
    Page page = open(visit);
    choose(page, "huge.csv", new byte[17 << 20]);
    assertThat(page.locator("verdash-line")).containsText("A file may have at most 16 MiB here.");
    choose(page, "short.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    assertThat(page.locator("#summary")).hasText("short.csv: 1 rows of 2 columns");
  }

  private static Street street() {
    Street.apps(FilesE2e.class).withDemos();
    return Street.open(FilesE2e.class, "files:", "  max-bytes: 16MiB", "  quota-bytes: 48MiB");
  }

  private static Page open(Visit visit) {
    STREET.signIn(visit, "viewer");
    Page page = visit.page();
    page.navigate(STREET.at("/columns/"));
    assertThat(Find.heading(page)).hasText("What is in this file?");
    return page;
  }

  private static void choose(Page page, String name, byte[] bytes) {
    page.locator("input[type=file]").setInputFiles(new FilePayload(name, "text/csv", bytes));
  }

  private static byte[] csv() {
    StringBuilder csv = new StringBuilder("n,name\n");
    for (int i = 0; i < ROWS; i++) {
      csv.append(i).append(",name ").append(i % 10).append('\n');
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }
}
