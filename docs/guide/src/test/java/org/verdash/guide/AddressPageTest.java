package org.verdash.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verdash.html.Html.a;
import static org.verdash.html.Html.main;

import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Input;

/** What the page "In the address" says, done. */
class AddressPageTest {
  static final Prop<Integer> YEAR = Dropdown.value("year", Type.INT);
  static final Prop<String> CITY = Input.value("city");

  // tag::address[]
  static App app() {
    return App.named("climate")
        .layout(main(Dropdown.of(YEAR).options(2024, 2025).value(2025), Input.of(CITY)))
        .inUrl(YEAR, CITY)
        .build();
  }

  // end::address[]

  @Test
  void theAppKnowsWhatStandsInItsAddress() {
    assertThat(app().memory().inUrl()).containsExactly(YEAR, CITY);
  }

  @Test
  void aLinkCannotSayWhereALinkOfThePageLeads() {
    // tag::link[]
    Prop<String> target = Prop.of("more", "href", Type.TEXT);
    App.Builder app = App.named("climate").layout(main(a("More").id("more"))).inUrl(target);
    assertThatThrownBy(app::build)
        .hasMessage(
            "app climate: more.href cannot be in the address: whoever makes a link would make"
                + " the page");
    // end::link[]
  }
}
