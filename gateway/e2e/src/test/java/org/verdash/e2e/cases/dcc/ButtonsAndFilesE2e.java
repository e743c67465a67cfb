package org.verdash.e2e.cases.dcc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.a;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.dcc.Button;
import org.verdash.dcc.Clipboard;
import org.verdash.dcc.ConfirmDialog;
import org.verdash.dcc.ConfirmDialogProvider;
import org.verdash.dcc.DownloadLink;
import org.verdash.dcc.Interval;
import org.verdash.dcc.Textarea;
import org.verdash.dcc.Upload;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;

/** Dash's cases of buttons, questions, the clipboard, files and clocks. */
@ExtendWith(Stage.class)
final class ButtonsAndFilesE2e {
  private static final Prop<Integer> GO = clicks("go");
  private static final Prop<String> SAID = text("said");

  @Test
  void btev001_aButtonCountsClicksAndGoodbyes(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            div(
                Button.of("Click Me").id("button").className("mine"),
                button("Other").id("other"),
                p().id("said"),
                p().id("when")),
            on(Button.clicks("button"), Button.blurs("button"))
                .set(SAID, (clicks, blurs, ctx) -> clicks + " " + blurs),
            on(Button.clickedAt("button"), Button.blurredAt("button"))
                .set(text("when"), (clicked, blurred, ctx) -> clicked + " " + blurred));
    assertThat(page.locator("#button.mine")).isVisible();
    assertThat(page.locator("#said")).hasText("null null");
    page.locator("#button").click();
    assertThat(page.locator("#said")).hasText("1 null");
    page.locator("#button").click();
    assertThat(page.locator("#said")).hasText("2 null");
    page.locator("#other").click();
    assertThat(page.locator("#said")).hasText("2 1");
    assertThat(page.locator("#when")).hasText(Pattern.compile("^1\\d{12} 1\\d{12}$"));
    page.locator("#button").click();
    assertThat(page.locator("#said")).hasText("3 1");
    page.locator("#other").click();
    assertThat(page.locator("#said")).hasText("3 2");
  }

  @Test
  void btev002_aButtonThatIsOffCountsNothing(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            div(Button.of("Off").id("off").disabled(true), button("Go").id("go"), p().id("said")),
            on(Button.clicks("off"), Button.blurs("off"), GO)
                .set(SAID, (clicks, blurs, n, ctx) -> clicks + " " + blurs + " " + n));
    assertThat(page.locator("#off")).isDisabled();
    assertThat(page.locator("#said")).hasText("null null null");
    page.locator("#off").click(new Locator.ClickOptions().setForce(true));
    page.locator("#go").click();
    assertThat(page.locator("#said")).hasText("null null 1");
  }

  @Test
  void clp001_theTextOfAnotherElementIsCopied(DashPage dash) {
    Component layout =
        div(div("Hello, Dash!").id("copy"), Clipboard.of().id("icon").target("copy"), paste());
    Hand.open(dash, layout);
    assertPastes(dash, "#icon", "Hello, Dash!");
  }

  @Test
  void clp002_itsOwnContentIsCopied(DashPage dash) {
    Component layout = div(Clipboard.of().id("icon").content("Copy this"), paste());
    Hand.open(dash, layout);
    assertPastes(dash, "#icon", "Copy this");
  }

  @Test
  void clp003_anotherButtonMayCopy(DashPage dash) {
    Prop<Integer> clicks = Clipboard.clicks("icon");
    Component layout =
        div(
            Clipboard.of().id("icon").content("Copy this").clicks(0),
            button("Copy").id("go"),
            paste());
    Hand.open(
        dash,
        layout,
        on(GO).state(clicks).notAtStart().set(clicks, (n, before, ctx) -> before + 1));
    assertPastes(dash, "#go", "Copy this");
  }

  @Test
  void clp004_itsFaceSaysThatItHasCopied(DashPage dash) {
    Component layout =
        div(
            Clipboard.of("Copy URL").id("icon").copiedChildren("Copied!").content("over there"),
            paste());
    Hand.open(dash, layout);
    assertPastes(dash, "#icon", "over there");
    assertThat(dash.page().locator("#icon")).hasText("Copied!");
    assertThat(dash.page().locator("#icon")).hasText("Copy URL");
  }

  @ParameterizedTest
  @CsvSource({"false,true,false", "false,false,true", "true,true,true", "true,false,false"})
  void cnfd001_whatSomebodyAnswersIsCounted(
      boolean around, boolean first, boolean second, DashPage dash) {
    Component asks =
        around
            ? ConfirmDialogProvider.of(button("Go").id("go")).id("confirm").message("Sure?")
            : div(
                button("Go").id("go"), ConfirmDialog.of().id("confirm").message("Please confirm."));
    Page page =
        Hand.open(
            dash,
            div(asks, p().id("said")),
            on(GO).notAtStart().set(ConfirmDialog.displayed("confirm"), (n, ctx) -> true),
            on(ConfirmDialog.submits("confirm"), ConfirmDialog.cancels("confirm"))
                .set(SAID, (yes, no, ctx) -> yes + " " + no));
    assertThat(page.locator("#said")).hasText("null null");
    answer(page, first);
    page.locator("#go").click();
    assertThat(page.locator("#said")).hasText(first ? "1 null" : "null 1");
    answer(page, second);
    page.locator("#go").click();
    assertThat(page.locator("#said"))
        .hasText(count(first, second, true) + " " + count(first, second, false));
  }

  @Test
  void cnfd002_aQuestionThatACallbackMakesIsAsked(DashPage dash) {
    Component question = ConfirmDialog.of().id("confirm").displayed(true).message("Confirm?");
    Page page =
        Hand.open(
            dash,
            div(button("Go").id("go"), div().id("place")),
            on(GO).notAtStart().set(children("place"), (n, ctx) -> List.of(question)));
    List<String> asked = new ArrayList<>();
    page.onceDialog(
        dialog -> {
          asked.add(dialog.message());
          dialog.accept();
        });
    page.locator("#go").click();
    dash.until(() -> asked.equals(List.of("Confirm?")));
  }

  @Test
  void dltx001_aTextIsDownloaded(DashPage dash) throws IOException {
    Prop<DownloadLink.Data> data = DownloadLink.data("download");
    Page page =
        Hand.open(
            dash,
            div(button("Go").id("go"), DownloadLink.of().id("download")),
            on(GO).notAtStart().set(data, (n, ctx) -> DownloadLink.Data.of("hi.txt", "Hello, ß!")));
    Download file = page.waitForDownload(() -> page.locator("#go").click());
    assertThat(file.suggestedFilename()).isEqualTo("hi.txt");
    assertThat(new String(bytes(file), StandardCharsets.UTF_8)).isEqualTo("Hello, ß!");
  }

  @Test
  void dlfi001_bytesAreDownloadedAsTheyAre(DashPage dash) throws IOException {
    byte[] picture = new byte[1000];
    new Random(1).nextBytes(picture);
    Prop<DownloadLink.Data> data = DownloadLink.data("download");
    DownloadLink.Data file =
        DownloadLink.Data.of("chuck.jpg", Base64.getEncoder().encodeToString(picture))
            .base64(true)
            .type("image/jpeg");
    Page page =
        Hand.open(
            dash,
            div(button("Go").id("go"), DownloadLink.of().id("download")),
            on(GO).notAtStart().set(data, (n, ctx) -> file));
    Download saved = page.waitForDownload(() -> page.locator("#go").click());
    assertThat(saved.suggestedFilename()).isEqualTo("chuck.jpg");
    assertThat(bytes(saved)).isEqualTo(picture);
  }

  @Test
  void intv001_aClockStopsAfterItsLastTick(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            div(clock("clock", 20).atMost(2), clock("other", 40), p().id("said"), p().id("time")),
            Hand.shows(SAID, Interval.ticks("clock")),
            Hand.shows(text("time"), Interval.ticks("other")));
    assertThat(page.locator("#said")).hasText("2");
    ticks(dash, 3);
    assertThat(page.locator("#said")).hasText("2");
  }

  @Test
  void intv002_aClockIsStoppedAndStartedAgain(DashPage dash) {
    Prop<Integer> atMost = Interval.atMost("clock");
    Page page =
        Hand.open(
            dash,
            div(
                clock("clock", 50).ticks(0).atMost(-1),
                clock("other", 60),
                button("Turn").id("go"),
                div(p().id("said"), p().id("time"), p().id("turned"))),
            on(GO)
                .notAtStart()
                .run(
                    (n, ctx) -> ctx.set(atMost, n % 2 == 1 ? 0 : -1).set(text("turned"), "" + n),
                    atMost,
                    text("turned")),
            Hand.shows(SAID, Interval.ticks("clock")),
            Hand.shows(text("time"), Interval.ticks("other")));
    assertThat(page.locator("#said")).not().hasText("0");
    page.locator("#go").click();
    assertThat(page.locator("#turned")).hasText("1");
    ticks(dash, 3);
    String stopped = page.locator("#said").textContent();
    ticks(dash, 3);
    assertThat(page.locator("#said")).hasText(stopped);
    page.locator("#go").click();
    assertThat(page.locator("#said")).not().hasText(stopped);
  }

  @Test
  void upca001_anUploadMayHoldAnything(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            div(
                Upload.of().id("empty"),
                Upload.of(button("Upload File")).id("button"),
                Upload.of("Upload File").id("text"),
                Upload.of(Component.text("Drop or "), a("Select")).id("link"),
                Upload.of("off").disabled(true).classNameDisabled("mine").id("classed"),
                Upload.of("off").disabled(true).id("off")));
    assertThat(page.locator("#button button")).hasText("Upload File");
    assertThat(page.locator("#text")).hasText("Upload File");
    assertThat(page.locator("#link")).hasText("Drop or Select");
    assertThat(page.locator("#empty")).isAttached();
    assertThat(page.locator("#classed > .mine")).not().hasCSS("opacity", "0.5");
    assertThat(page.locator("#off > :first-child")).hasCSS("opacity", "0.5");
  }

  @Test
  void upfd001_anUploadMayTakeFolders(DashPage dash) {
    assertField(dash, Upload.of("Drop").multiple(true).enableFolderSelection(true), "true true");
  }

  @Test
  void upfd002_anUploadOfManyFilesTakesNoFolders(DashPage dash) {
    assertField(dash, Upload.of("Drop").multiple(true).accept(".txt,.csv"), "false true");
  }

  @Test
  void upfd003_anUploadOfOneFileTakesNoFolders(DashPage dash) {
    assertField(dash, Upload.of("Drop").multiple(false), "false false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "image/png", "image/svg+xml"})
  void upft001_aFileOfAnyKindArrivesAsItIs(String type, DashPage dash) {
    byte[] content = {1, 2, (byte) 200, 'a', '\n', 0};
    Page page =
        Hand.open(
            dash,
            div(Upload.of("Drop").id("upload"), p().id("said")),
            on(Upload.contents("upload"))
                .state(Upload.filename("upload"))
                .notAtStart()
                .set(SAID, (data, name, ctx) -> name + " " + data));
    page.locator("#upload input[type=file]")
        .setInputFiles(new FilePayload("upft001", type, content));
    assertThat(page.locator("#said"))
        .hasText("upft001 data:" + type + ";base64," + Base64.getEncoder().encodeToString(content));
  }

  private static Interval.Builder clock(String id, int millis) {
    return Interval.of(Interval.ticks(id), Duration.ofMillis(millis));
  }

  // Another clock says that time has passed in which the first one would have gone on.
  private static void ticks(DashPage dash, int more) {
    int wanted = time(dash) + more;
    dash.until(() -> time(dash) >= wanted);
  }

  private static int time(DashPage dash) {
    String shown = dash.find("#time").textContent();
    return shown.matches("\\d+") ? Integer.parseInt(shown) : 0;
  }

  private static void assertField(DashPage dash, Upload.Builder upload, String folderAndMany) {
    Page page = Hand.open(dash, upload.id("upload"));
    Locator field = page.locator("#upload input[type=file]");
    assertThat(field).isAttached();
    assertThat(field.evaluate("field => field.webkitdirectory + ' ' + field.multiple"))
        .isEqualTo(folderAndMany);
  }

  private static void assertPastes(DashPage dash, String button, String text) {
    Page page = dash.page();
    page.locator(button).click();
    dash.until(() -> text.equals(page.evaluate("navigator.clipboard.readText()")));
    page.locator("#paste").click();
    page.keyboard().press("ControlOrMeta+v");
    assertThat(page.locator("#paste")).hasValue(text);
  }

  private static Component paste() {
    return Textarea.of(Textarea.value("paste"));
  }

  private static void answer(Page page, boolean yes) {
    page.onceDialog(
        dialog -> {
          if (yes) {
            dialog.accept();
          } else {
            dialog.dismiss();
          }
        });
  }

  private static String count(boolean first, boolean second, boolean wanted) {
    int count = (first == wanted ? 1 : 0) + (second == wanted ? 1 : 0);
    return count == 0 ? "null" : String.valueOf(count);
  }

  private static byte[] bytes(Download file) throws IOException {
    try (InputStream in = file.createReadStream()) {
      return in.readAllBytes();
    }
  }
}
