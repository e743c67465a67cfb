package org.verdash.figure.express;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verdash.figure.Figure;
import org.verdash.figure.Heatmap;

/** Draws a matrix as a picture. */
final class Picture {
  private static final Set<String> OPTIONS =
      Set.of(
          "placesX",
          "placesY",
          "labels",
          "textAuto",
          "colorScale",
          "square",
          "upwards",
          "template",
          "title",
          "height",
          "width");

  private Picture() {}

  static Figure draw(double[][] rows, Encoding encoding) {
    Source source = new Source("imshow", Table.of(), encoding).checked(OPTIONS);
    if (rows.length == 0 || rows[0].length == 0) {
      return Frames.drawnOrEmpty(source, OPTIONS, Figure::of);
    }
    check(source, "x", rows[0].length);
    check(source, "y", rows.length);
    Draft trace = new Draft().set("coloraxis", "coloraxis").set("name", "0").set("z", rows);
    trace.set("xaxis", "x").set("yaxis", "y").set("hovertemplate", hover(source));
    if (!encoding.list("placesX").isEmpty()) {
      trace.set("x", encoding.list("placesX")).set("y", encoding.list("placesY"));
    }
    if (encoding.flag("textAuto")) {
      trace.set("texttemplate", "%{z}");
    }
    return Frames.figure(source, List.of(trace.on(Heatmap.of())), layout(source));
  }

  private static void check(Source source, String axis, int wanted) {
    int given = source.encoding().list(axis.equals("x") ? "placesX" : "placesY").size();
    if (source.encoding().options().containsKey("placesX") && given != wanted) {
      throw source.wrong(
          "the matrix has %d %s, but %d places are given"
              .formatted(wanted, axis.equals("x") ? "columns" : "rows", given));
    }
  }

  private static String hover(Source source) {
    return "%s: %%{x}<br>%s: %%{y}<br>%s: %%{z}<extra></extra>"
        .formatted(source.label("x"), source.label("y"), source.label("color"));
  }

  private static Draft layout(Source source) {
    Encoding encoding = source.encoding();
    Draft layout = new Draft();
    for (String axis : List.of("x", "y")) {
      layout.set(axis + "axis.anchor", axis.equals("x") ? "y" : "x");
      layout.set(axis + "axis.domain", List.of(0.0, 1.0));
      encoding
          .entry("labels", axis)
          .ifPresent(label -> layout.set(axis + "axis.title", Map.of("text", label)));
    }
    if (!Boolean.FALSE.equals(encoding.options().get("square"))) {
      layout.set("xaxis.scaleanchor", "y").set("xaxis.constrain", "domain");
      layout.set("yaxis.constrain", "domain");
    }
    layout.set("yaxis.autorange", encoding.flag("upwards") ? (Object) true : "reversed");
    Frames.scale(
        layout, source, encoding.entry("labels", "color").map(Object::toString).orElse(""));
    return layout;
  }
}
