package org.verdash.figure.express;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.verdash.figure.Button;
import org.verdash.figure.ColorScale;
import org.verdash.figure.Figure;
import org.verdash.figure.Frame;
import org.verdash.figure.Slider;
import org.verdash.figure.Step;
import org.verdash.figure.Template;
import org.verdash.figure.Trace;
import org.verdash.figure.UpdateMenu;

/** Puts traces, layout and the steps of an animation together. */
final class Frames {
  private static final Duration STEP = Duration.ofMillis(500);
  private static final String NOTHING = "There is no data for this chart.";

  private final Source source;
  private final Kind kind;

  Frames(Source source, Kind kind) {
    this.source = source;
    this.kind = kind;
  }

  /** The figure, or a sentence when the table has no rows. */
  static Figure drawnOrEmpty(Source source, Set<String> known, Supplier<Figure> figure) {
    if (source.table().names().isEmpty()) {
      return Figure.empty(NOTHING);
    }
    source.checked(known);
    return source.table().rows() == 0 ? Figure.empty(NOTHING) : figure.get();
  }

  /** A figure of traces with what every chart has. */
  static Figure figure(Source source, List<? extends Trace<?>> traces, Draft layout) {
    Encoding encoding = source.encoding();
    encoding.string("title").ifPresent(title -> layout.set("title", Map.of("text", title)));
    encoding.number("height").ifPresent(pixels -> layout.set("height", pixels.intValue()));
    encoding.number("width").ifPresent(pixels -> layout.set("width", pixels.intValue()));
    encoding
        .value("template", Template.class)
        .ifPresent(template -> layout.set("template", template));
    return Figure.of(traces).layout(layout::on);
  }

  static void scale(Draft layout, Source source, String title) {
    if (!title.isEmpty()) {
      layout.set("coloraxis.colorbar", Map.of("title", Map.of("text", title)));
    }
    layout.set(
        "coloraxis.colorscale",
        source.encoding().value("colorScale", ColorScale.class).orElse(ColorScale.VIRIDIS));
  }

  Figure figure(Map<Object, List<Trace<?>>> frames, Draft layout) {
    List<Trace<?>> first = frames.isEmpty() ? List.of() : frames.values().iterator().next();
    if (!source.encoding().options().containsKey("frame") || frames.size() < 2) {
      return figure(source, first, layout);
    }
    List<Frame> all = new ArrayList<>();
    frames.forEach(
        (value, traces) -> all.add(Frame.of(value.toString(), traces.toArray(Trace<?>[]::new))));
    layout.set("updatemenus", List.of(menu()));
    layout.set("sliders", List.of(slider(frames.keySet())));
    return figure(source, first, layout).frames(all);
  }

  private UpdateMenu menu() {
    return UpdateMenu.of()
        .buttons(
            button("&#9654;", Arrays.asList((Object) null), STEP),
            button("&#9724;", Arrays.asList(Collections.singletonList(null)), Duration.ZERO))
        .direction(UpdateMenu.DirectionKind.LEFT)
        .pad(pad -> pad.r(10).t(70))
        .showActive(false)
        .type(UpdateMenu.TypeKind.BUTTONS)
        .x(0.1)
        .with("xanchor", "right")
        .y(0)
        .with("yanchor", "top");
  }

  private Button button(String label, List<@Nullable Object> frames, Duration time) {
    return Button.of().args(args(frames, time)).label(label).with("method", "animate");
  }

  private List<@Nullable Object> args(List<@Nullable Object> frames, Duration time) {
    List<@Nullable Object> args = new ArrayList<>(frames);
    boolean redraw = kind.start().attribute("type").filter("scatter"::equals).isEmpty();
    Draft move = new Draft();
    move.set("frame.duration", time.toMillis()).set("frame.redraw", redraw);
    move.set("mode", "immediate").set("fromcurrent", true);
    move.set("transition.duration", time.toMillis()).set("transition.easing", "linear");
    args.add(move.attributes());
    return args;
  }

  private Slider slider(Set<Object> values) {
    return Slider.of()
        .active(0)
        .currentValue(c -> c.prefix(source.label(source.needed("frame")) + '='))
        .len(0.9)
        .pad(pad -> pad.b(10).t(60))
        .steps(values.stream().map(this::step).toArray(Step[]::new))
        .x(0.1)
        .with("xanchor", "left")
        .y(0)
        .with("yanchor", "top");
  }

  private Step step(Object value) {
    List<@Nullable Object> frame = new ArrayList<>();
    frame.add(List.of(value.toString()));
    return Step.of()
        .args(args(frame, Duration.ZERO))
        .label(value.toString())
        .with("method", "animate");
  }
}
