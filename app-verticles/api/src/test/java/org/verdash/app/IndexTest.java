package org.verdash.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {
  private static App.Builder app() {
    return App.named("sales").layout(Component.text("page"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"app_entry", "config", "scripts", "renderer"})
  void aTemplateWithoutARequiredPlaceholderIsRefusedByBuild(String name) {
    String template = "{%app_entry%}{%config%}{%scripts%}{%renderer%}";
    String without = template.replace("{%" + name + "%}", "");
    assertThatThrownBy(() -> app().indexTemplate(without).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("app sales: the index template must hold {%" + name + "%} once, not 0 times");
    assertThat(app().indexTemplate(template).build().web().index().template()).isEqualTo(template);
  }

  @Test
  void aPlaceholderThatNobodyFillsIsRefused() {
    String template = "{%app_entry%}{%config%}{%scripts%}{%renderer%}{%titel%}";
    assertThatThrownBy(() -> app().indexTemplate(template).build())
        .hasMessage("app sales: the index template holds {%titel%}, which nobody fills");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x.js",
        "//cdn.example/x.js",
        "javascript:alert(1)",
        "data:text/javascript,1",
        "https://a b/x",
        "https://cdn.example;script-src */x",
        "https://u@cdn.example/x",
        "file:///x"
      })
  void whatIsNoAddressOfAnotherSiteIsRefused(String url) {
    assertThatThrownBy(() -> External.of(url)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"onload", "src", "href", "nonce", "style", "a b", "x>", "A"})
  void anAttributeThatRunsOrBreaksOutIsRefused(String name) {
    External script = External.of("https://cdn.example/x.js");
    assertThatThrownBy(() -> script.with(name, "1"))
        .hasMessage("attribute '" + name + "' cannot be set");
  }

  @Test
  void integrityIsAHashAndAsksWithoutCookies() {
    External script = External.of("https://cdn.example/x.js?v=1").integrity("sha384-abc");
    assertThat(script.attributes()).containsEntry("crossorigin", "anonymous");
    assertThat(script.source()).isEqualTo("https://cdn.example/x.js");
    assertThatThrownBy(() -> script.integrity("md5-1")).hasMessageContaining("is no integrity");
    assertThat(External.of("https://cdn.example/a;b,c/x.js").source())
        .isEqualTo("https://cdn.example");
  }

  @ParameterizedTest
  @CsvSource({
    "onerror,x",
    "'a b',x",
    "content,'a\nb'",
    "http-equiv,Refresh",
    "'name\">',x",
    "Name,x"
  })
  void aMetaThatBreaksOutOrLeavesIsRefused(String name, String value) {
    assertThatThrownBy(() -> app().meta(Map.of(name, value)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "default-src,https://x.example", "img-src,*", "img-src,'unsafe-inline'",
    "img-src,https://x.example; script-src *", "img-src,data:", "frame-ancestors,https://x.example"
  })
  void whatWouldOpenThePolicyIsRefused(String directive, String source) {
    assertThatThrownBy(() -> app().allowSource(directive, source))
        .hasMessageContaining("cannot be added to the page's policy");
    assertThat(
            app().allowSource("img-src", "https://*.tiles.example").build().web().index().sources())
        .containsExactly("img-src https://*.tiles.example");
  }

  @Test
  void framesOfThisSiteCanBeAllowed() {
    assertThat(app().allowSource("frame-src", "'self'").build().web().index().sources())
        .containsExactly("frame-src 'self'");
  }
}
