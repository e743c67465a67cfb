package org.verdash.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.clicks;
import static org.verdash.testing.RowsApp.A;
import static org.verdash.testing.RowsApp.B;
import static org.verdash.testing.RowsApp.N;
import static org.verdash.testing.RowsApp.X;
import static org.verdash.testing.RowsApp.Y;
import static org.verdash.testing.RowsApp.app;
import static org.verdash.testing.RowsApp.dependencies;
import static org.verdash.testing.RowsApp.open;
import static org.verdash.testing.RowsApp.page;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Caller;
import org.verdash.app.ComponentId;
import org.verdash.app.Group;
import org.verdash.app.Patch;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.dcc.Store;

/**
 * One test for each row of Dash's callback features (dash-protocol 9.3, rated M or S) that needs no
 * browser; docs/conformance.md has the table.
 */
class CapabilityRowsTest {
  @Test
  void outputInputStateSingleAndMulti() {
    AppTester.Page page =
        open(
            on(A).set(X, (a, ctx) -> a + "!"),
            on(N).state(A, B).notAtStart().set(Y, (n, a, b, ctx) -> n + a + b),
            on(A, B).run((a, b, ctx) -> ctx.set(clicksOf("k"), a).set(clicksOf("l"), b)));
    assertThat(page.get(X)).isEqualTo("one!");
    page.set(B, "zwei");
    assertThat(page.get(Y)).isNull();
    assertThat(page.click(N).get(Y)).isEqualTo("1onezwei");
  }

  private static Prop<Object> clicksOf(String name) {
    return Prop.of("more", "data-" + name, Type.ANY);
  }

  private record Both(String a, String b) {}

  private record Nested(Both both, int n) {}

  @Test
  void flexibleSignaturesWithNestedGroupings() {
    Group<Both> both = Group.of(in -> new Both(in.get(A), in.get(B)), A, B);
    Group<Nested> nested =
        Group.of(in -> new Nested(in.get(both), in.get(N.orElse(0))), both, N.orElse(0));
    AppTester.Page page =
        open(
            on(nested)
                .run((in, ctx) -> ctx.set(X, in.both().a() + in.n()).set(Y, in.both().b()), X, Y));
    assertThat(List.of(page.get(X), page.get(Y))).isEqualTo(List.of("one0", "two"));
    assertThat(page.click(N).get(X)).isEqualTo("one1");
  }

  @Test
  void preventUpdateAndNoUpdatePerOutput() {
    AppTester.Page page =
        open(
            on(A)
                .notAtStart()
                .run(
                    (a, ctx) -> {
                      ctx.set(X, a).set(Y, a);
                      if (a.equals("nothing")) {
                        ctx.discard();
                      }
                      if (a.equals("half")) {
                        ctx.discard().set(Y, "y");
                      }
                    },
                    X,
                    Y));
    page.set(A, "nothing");
    assertThat(page.get(X)).isNull();
    page.set(A, "half");
    assertThat(page.get(X)).isNull();
    assertThat(page.get(Y)).isEqualTo("y");
  }

  @Test
  void initialCallsAndPreventInitialCallVariants() {
    List<String> called = new ArrayList<>();
    Callback plain = on(A).run((a, ctx) -> called.add("plain " + ctx.initial()), X);
    Callback never = on(A, B).notAtStart().run((a, b, ctx) -> called.add("never"), Y);
    AppTester.Page page = open(plain, never);
    assertThat(called).containsExactly("plain true");
    page.set(B, "2");
    assertThat(called).containsExactly("plain true", "never");

    called.clear();
    Callback always = on(B).atStart().run((b, ctx) -> called.add("always"), Y);
    App app = App.named("rows").layout(page()).notAtStart().callback(plain, always).build();
    AppTester.open(app, Caller.of("ada"));
    assertThat(called).containsExactly("always");
  }

