package org.verdash.dcc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.component.MainProp;
import org.verdash.figure.Figure;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/** A chart. Ids fail with {@link IllegalArgumentException} when they are not allowed. */
public final class Graph {
  private Graph() {}

  /** The figure. */
  public static Prop<Figure> figure(String id) {
    return figure(ComponentId.of(id));
  }

  /** The figure. */
  public static Prop<Figure> figure(ComponentId id) {
    return new Prop<>(id, "figure", Figure.TYPE);
  }

  /** What was clicked last. */
  public static Prop<GraphPoints> clicked(String id) {
    return clicked(ComponentId.of(id));
  }

  /** What was clicked last. */
  public static Prop<GraphPoints> clicked(ComponentId id) {
    return new Prop<>(id, "clickData", GraphPoints.TYPE);
  }

  /** What the pointer is over. */
  public static Prop<GraphPoints> hovered(String id) {
    return hovered(ComponentId.of(id));
  }

  /** What the pointer is over. */
  public static Prop<GraphPoints> hovered(ComponentId id) {
    return new Prop<>(id, "hoverData", GraphPoints.TYPE);
  }

  /** What is selected; null when nothing is. */
  public static Prop<GraphPoints> selected(String id) {
    return selected(ComponentId.of(id));
  }

  /** What is selected; null when nothing is. */
  public static Prop<GraphPoints> selected(ComponentId id) {
    return new Prop<>(id, "selectedData", GraphPoints.TYPE);
  }

  /** How the person last changed the view, by plotly's names. */
  public static Prop<Map<String, Object>> view(String id) {
    return view(ComponentId.of(id));
  }

  /** How the person last changed the view, by plotly's names. */
  public static Prop<Map<String, Object>> view(ComponentId id) {
    return new Prop<>(id, "relayoutData", Json.OBJECT);
  }

  /** A chart of which this is the figure. */
  public static Builder of(Prop<Figure> figure) {
    return new Builder().id(MainProp.id(figure, "figure"));
  }

  /** A chart that stays as it is. */
  public static Builder of(Figure figure) {
    return new Builder().figure(figure);
  }

  /** What a double click does. */
  public enum DoubleClick implements JsonValue {
    /** Shows what was shown first. */
    RESET,
    /** Shows everything. */
    AUTOSIZE;

    @Override
    public void write(JsonWriter out) {
      out.text(name().toLowerCase(Locale.ROOT));
    }
  }

  /** The component. */
  public static final class Builder extends DccElement<Builder> {
    private Map<String, Object> config = Map.of();

    Builder() {
      super("Graph", false);
    }

    /** The figure at first. */
    public Builder figure(Figure figure) {
      return put("figure", figure);
    }

    /** Sets one of plotly's own options, such as {@code scrollZoom}. */
    public Builder config(String name, Object value) {
      return put("config", with(name, value));
    }

    /** Whether plotly's tool bar shows; without it while the pointer is over the chart. */
    public Builder toolBar(boolean value) {
      return config("displayModeBar", value);
    }

    /** What a double click does. */
    public Builder doubleClick(DoubleClick action) {
      return config("doubleClick", action);
    }

    /** Whether the chart answers the pointer at all. */
    public Builder interactive(boolean value) {
      return config("staticPlot", !value);
    }

    /** Whether it follows the size of its place. */
    public Builder responsive(boolean value) {
      return put("responsive", value);
    }

    /** Whether a new figure moves there from the old one. */
    public Builder animate(boolean value) {
      return put("animate", value);
    }

    /** Whether leaving a point clears what the pointer is over. */
    public Builder clearOnUnhover(boolean value) {
      return put("clear_on_unhover", value);
    }

    /** Whether it reads LaTeX between dollar signs. */
    public Builder mathjax(boolean value) {
      return put("mathjax", value);
    }

    private Map<String, Object> with(String name, Object value) {
      SequencedMap<String, Object> all = new LinkedHashMap<>(config);
      all.put(name, value);
      config = Collections.unmodifiableSequencedMap(all);
      return config;
    }
  }
}
