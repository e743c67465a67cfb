package org.verdash.e2e.cases.dcc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Storage;
import org.verdash.dcc.Store;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;

/** Dash's cases of what a browser keeps. */
@ExtendWith(Stage.class)
final class StoreE2e {
  private static final Prop<Integer> SET = clicks("set");
  private static final Prop<Integer> CLEAR = clicks("clear");
  private static final Prop<Object> MEMORY = Store.data("memory", Type.ANY);
  private static final Prop<Object> LOCAL = Store.data("local", Type.ANY);
  private static final Prop<Object> SESSION = Store.data("session", Type.ANY);
  private static final Prop<String> SAID = text("said");

  @Test
  void stcp001_allKindsOfStoresAreCleared(DashPage dash) {
    Page page = Hand.open(dash, kinds("first"), counts(), clears(), says());
    assertThat(page.locator("#said")).hasText("\"first\"");
    dash.click("#set", 3);
    assertThat(page.locator("#said")).hasText("3");
    dash.until(() -> "3".equals(kept(page, "local", "local")));
    assertThat(kept(page, "session", "session")).isEqualTo("3");
    page.locator("#clear").click();
    assertThat(page.locator("#said")).hasText("null");
    dash.until(() -> kept(page, "local", "local") == null);
    assertThat(kept(page, "session", "session")).isNull();
  }

  @Test
  void stcp002_aStoreKnowsWhenItWasSet(DashPage dash) {
    Prop<Long> when = Store.modifiedAt("memory");
    Page page =
        Hand.open(
            dash,
            kinds(null),
            on(SET).notAtStart().set(MEMORY, (n, ctx) -> "initialized"),
            on(when).state(MEMORY).set(SAID, (at, data, ctx) -> Hand.json(data) + " " + at));
    page.locator("#set").click();
    Object before = page.evaluate("Date.now() - 10000");
    assertThat(page.locator("#said")).containsText("\"initialized\"");
    long at = Long.parseLong(page.locator("#said").textContent().split(" ", -1)[1]);
    assertThat(at).isGreaterThan(((Number) before).longValue());
  }

  @Test
  void stcp003_nothingsOfAllKindsAreKeptFromTheStart(DashPage dash) {
    List<Component> stores =
        List.of(
            store("zero", 0, Storage.LOCAL),
            store("false", false, Storage.LOCAL),
            store("empty", "", Storage.LOCAL),
            store("zero-s", 0, Storage.SESSION),
            store("false-s", false, Storage.SESSION),
            store("empty-s", "", Storage.SESSION));
    Page page = Hand.open(dash, div(div(stores.toArray(Component[]::new)), p("here").id("here")));
    assertThat(page.locator("#here")).isVisible();
    dash.until(() -> "\"\"".equals(kept(page, "session", "empty-s")));
    assertThat(kept(page, "local", "zero")).isEqualTo("0");
    assertThat(kept(page, "local", "false")).isEqualTo("false");
    assertThat(kept(page, "local", "empty")).isEqualTo("\"\"");
    assertThat(kept(page, "session", "zero-s")).isEqualTo("0");
    assertThat(kept(page, "session", "false-s")).isEqualTo("false");
  }

  @Test
  void stcp004_storesThatGoAndComeAgainKeepWorking(DashPage dash) {
    Prop<Integer> start = clicks("start");
    Page page =
        Hand.open(
            dash,
            div(button("Start").id("start"), div("init").id("place")),
            on(start).notAtStart().set(children("place"), (n, ctx) -> List.of(kinds(null))),
            on(SET).set(MEMORY, (n, ctx) -> Map.of("n", n == null ? 0 : n)).optional(),
            on(CLEAR).notAtStart().set(Store.clear("memory"), (n, ctx) -> true).optional(),
            says().optional());
    for (int round = 0; round < 2; round++) {
      page.locator("#start").click();
      assertThat(page.locator("#said")).hasText("{\"n\":0}");
      page.locator("#set").click();
      assertThat(page.locator("#said")).hasText("{\"n\":1}");
      page.locator("#clear").click();
      assertThat(page.locator("#said")).hasText("null");
      page.locator("#set").click();
      assertThat(page.locator("#said")).hasText("{\"n\":2}");
    }
  }

