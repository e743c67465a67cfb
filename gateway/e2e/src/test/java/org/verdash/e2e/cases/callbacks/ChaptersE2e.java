package org.verdash.e2e.cases.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.h3;
import static org.verdash.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.App;
import org.verdash.app.Argument;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Context;
import org.verdash.app.Group;
import org.verdash.app.In;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Graph;
import org.verdash.dcc.Input;
import org.verdash.dcc.RadioItems;
import org.verdash.e2e.browser.Dash;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Stage;
import org.verdash.figure.Figure;

/** Dash's cases about chapters that come and go, and about inputs that are read as groups. */
@ExtendWith(Stage.class)
final class ChaptersE2e {
  private static final Prop<String> TOC = RadioItems.value("toc");
  private static final Prop<List<Component>> BODY = children("body");

  private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

  @Test
  void cblp001_chaptersAreDrawnAndTheirCallbacksCalledOnceEach(DashPage dash) {
    App.Builder app =
        dash.app()
            .layout(
                div(RadioItems.of(TOC).options("1", "2", "3", "4").value("1"), div().id("body")))
            .callback(on(TOC).set(BODY, (chapter, ctx) -> chapter(chapter)));
    for (String chapter : List.of("1", "2", "3")) {
      Prop<String> control = Prop.of("control" + chapter, "value", Type.TEXT);
      app.callback(
          on(control)
              .set(Graph.figure("graph" + chapter), (v, ctx) -> bar(v, counted("graph" + chapter))),
          on(control)
              .set(text("label" + chapter), (v, ctx) -> v + " " + counted("label" + chapter)));
    }
    dash.start(app);
    shows(dash, "1", "NYC 1");
    turn(dash, 1);
    shows(dash, "2", "USA 1");
    turn(dash, 2);
    shows(dash, "3", "Winter 1");
    turn(dash, 3);
    dash.textIs("#body", "Just a string");
    assertThat(dash.paths()).containsOnlyKeys("toc", "body");
    turn(dash, 0);
    shows(dash, "1", "NYC 2");
    assertThat(calls.get("label2")).hasValue(1);
  }

  private int counted(String who) {
    return calls.computeIfAbsent(who, key -> new AtomicInteger()).incrementAndGet();
  }

  private static void turn(DashPage dash, int chapter) {
    dash.find("#toc input").nth(chapter).click();
  }

  private static void shows(DashPage dash, String chapter, String label) {
    dash.textIs("#label" + chapter, label);
    double count = Double.parseDouble(label.replaceAll(".* ", ""));
    Dash.awaitDrawn(dash.page(), "graph" + chapter, List.of(count));
    dash.idle();
    assertThat(dash.paths())
        .containsOnlyKeys(
            "toc",
            "body",
            "head" + chapter,
            "control" + chapter,
            "label" + chapter,
            "graph" + chapter);
    dash.paths().keySet().forEach(id -> dash.has("#" + id));
  }

  private static Figure bar(String value, int count) {
    return Figure.bar(List.of(value), List.of(count));
  }

  // Two and one are alike, so that nothing is mounted anew; three is not; four has nothing inside.
  private static List<Component> chapter(String chapter) {
    Prop<String> radio = RadioItems.value("control" + chapter);
    Component label = div().id("label" + chapter);
    Component graph = Graph.of(Graph.figure("graph" + chapter));
    return switch (chapter) {
      case "1" -> {
        Component city =
            Dropdown.of(Dropdown.value("control1")).options("NYC", "MTL", "SF").value("NYC");
        yield List.of(div(h1("Chapter 1").id("head1"), city, label, graph));
      }
      case "2" -> {
        Component country = RadioItems.of(radio).options("USA", "Canada").value("USA");
        yield List.of(div(h1("Chapter 2").id("head2"), country, label, graph));
      }
      case "3" -> {
        Component season = RadioItems.of(radio).options("Summer", "Winter").value("Winter");
        yield List.of(div(div(h3("Chapter 3").id("head3"), label, graph, season)));
      }
      default -> List.of(Component.text("Just a string"));
    };
  }

  private record Items(List<String> all, String added) {}

  private record Triggers(Integer clicks, Integer submits) {}

  private static final Prop<Integer> ADD = clicks("add");
  private static final Prop<Integer> SUBMIT = Input.submits("new-item");
  private static final Prop<String> NEW_ITEM = Input.value("new-item");
  private static final Prop<String> TEXTS = text(ComponentId.of(Map.of("id", ComponentId.ALL)));
  private static final In<Items> ITEMS =
      Group.of(in -> new Items(in.get(TEXTS.each()), in.get(NEW_ITEM)), TEXTS.each(), NEW_ITEM);
  private static final In<Triggers> TRIGGERS =
      Group.of(in -> new Triggers(in.get(ADD), in.get(SUBMIT)), ADD, SUBMIT);

  @Test
  void cbwc006_groupsAreReadAsTheyWereDeclared(DashPage dash) {
    List<String> told = new CopyOnWriteArrayList<>();
    dash.start(
        dash.app()
            .layout(
                div(
                    Input.of(NEW_ITEM),
                    button("Add").id("add"),
                    div().id("list"),
                    div().id("totals")))
            .callback(
                on(TRIGGERS)
                    .state(ITEMS)
                    .run(
                        (triggers, items, ctx) -> edit(items, ctx, told),
                        children("list"),
                        NEW_ITEM,
                        text("totals"))));
    dash.textIs("#totals", "0 total");
    List<String> things = List.of("apples", "bananas", "carrots");
    for (int i = 0; i < 3; i++) {
      dash.type("#new-item", things.get(i));
      dash.click("#add");
      dash.textIs("#totals", (i + 1) + " total");
      dash.countIs("#list > div", i + 1);
      assertThat(told.getLast())
          .isEqualTo(
              "add.n_clicks="
                  + (i + 1)
                  + "! new-item.n_submit=null, "
                  + listed(things.subList(0, i))
                  + "new-item.value="
                  + things.get(i));
    }
  }

  private static String listed(List<String> items) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      all.append("{\"id\":").append(i).append("}.children=").append(items.get(i)).append(' ');
    }
    return all.toString();
  }

  private static void edit(Items items, Context ctx, List<String> told) {
    told.add(parts(ctx.arguments().get(0)) + ", " + parts(ctx.arguments().get(1)));
    List<String> all = new ArrayList<>(items.all());
    if (!ctx.initial()) {
      all.add(items.added());
    }
    List<Component> rows = new ArrayList<>();
    all.forEach(each -> rows.add(div(each).id(ComponentId.of(Map.of("id", rows.size())))));
    ctx.set(children("list"), rows).set(NEW_ITEM, "").set(text("totals"), all.size() + " total");
  }

  private static String parts(Argument argument) {
    return String.join(
        " ",
        argument.parts().stream()
            .map(each -> each.prop() + "=" + each.value() + (each.triggered() ? "!" : ""))
            .toList());
  }
}
