package org.verdash.benchmarks.serve;

import static org.verdash.html.Html.button;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h2;
import static org.verdash.html.Html.p;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicLong;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.Context;
import org.verdash.app.Group;
import org.verdash.app.In;
import org.verdash.app.Out;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Graph;
import org.verdash.dcc.Input;
import org.verdash.figure.Figure;
import org.verdash.html.Html;

/** The apps that are measured. */
public final class BenchApps {
  /** A callback that does nearly nothing. */
  public static final String CALLBACK =
      """
      {"output":"out.children","outputs":{"id":"out","property":"children"},\
      "inputs":[{"id":"in","property":"value","value":%d}],"changedPropIds":["in.value"],\
      "parsedChangedPropsIds":["in.value"]}\
      """;

  private static final Prop<Integer> IN = Prop.of("in", "value", Type.INT);
  private static final Prop<String> OUT = Html.text("out");
  private static final int CARDS_OF_TWO_KILOBYTES = 5;
  private static final int NOTES = 15;
  private static final int NOTE_BYTES = 250;
  private static final int FIELDS = 200;
  private static final int POINTS = 1_000;

  private static final int TWENTY = 20;

  private BenchApps() {}

  /** A callback of twenty inputs and twenty outputs. */
  public static App twenty() {
    List<In<?>> inputs = new ArrayList<>();
    List<Out<?>> outputs = new ArrayList<>();
    for (int i = 0; i < TWENTY; i++) {
      inputs.add(Prop.of("in-" + i, "value", Type.INT));
      outputs.add(Html.text("out-" + i));
    }
    Group<Integer> sum = Group.of(values -> sum(values, inputs), inputs.toArray(In<?>[]::new));
    return App.named("twenty")
        .layout(div())
        .callback(
            Callback.on(sum)
                .run(
                    (n, ctx) -> outputs.forEach(out -> set(ctx, out, "The sum is " + n)),
                    outputs.toArray(Out<?>[]::new)))
        .retryable()
        .build();
  }

  private static int sum(Group.Values values, List<In<?>> inputs) {
    int sum = 0;
    for (In<?> input : inputs) {
      sum += values.get(input) instanceof Integer n ? n : 0;
    }
    return sum;
  }

  @SuppressWarnings("unchecked") // all of them are texts
  private static void set(Context ctx, Out<?> out, String text) {
    ctx.set((Out<String>) out, text);
  }

  /** The call of {@link #twenty}'s callback. */
  public static String twentyValues() {
    StringJoiner output = new StringJoiner("...", "..", "..");
    StringJoiner outputs = new StringJoiner(",");
    StringJoiner inputs = new StringJoiner(",");
    for (int i = 0; i < TWENTY; i++) {
      output.add("out-" + i + ".children");
      outputs.add("{\"id\":\"out-" + i + "\",\"property\":\"children\"}");
      inputs.add("{\"id\":\"in-" + i + "\",\"property\":\"value\",\"value\":" + i + "}");
    }
    return "{\"output\":\"%s\",\"outputs\":[%s],\"inputs\":[%s],\"changedPropIds\":[\"in-7.value\"]}"
        .formatted(output, outputs, inputs);
  }

  /** For whoever is signed in: a layout of 2 KB, and a callback of one input and one output. */
  public static App small() {
    return App.named("small")
        .layout(page(CARDS_OF_TWO_KILOBYTES))
        .callback(OUT, IN, (n, ctx) -> "You chose " + n)
        .retryable()
        .build();
  }

