package org.verdash.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.contract.AccessPolicy;
import org.verdash.contract.AppDescriptor;
import org.verdash.html.Html;
import org.verdash.runtime.page.PageLibraries;
import org.verdash.runtime.protocol.CallbackSpec;

class DescriptorsTest {
  private static final Callback CALLBACK =
      Callback.on(Prop.of("in", "value", Type.INT))
          .set(Prop.of("out", "children", Type.ANY), (n, ctx) -> n);

  private static AppDescriptor of(App.Builder builder) {
    App app = builder.build();
    List<CallbackSpec> specs = app.callbacks().stream().map(CallbackSpec::of).toList();
    return Descriptors.of(app, specs, PageLibraries.of(app));
  }

  private static App.Builder app() {
    return App.named("sales").layout(Html.div("a"));
  }

  @Test
  void theVersionIsTheDigestUnlessTheAuthorSaysOne() {
    assertThat(of(app()).version()).isEqualTo(of(app()).digest()).matches("[0-9a-f]{16}");
    assertThat(of(app().version("v1")).version()).isEqualTo("v1");
  }

  @Test
  void whatAPageDependsOnChangesTheDigest() {
    String digest = of(app()).digest();
    assertThat(
            List.of(
                of(app().layout(Html.div("b"))),
                of(app().callback(CALLBACK)),
                of(app().allow("boss")),
                of(app().open()),
                of(app().title("Sales")),
                of(app().prefix("/s/")),
                of(app().schemaVersion(2)),
                of(app().version("v1"))))
        .extracting(AppDescriptor::digest)
        .doesNotContain(digest)
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsTheSameHasTheSameDigestWhateverTheOrderOfSetsAndMaps() {
    Map<String, Object> one = new HashMap<>(2);
    Map<String, Object> other = new HashMap<>(1_000);
    for (String key : List.of("width", "color", "height", "border", "margin")) {
      one.put(key, "0");
    }
    for (String key : List.of("margin", "border", "height", "color", "width")) {
      other.put(key, "0");
    }
    assertThat(of(app().layout(Html.div().put("style", one)).allow("a", "b", "c")).digest())
        .isEqualTo(of(app().layout(Html.div().put("style", other)).allow("c", "b", "a")).digest());
  }

  @Test
  void accessIsByRolesSignedInOrOpen() {
    assertThat(of(app()).access()).isEqualTo(new AccessPolicy.SignedIn());
    assertThat(of(app().open()).access()).isEqualTo(new AccessPolicy.Public());
    assertThat(of(app().allow("a")).access())
        .isEqualTo(new AccessPolicy.Roles(java.util.Set.of("a")));
  }
}
