package org.verdash.figure;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Type;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/**
 * A plotly figure: traces and a layout. Immutable and thread-safe: each setter gives a new figure.
 * It has no background and neutral colours, so that it stands on light and on dark pages.
 */
public final class Figure implements JsonValue {
  /** A figure; one that came back from the browser keeps all that it had. */
  public static final Type<Figure> TYPE = Type.of("figure", Figure::read);

  private static final String DATA = "data";
  private static final String LAYOUT = "layout";
  private static final Layout HOUSE = Layout.of().template(Template.HOUSE);

  private final Map<String, @Nullable Object> parts;

  private Figure(Map<String, @Nullable Object> parts) {
    this.parts = parts;
  }

  /** A figure of traces. */
  public static Figure of(Trace<?>... traces) {
    return of(Arrays.asList(traces));
  }

  /** A figure of traces; the list is copied. */
  public static Figure of(List<? extends Trace<?>> traces) {
    SequencedMap<String, @Nullable Object> parts = new LinkedHashMap<>();
    parts.put(DATA, List.copyOf(traces));
    parts.put(LAYOUT, HOUSE);
    return new Figure(parts);
  }

  /**
   * A figure from JSON text, with all that it has; numbers keep their text.
   *
   * @throws IllegalArgumentException when the text is no JSON object
   */
  public static Figure parse(String json) {
    return read(JsonReader.readExact(Buffer.buffer(json)));
  }

  /** A line. */
  public static Figure line(double[] x, double[] y) {
    return of(Scatter.of(x, y).mode(Scatter.Mode.LINES));
  }

  /** A line over dates, names or numbers. */
  public static Figure line(List<?> x, double[] y) {
    return of(Scatter.of(x, y).mode(Scatter.Mode.LINES));
  }

  /** A line over dates, names or numbers. */
  public static Figure line(List<?> x, List<? extends Number> y) {
    return of(Scatter.of(x, y).mode(Scatter.Mode.LINES));
  }

  /** Points. */
  public static Figure scatter(double[] x, double[] y) {
    return of(Scatter.of(x, y).mode(Scatter.Mode.MARKERS));
  }

  /** Bars over names, dates or numbers. */
  public static Figure bar(List<?> x, double[] y) {
    return of(Bar.of(x, y));
  }

  /** Bars over names, dates or numbers. */
  public static Figure bar(List<?> x, List<? extends Number> y) {
    return of(Bar.of(x, y));
  }

  /** How often values occur. */
  public static Figure histogram(double... values) {
    return of(Histogram.of(values));
  }

  /** No values, but a sentence in the middle that says why. */
  public static Figure empty(String text) {
    Annotation note = Annotation.inside(0.5, 0.5, text).size(16);
    return of().layout(
            l -> l.xAxis(a -> a.visible(false)).yAxis(a -> a.visible(false)).annotations(note));
  }

  /** Changes the layout. */
  public Figure layout(UnaryOperator<Layout> change) {
    return with(LAYOUT, change.apply(layout()));
  }

  /** Adds traces. */
  public Figure add(Trace<?>... traces) {
    List<@Nullable Object> all = new ArrayList<>();
    if (parts.get(DATA) instanceof List<?> before) {
      all.addAll(before);
    }
    Collections.addAll(all, traces);
    return with(DATA, Collections.unmodifiableList(all));
  }

  /** The frames of an animation. */
  public Figure frames(Frame... frames) {
    return frames(Arrays.asList(frames));
  }

  /** The frames of an animation; the list is copied. */
  public Figure frames(List<Frame> frames) {
    return with("frames", List.copyOf(frames));
  }

  /** Title above the chart. */
  public Figure title(String text) {
    return layout(l -> l.title(text));
  }

  /** Titles of the axes. */
  public Figure axes(String x, String y) {
    return layout(l -> l.xAxis(a -> a.title(x)).yAxis(a -> a.title(y)));
  }

  /** Height in pixels. */
  public Figure height(int pixels) {
    return layout(l -> l.height(pixels));
  }

  private Figure with(String name, Object value) {
    SequencedMap<String, @Nullable Object> changed = new LinkedHashMap<>(parts);
    changed.put(name, value);
    return new Figure(changed);
  }

  private Layout layout() {
    return switch (parts.get(LAYOUT)) {
      case Layout layout -> layout;
      case Map<?, ?> read -> Layout.EMPTY.of(Ordered.copy(read));
      case null, default -> HOUSE;
    };
  }

  private static Figure read(@Nullable Object json) {
    if (json instanceof Map<?, ?> map) {
      return new Figure(Ordered.copy(map));
    }
    String got = json == null ? "null" : json.getClass().getSimpleName();
    throw new IllegalArgumentException("wanted figure but got " + got);
  }

  @Override
  public void write(JsonWriter out) {
    out.value(parts);
  }
}
