package org.verdash.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.ClientsideFunction;
import org.verdash.app.Prop;
import org.verdash.app.RendererHook;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.dcc.Slider;
import org.verdash.dcc.Store;

/** What the page "Clientside callbacks" says, done. */
class ClientsidePageTest {
  private static final Prop<Double> AMOUNT = Slider.value("amount");
  private static final Prop<String> FILTER = Input.value("filter");
  private static final Prop<String> SHOWN = text("shown");
  private static final Prop<String> COUNT = text("count");
  private static final Prop<List<String>> ALL = Store.data("all", Type.TEXT.list());

  // tag::inline[]
  static Callback inline() {
    return on(AMOUNT).inBrowser("amount => `${amount.toFixed(2)} EUR`", SHOWN);
  }

  // end::inline[]

  // tag::named[]
  static Callback named() {
    return on(FILTER)
        .state(ALL)
        .notAtStart()
        .inBrowser(ClientsideFunction.named("cities", "filter"), SHOWN, COUNT);
  }

  // end::named[]

  // tag::hooks[]
  static App.Builder watched(App.Builder app) {
    return app.hook(RendererHook.REQUEST_PRE, "body => console.debug('asked', body.output)")
        .hook(RendererHook.REQUEST_REFRESH_JWT, ClientsideFunction.named("session", "freshToken"));
  }

  // end::hooks[]

  @Test
  void eachIsTakenByAnApp() {
    App.Builder one = App.named("one").layout(div()).callback(inline());
    App.Builder two = App.named("two").layout(div()).callback(named());
    assertThat(watched(one).build().callbacks().getFirst().clientside())
        .hasValueSatisfying(f -> assertThat(f.isInline()).isTrue());
    assertThat(two.build().callbacks().getFirst().clientside())
        .map(Object::toString)
        .hasValue("cities.filter");
  }
}
