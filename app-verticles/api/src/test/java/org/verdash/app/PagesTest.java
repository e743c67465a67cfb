package org.verdash.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private static final Caller ADA = Caller.of("ada");
  private static final Paths PATHS = Paths.below("/house/shop/");

  private static Page page(String template) {
    return Page.at(template, visit -> Component.text(template));
  }

  private static Pages.At find(Pages pages, String path) {
    return pages.find(ADA, PATHS, path, "?x=1&y=a+b&y=%C3%A9&z&bad=%zz");
  }

  @Test
  void aPageIsFoundByItsPathAndOneWithoutVariablesFirst() {
    Pages pages = Pages.of(page("/city/<name>"), page("/city/list"), page("/"));
    assertThat(find(pages, "city/list").page()).map(Page::template).hasValue("/city/list");
    assertThat(find(pages, "city/oslo").visit().part("name")).isEqualTo("oslo");
    assertThat(find(pages, "").page()).map(Page::template).hasValue("/");
    assertThat(find(pages, "city").page()).isEmpty();
    assertThat(find(pages, "city/oslo/x").page()).isEmpty();
  }

  @Test
  void variablesAndQueryAreDecodedAndASlashStaysInItsSegment() {
    Pages pages = Pages.of(page("/file/<name>"));
    Visit visit = find(pages, "file/a%2F..%2Fb+c%20%C3%A9").visit();
    assertThat(visit.part("name")).isEqualTo("a/../b+c \u00e9");
    assertThat(visit.query("x")).hasValue("1");
    assertThat(visit.query().get("y")).containsExactly("a b", "\u00e9");
    assertThat(visit.query("z")).hasValue("");
    assertThat(visit.query("bad")).hasValue("%zz");
    assertThatThrownBy(() -> visit.part("other")).hasMessageContaining("no variable other");
  }

  @Test
  void aPathIsMadeOfValues() {
    Page page = page("/report/<id>/<section>");
    assertThat(page.path("4/2", "a b?")).isEqualTo("/report/4%2F2/a%20b%3F");
    assertThat(page.path()).isEqualTo("/report/none/none");
    assertThatThrownBy(() -> page.path("one"))
        .hasMessage("/report/<id>/<section> has 2 variables, not 1");
    Pages pages = Pages.of(page);
    assertThat(find(pages, page.path("4/2", "b").substring(1)).visit().part("id")).isEqualTo("4/2");
  }

  @Test
  void aMenuHasNumbersFirstAndWithoutAnyThePageAtTheRoot() {
    Pages plain = Pages.of(page("/b"), page("/"), page("/a"));
    assertThat(plain.inOrder()).extracting(Page::template).containsExactly("/", "/b", "/a");
    Pages ordered = Pages.of(page("/b"), page("/").order(2), page("/a").order(1));
    assertThat(ordered.inOrder()).extracting(Page::template).containsExactly("/a", "/", "/b");
  }

  @ParameterizedTest
  @CsvSource({"/,Home", "/my-report,My report", "/city/<name>,City", "/a/b_c,B c"})
  void aNameIsMadeOfThePath(String template, String name) {
    assertThat(page(template).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "about", "/a//b", "/a/", "/i/x", "/_x", "/~x", "/assets/a", "/a/<x>/<x>", "/<1a>",
        "/a/../b", "/..", "/./a", "/<x>/b", "/a b", "/a\"b", "/a<b", "/%2e%2e", "/a\\b", "/a?b"
      })
  void whatCannotBeThePathOfAPageIsRefused(String template) {
    assertThatThrownBy(() -> page(template))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + template + "' cannot be the path of a page");
  }

  @Test
  void twoPagesOfOnePathAndAnOldPathThatIsTakenAreRefused() {
    assertThatThrownBy(() -> Pages.of(page("/a/<x>"), page("/a/<y>")))
        .hasMessage("pages /a/<x> and /a/<y> are both at /a/<>");
    assertThatThrownBy(() -> Pages.of(page("/a"), page("/b").redirectFrom("/a")))
        .hasMessage("pages /a and /b are both at /a");
    assertThat(Pages.of(page("/b").redirectFrom("/a")).redirect("a")).hasValue("/b");
  }

  @Test
  void aTitleIsThePagesThenTheAppsThenItsName() {
    Pages pages = Pages.of(page("/a").title(visit -> "At " + visit.path()), page("/b"));
    assertThat(pages.within("Shop", "shop").title(find(pages, "a"))).isEqualTo("At a");
    assertThat(pages.within("Shop", "shop").title(find(pages, "b"))).isEqualTo("Shop");
    assertThat(pages.within(null, "shop").title(find(pages, "b"))).isEqualTo("B");
    assertThat(pages.within(null, "shop").title(find(pages, "none"))).isEqualTo("shop");
  }

  @Test
  void anAppWithPagesNeedsAPlaceForThemAndTheirPictures() {
    App.Builder app = App.named("shop").pages(Pages.of(page("/")));
    assertThatThrownBy(() -> app.layout(Component.text("no place")).build())
        .hasMessage("app shop: it has pages, but no Pages.container() in its layout");
    assertThat(app.layout(Pages.container()).build().callbacks()).hasSize(2);
    Pages pictured = Pages.of(page("/").image("none.png"));
    assertThatThrownBy(() -> app.pages(pictured).build())
        .hasMessage("app shop: there is no asset none.png");
  }

  @Test
  void pathsLeadThereAndBack() {
    assertThat(PATHS.to("/a")).isEqualTo("/house/shop/a");
    assertThat(PATHS.to("")).isEqualTo("/house/shop/");
    assertThat(PATHS.asset("a b/\u00e9?.png")).isEqualTo("/house/shop/assets/a%20b/%C3%A9%3F.png");
    assertThat(PATHS.inside("/house/shop/a/b/")).hasValue("a/b");
    assertThat(PATHS.inside("/house/shop")).hasValue("");
    assertThat(PATHS.inside("/house/shopping/a")).isEmpty();
    assertThatThrownBy(() -> PATHS.to("a")).hasMessage("path 'a' must begin with a slash");
  }

  @Test
  void aPageMayStayOutOfTheTrackedProperties() {
    App app =
        App.named("shop").trackAll().pages(Pages.of(page("/"))).layout(Pages.container()).build();
    assertThat(app.tracked()).isEqualTo(List.of());
  }
}
