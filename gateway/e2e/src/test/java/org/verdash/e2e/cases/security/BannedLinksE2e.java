package org.verdash.e2e.cases.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.html.Html.a;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.embed;
import static org.verdash.html.Html.form;
import static org.verdash.html.Html.iframe;
import static org.verdash.html.Html.img;
import static org.verdash.html.Html.objectEl;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.dcc.Link;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Stage;

/** Dash's cases about addresses that are code. */
@ExtendWith(Stage.class)
final class BannedLinksE2e {
  private static final String CODED =
      "&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112"
          + "&#0000116&#0000058&#0000097&#0000108&#0000101&#0000114&#0000116&#0000040&#0000041";
  private static final String DOT =
      "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

  @Test
  void xss001_anAddressThatIsCodeBecomesABlankPage(DashPage dash) {
    // The page's own policy allows no plug-ins, so that it stops these two a second time.
    dash.expect("object-src");
    dash.expect("frame-src");
    dash.expect("Dangerous link detected");
    dash.start(
        dash.app()
            .layout(
                div(
                    Link.of("javascript:alert(1)", "link").id("dcc-link"),
                    a("a").id("a").href("javascr\n\nipt:alert(1);console.error(\"xss\");"),
                    a("escaped").id("a-escaped").href("javascript\t\n:alert(1)"),
                    a("coded").id("a-coded").href(CODED),
                    form(button("action").id("action").formAction("javascript:alert('action')"))
                        .id("form")
                        .action("javascript:alert(1)"),
                    iframe().src("javascript:alert(\"iframe\")").id("iframe"),
                    objectEl().data("javascript:alert(\"object\")").id("object"),
                    embed().src("javascript:alert(\"embed\")").id("embed"))));
    Map<String, String> addresses =
        Map.of(
            "#dcc-link", "href",
            "#a", "href",
            "#a-escaped", "href",
            "#a-coded", "href",
            "#action", "formaction",
            "#form", "action",
            "#iframe", "src",
            "#object", "data",
            "#embed", "src");
    addresses.forEach((element, name) -> dash.attributeIs(element, name, "about:blank"));
  }

  @Test
  void xss002_noAddressIsNoAttribute(DashPage dash) {
    dash.start(dash.app().layout(div(Link.of("", "link").id("link"))));
    dash.textIs("#link", "link");
    assertThat(dash.find("#link").getAttribute("href")).isNull();
  }

  @Test
  void xss003_dataIsNoCode(DashPage dash) {
    dash.start(dash.app().layout(div(img(DOT, "a dot").id("image"))));
    dash.attributeIs("#image", "src", DOT);
    dash.until(() -> dash.js("document.getElementById('image').naturalWidth").equals(1));
  }
}