  @Test
  void allowDuplicateWithPreventInitialCallAndWithInitialDuplicate() {
    Callback first = on(A).set(X, (a, ctx) -> a);
    Callback silent = on(B).notAtStart().set(X.shared(), (b, ctx) -> b);
    AppTester.Page page = open(first, silent);
    assertThat(page.get(X)).isEqualTo("one");
    assertThat(page.set(B, "2").get(X)).isEqualTo("2");

    // "initial_duplicate": for one callback, and for all of an app.
    Callback loud = on(B).atStart().set(X.shared(), (b, ctx) -> b);
    assertThat(open(first, loud).get(X)).isEqualTo("two");
    Callback word = on(B).set(X.shared(), (b, ctx) -> b);
    App all = App.named("rows").layout(page()).atStart().callback(first, word).build();
    assertThat(AppTester.open(all, Caller.of("ada")).get(X)).isEqualTo("two");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open(first, word))
        .withMessageContaining("callback 2 shares output x.children; say notAtStart()");
  }

  @Test
  void theNameOfADuplicateIsTheHashOfItsInputsAlone() {
    Prop<Integer> d1 = clicks("d1");
    Prop<Integer> d2 = clicks("d2");
    JsonArray all =
        dependencies(
            on(d2).state(A).notAtStart().set(X.shared(), (n, a, ctx) -> n),
            on(d2, d1).notAtStart().set(X.shared(), (n, m, ctx) -> n));
    assertThat(all.getJsonObject(0).getString("output")).startsWith("x.children@ffd050cd");
    assertThat(all.getJsonObject(1).getString("output")).startsWith("x.children@15881581");
  }

  @Test
  void noOutputNoInputAndNeither() {
    List<String> called = new ArrayList<>();
    AppTester.Page page =
        open(
            on(A).run((a, ctx) -> called.add("no output " + a)),
            on().set(X, ctx -> "no input"),
            on().state(B).set(Y, (b, ctx) -> "only state " + b),
            on().run(ctx -> called.add("neither")));
    assertThat(page.get(X)).isEqualTo("no input");
    assertThat(page.get(Y)).isEqualTo("only state two");
    page.set(A, "2");
    assertThat(called).containsExactlyInAnyOrder("no output one", "neither", "no output 2");
    JsonObject silent = dependencies(on(clicks("b-no")).run((n, ctx) -> {})).getJsonObject(0);
    assertThat(silent.getString("output")).startsWith("47710fd5");
    assertThat(silent.getBoolean("no_output")).isTrue();
  }

  @Test
  void contextTriggeredInputsStatesAndArguments() {
    AppTester.Page page =
        open(
            on(A, B)
                .state(N.orElse(0))
                .set(
                    X,
                    (a, b, n, ctx) ->
                        List.of(
                            ctx.triggers().stream().map(t -> t.prop() + "=" + t.value()).toList(),
                            ctx.triggeredId().map(ComponentId::text).orElse("-"),
                            ctx.triggeredBy(A),
                            String.valueOf(ctx.inputs()),
                            String.valueOf(ctx.states()),
                            ctx.arguments().size())));
    assertThat(page.get(X))
        .hasToString("[[], -, false, {a.value=one, b.value=two}, {n.n_clicks=null}, 3]");
    assertThat(page.set(A, "1").get(X))
        .hasToString("[[a.value=1], a, true, {a.value=1, b.value=two}, {n.n_clicks=null}, 3]");
  }

  @Test
  void setPropsOfWhatIsNoOutput() {
    AppTester.Page page =
        open(
            on(N).notAtStart().run((n, ctx) -> ctx.set(X, "side").set(B, "other")),
            on(B).set(Y, (b, ctx) -> b));
    page.click(N);
    assertThat(page.get(X)).isEqualTo("side");
    assertThat(page.get(Y)).isEqualTo("other");
  }

  @Test
  void patchWithAllFourteenOperations() {
    Prop<Object> data = Prop.of("st", "data", Type.ANY);
    Map<String, Object> before =
        Map.of(
            "list",
            List.of("a", "b"),
            "gone",
            1,
            "n",
            10,
            "map",
            Map.of("k", 1),
            "full",
            List.of(1));
    AppTester.Page page =
        open(
            page(Store.of(data).data(before)),
            on(N).notAtStart().run((n, ctx) -> ctx.patch(data, CapabilityRowsTest::all), data));
    assertThat(page.click(N).get(data))
        .isEqualTo(
            Map.of(
                "list", List.of("e", "a", "i", "p"),
                "n", 21L,
                "map", Map.of("k", 2, "m", 3),
                "full", List.of(),
                "new", "assigned"));
  }

  private static void all(Patch<Object> p) {
    p.at("new").set("assigned");
    p.at("map").merge(Map.of("k", 2, "m", 3));
    p.delete("gone");
    p.at("list").append("x").prepend("p").insert(1, "i").extend(List.of("e")).remove("x");
    p.at("list").remove("b").reverse();
    p.at("full").clear();
    p.at("n").add(5).subtract(1).multiply(3).divide(2);
  }

  @Test
  void onErrorPerCallbackAndPerApp() {
    Callback failing = on(A).run((a, ctx) -> fail(a), X);
    Callback own = failing.onError((e, ctx) -> ctx.set(X, "own " + e.getMessage()));
    assertThat(open(own).get(X)).isEqualTo("own one");
    App app =
        App.named("rows")
            .layout(page())
            .onError((e, ctx) -> ctx.set(X, "app " + e.getMessage()))
            .callback(failing)
            .build();
    assertThat(AppTester.open(app, Caller.of("ada")).get(X)).isEqualTo("app one");
  }

  private static void fail(String why) {
    throw new IllegalStateException(why);
  }

  @Test
  void optionalInputOptionalStateAndOptionalCallback() {
    Prop<String> gone = Input.value("gone");
    AppTester.Page page =
        open(
            on(A, gone.optional())
                .state(gone.map(g -> "" + g).optional())
                .set(X, (a, g, s, ctx) -> a + g.isPresent()),
            on(gone).set(Y, (g, ctx) -> g).optional());
    assertThat(page.get(X)).isEqualTo("onefalse");
    JsonArray all =
        dependencies(
            on(A, gone.optional()).set(X, (a, g, ctx) -> a), on(A).set(Y, (a, c) -> a).optional());
    assertThat(all.getJsonObject(0).getJsonArray("inputs").getJsonObject(1))
        .isEqualTo(
            new JsonObject("{\"id\":\"gone\",\"property\":\"value\",\"allow_optional\":true}"));
    assertThat(all.getJsonObject(1).getBoolean("optional")).isTrue();
  }

  @Test
  void hiddenCallbacksAreSaidToBeHidden() {
    JsonArray all = dependencies(on(A).set(X, (a, ctx) -> a).hidden(), on(A).set(Y, (a, c) -> a));
    assertThat(all.getJsonObject(0).getBoolean("hidden")).isTrue();
    assertThat(all.getJsonObject(1).getBoolean("hidden")).isFalse();
  }

  private static final Prop<String> UNNAMED = Input.value(ComponentId.auto());
  private static final Prop<String> OTHER = Input.value(ComponentId.auto());

  @Test
  void aComponentWithoutANameOfItsOwn() {
    AppTester.Page page =
        open(page(Input.of(UNNAMED), Input.of(OTHER)), on(UNNAMED).set(X, (v, ctx) -> v));
    assertThat(page.set(UNNAMED, "known").get(X)).isEqualTo("known");
    assertThat(UNNAMED).isNotEqualTo(OTHER);
    assertThat(UNNAMED.id().text()).matches("auto-[0-9a-f-]{36}");
  }

  @Test
  void asynchronousCallbacksAwaitFutures() {
    Promise<String> promise = Promise.promise();
    Thread.ofVirtual().start(() -> promise.complete("later"));
    AppTester.Page page =
        open(
            on(A).set(X, (a, ctx) -> a + promise.future().await()),
            on(B).set(Y, (b, ctx) -> Future.succeededFuture(b).await()));
    assertThat(page.get(X)).isEqualTo("onelater");
    assertThat(page.get(Y)).isEqualTo("two");
  }

  @Test
  void circlesAndDuplicatesAreFoundWhenTheAppIsBuilt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open(on(A).set(X, (a, c) -> a), on(B).set(X, (b, c) -> b)))
        .withMessageContaining("output x.children is set by callbacks 1 and 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open(on(A).set(B, (a, c) -> a), on(B).set(A, (b, c) -> b)))
        .withMessageContaining("callbacks [1, 2] call each other in a circle");
  }
}