  @Test
  void stdl001_whatIsKeptLivesAsLongAsItsKindSays(DashPage dash) {
    Page page = Hand.open(dash, kinds("first"), counts(), says());
    dash.click("#set", 3);
    assertThat(page.locator("#said")).hasText("3");
    dash.until(() -> "3".equals(kept(page, "session", "session")));
    page.reload();
    assertThat(page.locator("#said")).hasText("\"first\"");
    assertThat(kept(page, "local", "local")).isEqualTo("3");
    assertThat(kept(page, "session", "session")).isEqualTo("3");
    try (Page other = dash.newTab()) {
      assertThat(other.locator("#said")).hasText("\"first\"");
      assertThat(kept(other, "local", "local")).isEqualTo("3");
      assertThat(kept(other, "session", "session")).isNull();
      other.locator("#set").click();
      assertThat(other.locator("#said")).hasText("1");
      dash.until(() -> "1".equals(kept(other, "local", "local")));
    }
    assertThat(kept(page, "local", "local")).isEqualTo("1");
    assertThat(kept(page, "session", "session")).isEqualTo("3");
    assertThat(page.locator("#said")).hasText("\"first\"");
  }

  @Test
  void stda001_dataOfAllKindsComesBackAsItWas(DashPage dash) {
    List<Object> data =
        Arrays.asList(
            "hello",
            1,
            Map.of("data", Arrays.asList(2, 3, null)),
            List.of(5, -6, 700_000, 1e-12),
            true,
            false,
            Map.of(),
            List.of(),
            Map.of("data", List.of(55, 66, 77)),
            Map.of("data", List.of(111, 99)));
    Page page =
        Hand.open(
            dash,
            kinds(null),
            on(SET).notAtStart().set(MEMORY, (n, ctx) -> data.get(n - 1)),
            says());
    for (Object each : data) {
      page.locator("#set").click();
      assertThat(page.locator("#said")).hasText(Hand.json(each));
    }
  }

  @Test
  void stda002_dataThatIsNestedIsCompared(DashPage dash) {
    Object nested = Map.of("nested", Map.of("nest", "much"));
    Object list = Map.of("my_list", List.of(1, 2, 3));
    Page page =
        Hand.open(
            dash,
            kinds(null),
            on(SET).notAtStart().set(LOCAL, (n, ctx) -> n == 1 ? nested : list),
            on(Store.modifiedAt("local"))
                .state(LOCAL)
                .set(SAID, (at, data, ctx) -> Hand.json(data)));
    page.locator("#set").click();
    assertThat(page.locator("#said")).hasText(Hand.json(nested));
    page.locator("#set").click();
    assertThat(page.locator("#said")).hasText(Hand.json(list));
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void stda003_megabytesAreKept(Storage kind, DashPage dash) {
    String large = "Ä,b\n".repeat(1_000_000);
    Prop<String> data = Store.data("large", Type.TEXT);
    Page page =
        Hand.open(
            dash,
            div(Store.of(data).storage(kind), button("Set").id("set"), p().id("said")),
            on(SET).notAtStart().set(data, (n, ctx) -> large),
            on(Store.modifiedAt("large"))
                .state(data)
                .set(SAID, (at, text, ctx) -> text == null ? "nil" : "" + text.equals(large)));
    assertThat(page.locator("#said")).hasText("nil");
    page.locator("#set").click();
    assertThat(page.locator("#said")).hasText("true");
  }

  private static String kept(Page page, String kind, String id) {
    return (String) page.evaluate(kind + "Storage.getItem('" + id + "')");
  }

  private static Callback counts() {
    return on(SET)
        .notAtStart()
        .run((n, ctx) -> ctx.set(MEMORY, n).set(LOCAL, n).set(SESSION, n), MEMORY, LOCAL, SESSION);
  }

  private static Callback clears() {
    List<Prop<Boolean>> all =
        List.of(Store.clear("memory"), Store.clear("local"), Store.clear("session"));
    return on(CLEAR)
        .notAtStart()
        .run((n, ctx) -> all.forEach(each -> ctx.set(each, true)), all.toArray(Prop<?>[]::new));
  }

  private static Callback says() {
    return on(Store.modifiedAt("memory"))
        .state(MEMORY)
        .set(SAID, (at, data, ctx) -> Hand.json(data));
  }

  private static Component store(String id, Object data, Storage kind) {
    return Store.of(id).data(data).storage(kind);
  }

  private static Component kinds(String first) {
    Store.Builder<Object> memory = Store.of(MEMORY).storage(Storage.MEMORY);
    return div(
        first == null ? memory : memory.data(first),
        Store.of(LOCAL).storage(Storage.LOCAL),
        Store.of(SESSION).storage(Storage.SESSION),
        button("Set").id("set"),
        button("Clear").id("clear"),
        p().id("said"));
  }
}
