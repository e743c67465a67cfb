package org.verdash.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verdash.app.Callback.on;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsideFunctionTest {
  private static final Prop<Integer> IN = Prop.of("in", "n_clicks", Type.INT);
  private static final Prop<String> OUT = Prop.of("out", "children", Type.TEXT);

  private static App.Builder app(Callback... callbacks) {
    return App.named("sales").layout(Component.text("page")).callback(callbacks);
  }

  @Test
  void anInlineFunctionIsAFileOfTheAppUnderTheNameThatTheRendererLooksFor() throws Exception {
    ClientsideFunction function = ClientsideFunction.inline("n => n + 1 // more");
    App app = app(on(IN).inBrowser(function, OUT)).build();
    String path = "_verdash/functions/" + function.name() + ".js";
    assertThat(app.assets().scripts()).containsExactly(path);
    assertThat(new String(app.assets().source().read(path, ""), StandardCharsets.UTF_8))
        .isEqualTo(
            "((window.dash_clientside ??= {})._dashprivate_clientside_funcs ??= {})['%s'] =\n"
                    .formatted(function.name())
                + "n => n + 1 // more\n;\n");
  }

  @Test
  void twoCallbacksOfOneSourceShareOneFile() {
    Prop<String> other = Prop.of("other", "children", Type.TEXT);
    App app = app(on(IN).inBrowser("n => n", OUT), on(IN).inBrowser("n => n", other)).build();
    assertThat(app.assets().files()).hasSize(1);
  }

  @Test
  void aNamedFunctionComesFromAnAsset() {
    App app = app(on(IN).inBrowser(ClientsideFunction.named("sales", "sum"), OUT)).build();
    assertThat(app.assets()).isNull();
    assertThat(app.callbacks().getFirst().clientside()).map(Object::toString).hasValue("sales.sum");
  }

  @ParameterizedTest
  @ValueSource(strings = {"_dashprivate_x", "no_update", "PreventUpdate", "set_props", "__proto__"})
  void aNamespaceOfDashItselfIsRefused(String namespace) {
    assertThatThrownBy(() -> ClientsideFunction.named(namespace, "f"))
        .hasMessage("the namespace '" + namespace + "' is Dash's own");
  }

  @ParameterizedTest
  @CsvSource({"a b,f", "a,f()", "'a\"];alert(1);[\"',f", "a,'</script>'", "'',f", "a,''"})
  void whatIsNoNameOfAFunctionIsRefused(String namespace, String name) {
    assertThatThrownBy(() -> ClientsideFunction.named(namespace, name))
        .hasMessage("'%s.%s' is no name of a function", namespace, name);
    assertThatThrownBy(() -> ClientsideFunction.inline("  "))
        .hasMessageContaining("needs a source");
  }

  @Test
  void whatOnlyAServerCanSeeToIsRefused() {
    Callback plain = on(IN).inBrowser("n => n", OUT);
    assertThatThrownBy(() -> app(plain.allow("boss")).build())
        .hasMessage("app sales: callback 1 runs in the browser, where allow(...) does not hold");
    assertThatThrownBy(() -> app(plain.onError((e, ctx) -> {})).build())
        .hasMessageContaining("onError(...) does not hold");
    assertThatThrownBy(() -> app(on(IN).running(OUT, "a", "b").inBrowser("n => n", OUT)).build())
        .hasMessageContaining("running(...) does not hold");
    assertThat(app(plain).onError((e, ctx) -> {}).build().callbacks()).hasSize(1);
  }

  @Test
  void aHookOfTheRendererIsAFileOfTheAppToo() throws Exception {
    App app =
        app()
            .hook(RendererHook.REQUEST_PRE, "body => console.log(body)")
            .hook(RendererHook.LAYOUT_POST, ClientsideFunction.named("sales", "drawn"))
            .build();
    assertThat(app.assets().scripts())
        .containsExactly("_verdash/hooks/layout_post.js", "_verdash/hooks/request_pre.js");
    byte[] named = app.assets().source().read("_verdash/hooks/layout_post.js", "");
    assertThat(new String(named, StandardCharsets.UTF_8))
        .contains("layout_post =\n(...args) => window.dash_clientside.sales.drawn(...args)");
  }
}
