package org.verdash.runtime.golden;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import java.util.List;
import java.util.Map;
import org.verdash.app.App;
import org.verdash.app.ClientsideFunction;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Store;

/** The app of the recording g04_clientside, written in Java. */
public final class ClientsideApp {
  private static final Prop<Integer> CLICKS = clicks("c");
  private static final Prop<Object> STORED = Prop.of("st", "data", Type.ANY);

  private ClientsideApp() {}

  /** The app; its callbacks stand in the order of the recording. */
  public static App app() {
    return App.named("clientside")
        .open()
        .layout(layout())
        .callback(
            on(CLICKS).inBrowser("function(n){return 'inline ' + n}", text("o1")),
            on(CLICKS)
                .state(STORED)
                .inBrowser(ClientsideFunction.named("my_ns", "fn"), text("o2"), text("o3")),
            on(CLICKS)
                .inBrowser(
                    "async function(n){ await new Promise(r=>setTimeout(r,50)); return"
                        + " dash_clientside.callback_context.triggered_id === undefined ?"
                        + " 'initial' : dash_clientside.no_update }",
                    text("o4")),
            on(CLICKS)
                .notAtStart()
                .inBrowser(
                    "function(n){ return new dash_clientside.Patch().append([],"
                        + " {namespace:'dash_html_components',type:'B',"
                        + "props:{children:'p'+n}}).build() }",
                    text("o5")),
            on(clicks("e"))
                .notAtStart()
                .inBrowser("function(n){ throw new Error('client boom') }", text("o6")),
            on(CLICKS)
                .notAtStart()
                .inBrowser(
                    "function(n){ dash_clientside.set_props('o7',{children:'set '+n});"
                        + " dash_clientside.set_props({t:'x',i:1},{children:'dict'}) }"))
        .build();
  }

  private static Component layout() {
    return div(
        button("c").id("c"),
        div().id("o1"),
        div().id("o2"),
        div().id("o3"),
        div().id("o4"),
        Store.of(STORED).put("data", Map.of("v", 1)),
        div(new Component[0]).put("children", List.of()).id("o5"),
        button("err").id("e"),
        div().id("o6"),
        div().id(ComponentId.of(Map.of("t", "x", "i", 1))),
        div().id("o7"));
  }
}