  /** The callback of {@link #small}, whose answer is saved beside 4 KB of other state. */
  public static App saved() {
    // What is as it was is not saved.
    AtomicLong calls = new AtomicLong();
    List<Prop<?>> tracked = new ArrayList<>(List.of(OUT));
    List<Component> notes = new ArrayList<>();
    for (int note = 0; note < NOTES; note++) {
      Prop<String> text = Input.value("note-" + note, Type.TEXT);
      tracked.add(text);
      notes.add(Input.of(text));
    }
    return App.named("saved")
        .layout(div().children(notes))
        .callback(OUT, IN, (n, ctx) -> "You chose " + n + ", as call " + calls.incrementAndGet())
        .retryable()
        .track(tracked.toArray(Prop<?>[]::new))
        .build();
  }

  /** The wish for an instance of {@link #saved} with just under 4 KB of state, as JSON. */
  public static String wish() {
    StringJoiner values = new StringJoiner(",", "{\"app\":\"saved\",\"values\":{", "}}");
    for (int note = 0; note < NOTES; note++) {
      values.add("\"note-" + note + ".value\":\"" + "n".repeat(NOTE_BYTES) + '"');
    }
    return values.toString();
  }

  /**
   * A page of inputs that are all tracked, made anew for each caller, with one callback of them.
   */
  public static App opened() {
    List<Prop<?>> tracked = new ArrayList<>(List.of(OUT));
    for (int field = 0; field < FIELDS; field++) {
      tracked.add(Input.value("field-" + field));
    }
    return App.named("opened")
        .layout(caller -> fields())
        .callback(OUT, Input.value("field-0"), (text, ctx) -> "You wrote " + text)
        .track(tracked.toArray(Prop<?>[]::new))
        .build();
  }

  private static Component fields() {
    List<Component> all = new ArrayList<>();
    for (int field = 0; field < FIELDS; field++) {
      all.add(
          div(
              Html.label("Field " + field).forId("field-" + field),
              Input.of(Input.value("field-" + field)).value("as the code says")));
    }
    all.add(p().id(OUT.id()));
    return div().children(all);
  }

  /** The wish for an instance of {@link #opened} that remembers each of its fields, as JSON. */
  public static String openedWish() {
    StringJoiner values = new StringJoiner(",", "{\"app\":\"opened\",\"values\":{", "}}");
    for (int field = 0; field < FIELDS; field++) {
      values.add("\"field-" + field + ".value\":\"what somebody wrote " + field + '"');
    }
    return values.toString();
  }

  /** The same layout for anybody, so that a request with a token can be told from one without. */
  public static App open() {
    return App.named("open").open().layout(page(CARDS_OF_TWO_KILOBYTES)).build();
  }

  /** Its callback answers with a chart of 1,000 points. */
  public static App chart() {
    Prop<Figure> figure = Graph.figure("out");
    return App.named("chart")
        .layout(div(Graph.of(figure)))
        .callback(figure, IN, (n, ctx) -> points(n == null ? 1 : n))
        .retryable()
        .build();
  }

  private static Figure points(int step) {
    double[] x = new double[POINTS];
    double[] y = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      x[i] = i;
      y[i] = i * step % 97;
    }
    return Figure.scatter(x, y).title("Points").axes("i", "y");
  }

  /** Its callback takes a processor for as many milliseconds as its input says. */
  public static App looper() {
    return App.named("looper")
        .layout(div())
        .deadline(Duration.ofMinutes(5))
        .callback(OUT, IN, (ms, ctx) -> "Turns: " + turns(ms == null ? 0 : ms))
        .build();
  }

  private static long turns(int ms) {
    long start = System.nanoTime();
    long turns = 0;
    while (System.nanoTime() - start < ms * 1_000_000L) {
      turns++;
    }
    return turns;
  }

  /** A page of this many cards, four components each. */
  public static Component page(int cards) {
    List<Component> all = new ArrayList<>();
    for (int i = 0; i < cards; i++) {
      all.add(
          div(
                  h2("Region number " + i),
                  p("Sales rose by " + i + " % in größeren cities, and fell elsewhere."),
                  button("More").id("more-" + i).className("button quiet"))
              .id("card-" + i)
              .className("card"));
    }
    return div().children(all).id("page");
  }
}
