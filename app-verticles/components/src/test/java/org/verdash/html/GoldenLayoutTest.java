package org.verdash.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.div;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.dcc.Store;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;

/** The layout of the recorded app g01_basic; only the order of names may differ. */
class GoldenLayoutTest {
  @Test
  void theLayoutIsWhatDashWrites() throws IOException {
    assertThat(JsonReader.read(new JsonWriter().value(layout()).toBuffer())).isEqualTo(golden());
  }

  private static Component layout() {
    return div(
        Input.of(Input.value("inp")).value("initial").type(Input.Kind.TEXT),
        button("go").id("btn"),
        div().id("single"),
        div().id("m1"),
        div().id("m2"),
        Store.of(Store.data("m3", Type.ANY)).data(Map.of("a", 1)),
        button("prevent").id("b-prevent"),
        div("keep").id("o-prevent"),
        button("noupdate").id("b-nu"),
        div("keep").id("o-nu"),
        button("noupdate-multi").id("b-num"),
        div("k1").id("o-num1"),
        div("k2").id("o-num2"),
        button("all-noupdate-multi").id("b-anum"),
        div("k1").id("o-anum1"),
        div("k2").id("o-anum2"),
        button("error").id("b-err"),
        div("ok").id("o-err"),
        button("setprops").id("b-sp"),
        div().id("o-sp"),
        div().id("sp-target"),
        div().id(ComponentId.of(Map.of("type", "t", "i", 1))),
        button("noout").id("b-no"),
        button("children").id("b-ch"),
        div().id("o-ch"),
        button("state").id("b-st"),
        div().id("o-st"),
        button("badjson").id("b-bad"),
        div().id("o-bad"),
        button("wrong-n").id("b-wn"),
        div().id("o-wn1"),
        div().id("o-wn2"),
        button("none").id("b-none"),
        div("x").id("o-none"),
        button("cookie").id("b-ck"),
        div("x").id("o-ck"));
  }

  private static Object golden() throws IOException {
    try (InputStream in = GoldenLayoutTest.class.getResourceAsStream("/g01-layout.json")) {
      byte[] text = Objects.requireNonNull(in).readAllBytes();
      return Objects.requireNonNull(JsonReader.read(Buffer.buffer(text)));
    }
  }
}
