package org.verdash.e2e.cases.dcc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.dcc.Markdown;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;

/** Dash's cases of Markdown. */
@ExtendWith(Stage.class)
final class MarkdownE2e {
  private static final String DOT = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
  private static final String GRAVITY = "$F=\\frac{Gm_1m_2}{r^2}$";
  private static final String PROGRAM = "```python\nprint('hello, world!')\n```";
  private static final Prop<Integer> BUTTON = clicks("button");

  @Test
  void mkdw001_aPictureInHtmlShowsOnlyWhereHtmlIsAllowed(DashPage dash) {
    String picture = "<img src=\"" + DOT + "\" />";
    Page page =
        Hand.open(
            dash,
            div(
                Markdown.of(picture).dangerouslyAllowHtml(true).id("html"),
                Markdown.of(picture).id("text")));
    assertThat(page.locator("#html img")).hasAttribute("src", DOT);
    assertThat(page.locator("#text")).hasText(picture);
    assertThat(page.locator("#text img")).hasCount(0);
  }

  @Test
  void mkdw002_linksOfDashStandInMarkdownWhereHtmlIsAllowed(DashPage dash) {
    String link = "<dccLink href=\"crumb\" children=\"Title\" />";
    Page page =
        Hand.open(
            dash,
            div(
                Markdown.of("[Title](crumb)").id("plain"),
                Markdown.of(link).dangerouslyAllowHtml(true).id("link"),
                Markdown.of("Inlined " + link + " here").dangerouslyAllowHtml(true).id("inlined"),
                Markdown.of(link).id("text")));
    assertThat(page.locator("#plain a")).hasAttribute("href", "crumb");
    assertThat(page.locator("#link a")).hasAttribute("href", "crumb");
    assertThat(page.locator("#inlined a")).hasAttribute("href", "crumb");
    assertThat(page.locator("#inlined")).hasText(Pattern.compile("^Inlined .* here$"));
    assertThat(page.locator("#text")).hasText(link);
    assertThat(page.locator("#text a")).hasCount(0);
  }

  @Test
  void mkdw003_dollarsAreDollarsWithoutMathematics(DashPage dash) {
    Page page = Hand.open(dash, Markdown.of("# No MathJax: Apple: $2, Orange: $3"));
    assertThat(page.locator("h1")).hasText("No MathJax: Apple: $2, Orange: $3");
    assertThat(page.evaluate("!!window.MathJax")).isEqualTo(false);
  }

  @Test
  void mkdw004_mathematicsStandInALine(DashPage dash) {
    Page page = Hand.open(dash, Markdown.of("# Inline: $E=mc^2$").mathjax(true));
    assertThat(page.locator("h1 svg").first()).isVisible();
  }

  @Test
  void mkdw005_mathematicsStandInABlock(DashPage dash) {
    String text =
        """
            ## Block:
            $$
            \\frac{1}{(\\sqrt{\\phi \\sqrt{5}}-\\phi) e^{\\frac25 \\pi}} = 1
            $$
            ## Next line.
        """;
    Page page = Hand.open(dash, Markdown.of(text).mathjax(true).id("md"));
    assertThat(page.locator("#md svg").first()).isVisible();
    assertThat(page.locator("#md h2")).hasText(new String[] {"Block:", "Next line."});
  }

  @Test
  void mkdw006_mathematicsComeAndGo(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            div(button("Toggle").id("button"), Markdown.of("# Toggle " + GRAVITY).id("md")),
            on(BUTTON).notAtStart().set(Markdown.mathjax("md"), (n, ctx) -> n % 2 != 0));
    assertThat(page.locator("#md")).containsText(GRAVITY);
    assertThat(page.evaluate("!!window.MathJax")).isEqualTo(false);
    page.locator("#button").click();
    assertThat(page.locator("#md svg").first()).isVisible();
    assertThat(page.locator("#md")).not().containsText(GRAVITY);
    page.locator("#button").click();
    assertThat(page.locator("#md")).containsText(GRAVITY);
    assertThat(page.locator("#md svg")).hasCount(0);
    assertThat(page.evaluate("!!window.MathJax")).isEqualTo(true);
  }

  @Test
  void mkdw007_mathematicsOfOneDoNotTouchTheOther(DashPage dash) {
    Component second = Markdown.of("# Math!\n" + GRAVITY).mathjax(true).id("second");
    Page page =
        Hand.open(
            dash,
            div(
                button("Add").id("button"),
                Markdown.of("# None " + GRAVITY).mathjax(false).id("md"),
                div("initial").id("out")),
            on(BUTTON).notAtStart().set(children("out"), (n, ctx) -> List.of(second)));
    assertThat(page.locator("#md")).containsText(GRAVITY);
    page.locator("#button").click();
    assertThat(page.locator("#second svg").first()).isVisible();
    assertThat(page.locator("#second")).not().containsText(GRAVITY);
    assertThat(page.locator("#md")).containsText(GRAVITY);
  }

  @Test
  void mkdw009_aLinkOpensAnotherTabIfItShall(DashPage dash) {
    Page page = Hand.open(dash, Markdown.of("[link](./?there)").linkTarget("_blank"));
    assertThat(page.locator("a")).hasAttribute("target", "_blank");
    Page other = page.waitForPopup(() -> page.locator("a").click());
    assertThat(other).hasURL(dash.at("?there"));
  }

  @Test
  void mkdw010_mathematicsStandBesideHtml(DashPage dash) {
    List<String> texts =
        List.of(
            "<details>\n<summary>Topic</summary>\nSome\n</details>\n\n$E = mc^2$",
            "<p>Some paragraph</p>\n\n$E = mc^2$",
            "<p>Some paragraph</p>\n$E = mc^2$",
            "<p>Some paragraph</p> $E = mc^2$",
            "<p>Some paragraph with $E = mc^2$ inline math</p>");
    Component[] all =
        texts.stream()
            .map(text -> Markdown.of(text).dangerouslyAllowHtml(true).mathjax(true))
            .toArray(Component[]::new);
    Page page = Hand.open(dash, div(all));
    assertThat(page.locator(".MathJax")).hasCount(texts.size());
  }

  @Test
  void msmh001_whatColoursProgramsIsNobodyElses(DashPage dash) {
    Page page = Hand.open(dash, Markdown.of(PROGRAM));
    assertThat(page.locator("code[data-highlighted=yes]")).isVisible();
    assertThat(page.evaluate("window.hljs === undefined")).isEqualTo(true);
  }

  @Test
  void msmh002_aPagesOwnColouringComesFirst(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            div(button("Add").id("button"), div().id("out")),
            on(BUTTON)
                .notAtStart()
                .set(children("out"), (n, ctx) -> List.of(Markdown.of(PROGRAM))));
    assertThat(page.locator("#button")).isVisible();
    page.evaluate("window.hljs = {highlightElement: (block) => { block.innerHTML = 'ours'; }}");
    page.locator("#button").click();
    assertThat(page.locator("#out code")).hasText("ours");
  }

  @Test
  void msmh003_aProgramThatChangesIsColouredAnew(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            div(button("Change").id("button"), Markdown.of(PROGRAM).id("md")),
            on(BUTTON)
                .notAtStart()
                .set(
                    Markdown.text("md"),
                    (n, ctx) -> PROGRAM.replace("print", "import dash\nprint")));
    assertThat(page.locator("code[data-highlighted=yes] span")).hasCount(2);
    page.locator("#button").click();
    assertThat(page.locator("code[data-highlighted=yes] span")).hasCount(3);
  }
}
